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

/** Every movement of the own credits, newest first. */
export const creditEntriesQuery = infiniteQueryOptions({
  queryKey: ["credit-account", "entries"],
  queryFn: ({ pageParam, signal }) =>
    read(
      querySide.GET("/api/v1/credit-account/entries", {
        params: { query: cursorParam(pageParam) },
        headers: atLeast("credit-account"),
        signal,
      }),
      pageSchema,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});
