import * as z from "zod/mini";
import { microsSchema } from "@/lib/micros";

const text = z.optional(z.nullable(z.string()));
const micros = z.optional(z.nullable(microsSchema));
const count = z.optional(z.nullable(z.number()));

/** What a movement or a notice says beyond its amounts; each type fills in its own. */
export const entryFactsSchema = z.object({
  reason: text,
  movedMicros: micros,
  debtMicros: micros,
  markedMicros: micros,
  forgivenMicros: micros,
  daysBefore: count,
  remainingMicros: micros,
  expiresAt: text,
  period: text,
  periodStart: text,
  percent: count,
  spentMicros: micros,
  capMicros: micros,
  neededMicros: micros,
  balanceMicros: micros,
  lowBalanceMicros: micros,
  dayCapMicros: micros,
  monthCapMicros: micros,
  timeZone: text,
});
export type EntryFacts = z.infer<typeof entryFactsSchema>;
