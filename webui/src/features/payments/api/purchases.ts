import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

const purchaseSchema = z.object({
  purchaseId: z.string(),
  packId: z.optional(z.nullable(z.string())),
  creditsMicros: microsSchema,
  amountMinor: z.int(),
  currency: z.string(),
  refundedMinor: z.optional(z.nullable(z.int())),
  disputedMinor: z.optional(z.nullable(z.int())),
  lostMinor: z.optional(z.nullable(z.int())),
  wonMinor: z.optional(z.nullable(z.int())),
  hasReceipt: z.prefault(z.boolean(), false),
  status: z.enum([
    "started",
    "open",
    "pending",
    "paid",
    "credited",
    "closed",
    "parked",
    "refunded",
    "partly-refunded",
    "disputed",
    "dispute-lost",
    "fraud-warned",
  ]),
  automatic: z.optional(z.nullable(z.boolean())),
  checkoutUrl: z.optional(z.nullable(z.string())),
  startedAt: z.string(),
  updatedAt: z.optional(z.nullable(z.string())),
});
export type Purchase = z.infer<typeof purchaseSchema>;

const pageSchema = z.object({ purchases: z.array(purchaseSchema), nextCursor: cursorSchema });

/** The own purchases, newest first. */
export const purchasesQuery = infiniteQueryOptions({
  queryKey: ["purchases"],
  queryFn: ({ pageParam, signal }) =>
    read(
      querySide.GET("/api/v1/purchases", {
        params: { query: cursorParam(pageParam) },
        headers: atLeast("purchase"),
        signal,
      }),
      pageSchema,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});

/** One purchase, for the wait until its payment page exists. */
export function purchaseQuery(purchaseId: string) {
  return queryOptions({
    queryKey: ["purchases", purchaseId],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/purchases/{purchaseId}", {
          params: { path: { purchaseId } },
          headers: atLeast("purchase"),
          signal,
        }),
        purchaseSchema,
      ),
  });
}
