import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read, readFile } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";
import { receiptSchema } from "@/lib/receipt";
import type { FetchedFile } from "@/lib/save-file";
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
  lotId: text,
  cause: text,
  causeId: text,
  receipt: z.optional(z.nullable(receiptSchema)),
  facts: z.optional(z.nullable(entryFactsSchema)),
});
export type CreditEntry = z.infer<typeof entrySchema>;

const pageSchema = z.object({ entries: z.array(entrySchema), nextCursor: cursorSchema });

/**
 * Kind of movement, days of the reader, and what the movements are about. Usage is counted in days of UTC: those stand
 * in for the reader's. Both ends are included.
 */
export type HistoryFilter = {
  type?: CreditEntry["type"] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  lotId?: string | undefined;
  holdId?: string | undefined;
  purchaseId?: string | undefined;
  model?: string | undefined;
  utcFrom?: string | undefined;
  utcTo?: string | undefined;
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
export function creditEntriesCsv(filter: HistoryFilter): Promise<FetchedFile> {
  const query = new URLSearchParams(parametersOf(filter)).toString();
  return readFile(`/api/v1/credits/entries.csv${query === "" ? "" : `?${query}`}`);
}

type Parameters = Partial<Record<"type" | "lotId" | "holdId" | "purchaseId" | "model" | "from" | "to", string>>;

function parametersOf({ from, to, utcFrom, utcTo, ...about }: HistoryFilter): Parameters {
  const start = utcFrom === undefined ? dayStart(from, 0) : utcDayStart(utcFrom, 0);
  const end = utcTo === undefined ? dayStart(to, 1) : utcDayStart(utcTo, 1);
  return {
    ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
  };
}

/** Midnight of a day where the reader is, so many days later; null for what is no day. */
function dayStart(day: string | undefined, later: number): string | null {
  const parts = partsOf(day);
  if (parts === null) return null;
  const [year, month, date] = parts;
  return isoOf(new Date(year, month - 1, date + later));
}

/** The same in UTC. */
function utcDayStart(day: string, later: number): string | null {
  const parts = partsOf(day);
  if (parts === null) return null;
  const [year, month, date] = parts;
  return isoOf(new Date(Date.UTC(year, month - 1, date + later)));
}

function partsOf(day: string | undefined): [number, number, number] | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? "");
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
