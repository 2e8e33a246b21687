import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";
import { receiptSchema } from "@/lib/receipt";
import { entryFactsSchema } from "./entry-facts";

const text = z.optional(z.nullable(z.string()));
const micros = z.optional(z.nullable(microsSchema));

/** Everything that happens to an account. */
const ENTRY_TYPES = [
  "granted",
  "held",
  "settled",
  "released",
  "expired",
  "revoked",
  "mark-resolved",
  "reinstated",
  "frozen",
  "unfrozen",
  "debt-netted",
  "debt-written-off",
  "lot-expired",
  "expiry-announced",
  "limits-set",
  "cap-warned",
  "low-balance-warned",
  "adjusted",
] as const;

const entrySchema = z.object({
  position: z.union([z.string(), z.number()]),
  at: z.string(),
  type: z.enum(ENTRY_TYPES),
  amountMicros: microsSchema,
  balanceAfterMicros: micros,
  availableAfterMicros: micros,
  holdId: text,
  replyId: text,
  conversationId: text,
  purchaseId: text,
  receipt: z.optional(z.nullable(receiptSchema)),
  facts: z.optional(z.nullable(entryFactsSchema)),
});
export type CreditEntry = z.infer<typeof entrySchema>;

const pageSchema = z.object({ entries: z.array(entrySchema), nextCursor: cursorSchema });

/** Kind of movement and days of the reader, both ends included. */
export type HistoryFilter = {
  type?: CreditEntry["type"] | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** Every movement of the own credits that the filter leaves, newest first. */
export function creditEntriesQuery(filter: HistoryFilter) {
  return infiniteQueryOptions({
    queryKey: ["credit-account", "entries", filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/credit-account/entries", {
          params: { query: { ...parametersOf(filter), ...cursorParam(pageParam) } },
          headers: atLeast("credit-account"),
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}

/** The same as a file. */
export function creditEntriesCsvHref(filter: HistoryFilter): string {
  const query = new URLSearchParams(parametersOf(filter)).toString();
  return `/api/v1/credits/entries.csv${query === "" ? "" : `?${query}`}`;
}

function parametersOf({ type, from, to }: HistoryFilter): { type?: string; from?: string; to?: string } {
  const start = from === undefined ? null : dayStart(from, 0);
  const end = to === undefined ? null : dayStart(to, 1);
  return {
    ...(type === undefined ? {} : { type }),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
  };
}

/** Midnight of a day where the reader is, so many days later; null for what is no day. */
function dayStart(day: string, later: number): string | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (parts === null) return null;
  const date = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + later);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
