import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";

const text = z.optional(z.nullable(z.string()));

const termsSchema = z.object({
  packId: z.string(),
  thresholdMicros: microsSchema,
  creditsMicros: microsSchema,
  amountMinor: z.int(),
  currency: z.string(),
  monthlyCapMinor: z.int(),
});
export type RechargeTerms = z.infer<typeof termsSchema>;

const autoRechargeSchema = z.object({
  enabled: z.boolean(),
  consentVersion: z.string(),
  terms: z.optional(z.nullable(termsSchema)),
  card: z.optional(z.nullable(z.object({ brand: z.string(), last4: z.string(), expiry: z.string() }))),
  state: z.enum(["idle", "in-flight", "waiting", "needs-authentication"]),
  failureCode: text,
  disabledReason: text,
  nextTryAt: text,
  chargedThisMonthMinor: z.int(),
  capReached: z.boolean(),
});
export type AutoRecharge = z.infer<typeof autoRechargeSchema>;

/** What was agreed to about recharging, the saved card, and how it stands. */
export const autoRechargeQuery = queryOptions({
  queryKey: ["auto-recharge"],
  queryFn: ({ signal }) =>
    read(querySide.GET("/api/v1/auto-recharge", { headers: atLeast("auto-recharge"), signal }), autoRechargeSchema),
});
