import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";
import type { ParkedState } from "../model/purchase-search";

const text = z.optional(z.nullable(z.string()));

const parkedSchema = z.object({
  position: z.string(),
  purchaseId: z.string(),
  number: z.int(),
  userId: z.string(),
  status: z.string(),
  reason: z.string(),
  paidMinor: z.int(),
  paidCurrency: z.string(),
  amountMinor: z.int(),
  currency: z.string(),
  sessionId: text,
  paymentId: text,
  reversalId: text,
  parkedAt: z.string(),
  resolvedReason: text,
  resolvedBy: text,
  resolvedAt: text,
});
export type ParkedPurchase = z.infer<typeof parkedSchema>;

const pageSchema = z.object({ purchases: z.array(parkedSchema), nextCursor: cursorSchema });

/** Payments that do not fit their purchase, newest first. */
export function parkedPurchasesQuery(parked: ParkedState) {
  return infiniteQueryOptions({
    queryKey: ["finance", "parked-purchases", parked],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/admin/parked-purchases", {
          params: { query: { state: parked, ...cursorParam(pageParam) } },
          headers: atLeast("finance"),
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}
