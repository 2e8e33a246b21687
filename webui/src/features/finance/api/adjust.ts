import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

export type NewAdjustment = { accountId: string; adjustmentId: string; amountMicros: bigint; reason: string };

/** Adds or takes credits: at once when it is little, else as a proposal. The same id again is the same adjustment. */
export function useAdjust() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ accountId, adjustmentId, amountMicros, reason }: NewAdjustment) => {
      const response = await write(
        ask("POST", `/api/v1/finance/accounts/${accountId}/adjustments`, {
          adjustmentId,
          amountMicros: amountMicros.toString(),
          reason,
        }),
      );
      raisePosition("finance", response.headers.get(POSITION));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}

type Decision = { accountId: string; adjustmentId: string; decision: "approve" | "reject" };

/** Decides about somebody's proposal. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ accountId, adjustmentId, decision }: Decision) => {
      const path = `/api/v1/finance/accounts/${accountId}/adjustments/${adjustmentId}/${decision}`;
      const response = await write(ask("POST", path));
      raisePosition("finance", response.headers.get(POSITION));
    },
    // Also after a refusal: somebody else may have decided meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}
