import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { atLeast } from "@/lib/positions";
import { financePurchaseSchema } from "./purchases";

/** How often a purchase is read again while a refund of it is under way. */
const WATCH_MS = 5_000;

const text = z.optional(z.nullable(z.string()));

const eventSchema = z.object({
  position: z.string(),
  at: z.string(),
  type: z.string(),
  by: text,
  payload: z.record(z.string(), z.unknown()),
});
export type PurchaseEvent = z.infer<typeof eventSchema>;

const warningSchema = z.object({
  warningId: z.string(),
  at: z.string(),
  freezes: z.boolean(),
  cleared: z.boolean(),
  clearedBy: text,
  clearedReason: text,
});
export type FraudWarning = z.infer<typeof warningSchema>;

const requestSchema = z.object({
  requestId: z.string(),
  amountMinor: z.int(),
  currency: z.string(),
  reason: z.string(),
  paymentId: z.string(),
  by: z.string(),
  at: z.string(),
  state: z.enum(["asked", "refused", "made"]),
  refundId: text,
  code: text,
});
export type RefundRequest = z.infer<typeof requestSchema>;

const parkingSchema = z.object({
  number: z.int(),
  reason: z.string(),
  paidMinor: z.int(),
  paidCurrency: z.string(),
  paymentId: text,
  reversalId: text,
  at: z.string(),
  refundableMinor: z.int(),
  resolvedReason: text,
  resolvedBy: text,
  resolvedAt: text,
});
export type Parking = z.infer<typeof parkingSchema>;

const reviewSchema = z.object({
  purchase: financePurchaseSchema,
  events: z.array(eventSchema),
  warnings: z.array(warningSchema),
  refundRequests: z.array(requestSchema),
  parkings: z.array(parkingSchema),
});

/** One purchase and everything that happened to it. */
export function financePurchaseQuery(purchaseId: string) {
  return queryOptions({
    queryKey: ["finance", "purchase", purchaseId],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/finance/purchases/{purchaseId}", {
          params: { path: { purchaseId } },
          headers: atLeast("finance"),
          signal,
        }),
        reviewSchema,
      ),
    refetchInterval: ({ state }) =>
      state.data?.refundRequests.some((request) => request.state === "asked") ? WATCH_MS : false,
  });
}
