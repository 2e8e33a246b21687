import { useMutation } from "@tanstack/react-query";
import { ask, write } from "@/api/clients";

export type NewRefund = { purchaseId: string; requestId: string; amountMinor: number; reason: string };

/** Asks for a refund; the same request id again is the same refund. */
export function useRefund() {
  return useMutation({
    mutationFn: async ({ purchaseId, ...body }: NewRefund) => {
      await write(ask("POST", `/api/v1/finance/purchases/${purchaseId}/refunds`, body));
    },
  });
}
