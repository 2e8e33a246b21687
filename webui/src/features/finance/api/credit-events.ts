import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";

const text = z.optional(z.nullable(z.string()));

const eventSchema = z.object({
  position: z.union([z.string(), z.number()]),
  at: z.string(),
  type: z.string(),
  accountId: text,
  userId: text,
  holdId: text,
  purchaseId: text,
  lotId: text,
  cause: text,
  causeId: text,
  claimVersion: z.optional(z.nullable(z.int())),
  amountMicros: z.optional(z.nullable(microsSchema)),
  balanceChangeMicros: z.optional(z.nullable(microsSchema)),
  balanceAfterMicros: z.optional(z.nullable(microsSchema)),
  payload: z.optional(z.unknown()),
});
export type CreditEventRow = z.infer<typeof eventSchema>;

const totalsSchema = z.object({
  count: z.number(),
  amountMicros: microsSchema,
  balanceChangeMicros: microsSchema,
  overrunMicros: microsSchema,
  byType: z.array(
    z.object({ type: z.string(), count: z.number(), amountMicros: microsSchema, balanceChangeMicros: microsSchema }),
  ),
});
export type FinanceTotals = z.infer<typeof totalsSchema>;

const pageSchema = z.object({
  events: z.array(eventSchema),
  nextCursor: cursorSchema,
  totals: z.optional(z.nullable(totalsSchema)),
});

export type FinanceFilter = {
  userId?: string | undefined;
  type?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  purchaseId?: string | undefined;
  lotId?: string | undefined;
  holdId?: string | undefined;
};

/** The credit events of everybody that match, newest first, with totals of the whole filter. */
export function creditEventsQuery(filter: FinanceFilter) {
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ""));
  return infiniteQueryOptions({
    queryKey: ["finance", "credit-events", query],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/finance/credit-events", {
          params: { query: { ...query, ...cursorParam(pageParam) } },
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  });
}
