import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

export type NewRefund = {
  purchaseId: string;
  requestId: string;
  /** A payment of it that was parked; the one that counts when left out. */
  paymentId?: string;
  amountMinor: number;
  reason: string;
};

/** Asks for a refund; the same request id again is the same refund. */
export function useRefund() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ purchaseId, ...body }: NewRefund) => {
      const response = await write(ask("POST", `/api/v1/finance/purchases/${purchaseId}/refunds`, body));
      raisePosition("finance", response.headers.get(POSITION));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}
