import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import type { Debt } from "./debts";

/** To give the debt of a lot up, or to turn down that somebody wants to. */
export type WriteOffDecision = "write-off" | "write-off/reject";

/** Decides about the amount that was seen; about another one nothing is decided. */
export function useWriteOff(decision: WriteOffDecision) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ debt, reason }: { debt: Debt; reason: string }) => {
      const response = await write(
        ask("POST", `/api/v1/finance/accounts/${debt.accountId}/lots/${debt.lotId}/${decision}`, {
          owedMicros: debt.debtMicros.toString(),
          reason,
        }),
      );
      raisePosition("finance", response.headers.get(POSITION));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}
