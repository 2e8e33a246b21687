import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";
import { entryFactsSchema } from "./entry-facts";

const text = z.optional(z.nullable(z.string()));
const micros = z.prefault(microsSchema, "0");
const cap = z.prefault(z.nullable(microsSchema), null);

const lotSchema = z.object({
  lotId: z.string(),
  kind: z.pipe(
    z.string(),
    z.transform((kind: string) => kind.toLowerCase()),
  ),
  purchaseId: text,
  paidMinor: z.prefault(z.int(), 0),
  currency: text,
  sizeMicros: microsSchema,
  remainingMicros: microsSchema,
  spentMicros: micros,
  expiredMicros: micros,
  revokedMicros: micros,
  repaidMicros: micros,
  adjustedMicros: micros,
  frozenMicros: micros,
  debtMicros: micros,
  expiresAt: text,
  grantedAt: text,
  reason: text,
});
export type Lot = z.infer<typeof lotSchema>;

const holdSchema = z.object({
  holdId: z.string(),
  conversationId: text,
  amountMicros: microsSchema,
  heldAt: z.string(),
});
export type OpenHold = z.infer<typeof holdSchema>;

const limitsSchema = z.object({
  dayCapMicros: cap,
  monthCapMicros: cap,
  lowBalanceMicros: cap,
  timeZone: z.string(),
  spentTodayMicros: micros,
  spentThisMonthMicros: micros,
});
export type Limits = z.infer<typeof limitsSchema>;

const noticeSchema = z.object({
  noticeId: z.string(),
  type: z.string(),
  at: z.string(),
  lotId: text,
  facts: entryFactsSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

const creditAccountSchema = z.object({
  availableMicros: microsSchema,
  heldMicros: microsSchema,
  frozenMicros: micros,
  debtMicros: micros,
  balanceMicros: microsSchema,
  lots: z.optional(z.nullable(z.array(lotSchema))),
  openHolds: z.optional(z.nullable(z.array(holdSchema))),
  limits: z.optional(z.nullable(limitsSchema)),
  notices: z.optional(z.nullable(z.array(noticeSchema))),
});
export type CreditAccount = z.infer<typeof creditAccountSchema>;

/** The own balance: what can be spent, what cannot be just now and why, and what to know about it. */
export const creditAccountQuery = queryOptions({
  queryKey: ["credit-account"],
  queryFn: ({ signal }) =>
    read(querySide.GET("/api/v1/credit-account", { headers: atLeast("credit-account"), signal }), creditAccountSchema),
});
