import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";
import { PURCHASE_STATUSES, type PurchaseStatus } from "../model/purchase-search";

export const financePurchaseSchema = z.object({
  purchaseId: z.string(),
  userId: z.string(),
  packId: z.string(),
  status: z.enum(PURCHASE_STATUSES),
  amountMinor: z.int(),
  currency: z.string(),
  creditsMicros: microsSchema,
  refundedMinor: z.int(),
  disputedMinor: z.int(),
  lostMinor: z.int(),
  wonMinor: z.int(),
  startedAt: z.string(),
  updatedAt: z.string(),
  automatic: z.boolean(),
  suspected: z.boolean(),
  paymentId: z.optional(z.nullable(z.string())),
});
export type FinancePurchase = z.infer<typeof financePurchaseSchema>;

const pageSchema = z.object({ purchases: z.array(financePurchaseSchema), nextCursor: cursorSchema });

export type PurchaseFilter = { status?: PurchaseStatus | undefined; userId?: string | undefined };

/** Purchases of everybody that match, newest first. */
export function financePurchasesQuery({ status, userId }: PurchaseFilter) {
  const filter = { ...(status === undefined ? {} : { status }), ...(userId ? { userId } : {}) };
  return infiniteQueryOptions({
    queryKey: ["finance", "purchases", filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/finance/purchases", {
          params: { query: { ...filter, ...cursorParam(pageParam) } },
          headers: atLeast("finance"),
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  });
}
