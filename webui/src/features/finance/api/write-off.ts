import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import type { Debt } from "./debts";

/** Gives up the debt of a lot: the amount that was seen, or nothing when it is another one by now. */
export function useWriteOff() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ debt, reason }: { debt: Debt; reason: string }) => {
      const response = await write(
        ask("POST", `/api/v1/finance/accounts/${debt.accountId}/lots/${debt.lotId}/write-off`, {
          owedMicros: debt.debtMicros.toString(),
          reason,
        }),
      );
      raisePosition("finance", response.headers.get(POSITION));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}
