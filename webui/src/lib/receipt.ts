// Why a reply cost what it cost, as both sides tell it: at the end of a stream, in a transcript, in the history.
import * as z from "zod/mini";
import { microsSchema } from "./micros";

const count = z.optional(z.nullable(z.number()));
const text = z.optional(z.nullable(z.string()));
// Provider costs are 10^-12 dollars; they fit a number, but an amount is read the same way whatever its form.
const pico = z.optional(
  z.nullable(
    z.pipe(
      z.union([z.string().check(z.regex(/^\d+$/)), z.int()]),
      z.transform((value: string | number) => BigInt(value)),
    ),
  ),
);

export const receiptSchema = z.object({
  spentMicros: z.optional(z.nullable(microsSchema)),
  releasedMicros: z.optional(z.nullable(microsSchema)),
  overrunMicros: z.optional(z.nullable(microsSchema)),
  late: z.optional(z.nullable(z.boolean())),
  modelAsked: text,
  modelAnswered: text,
  promptTokens: count,
  cachedTokens: count,
  completionTokens: count,
  reasoningTokens: count,
  providerCostPicoUsd: pico,
  priceListVersion: count,
  costSource: text,
});
export type Receipt = z.infer<typeof receiptSchema>;
