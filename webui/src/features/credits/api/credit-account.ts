import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";

const lotSchema = z.object({
  lotId: z.string(),
  kind: z.pipe(
    z.string(),
    z.transform((kind: string) => kind.toLowerCase()),
  ),
  sizeMicros: microsSchema,
  remainingMicros: microsSchema,
  expiresAt: z.optional(z.nullable(z.string())),
  grantedAt: z.optional(z.nullable(z.string())),
  reason: z.optional(z.nullable(z.string())),
});
export type Lot = z.infer<typeof lotSchema>;

const creditAccountSchema = z.object({
  availableMicros: microsSchema,
  heldMicros: microsSchema,
  balanceMicros: microsSchema,
  lots: z.optional(z.nullable(z.array(lotSchema))),
});

/** The own balance: what can be spent and what is held for running replies. */
export const creditAccountQuery = queryOptions({
  queryKey: ["credit-account"],
  queryFn: ({ signal }) =>
    read(querySide.GET("/api/v1/credit-account", { headers: atLeast("credit-account"), signal }), creditAccountSchema),
});
