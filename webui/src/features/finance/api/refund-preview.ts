import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";

const previewSchema = z.object({
  purchaseId: z.string(),
  userId: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  goneMinor: z.int(),
  askedMinor: z.int(),
  disputedMinor: z.int(),
  refundableMinor: z.int(),
  refundMinor: z.int(),
  takenMicros: microsSchema,
  ofRemainingMicros: microsSchema,
  owedAtMostMicros: microsSchema,
});
export type RefundPreview = z.infer<typeof previewSchema>;

/** What can go back of a purchase, or of a payment of it that was parked; with an amount, what that would do. */
export function refundPreviewQuery(purchaseId: string, amountMinor?: number, paymentId?: string) {
  return queryOptions({
    queryKey: ["finance", "refund-preview", purchaseId, amountMinor ?? null, paymentId ?? null],
    staleTime: 0,
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/finance/purchases/{purchaseId}/refund-preview", {
          params: {
            path: { purchaseId },
            query: {
              ...(amountMinor === undefined ? {} : { amountMinor }),
              ...(paymentId === undefined ? {} : { paymentId }),
            },
          },
          headers: atLeast("finance"),
          signal,
        }),
        previewSchema,
      ),
  });
}
