import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";

const packSchema = z.object({
  packId: z.string(),
  creditsMicros: microsSchema,
  amountMinor: z.int(),
  currency: z.string(),
  lastsDays: z.optional(z.nullable(z.int())),
});
export type Pack = z.infer<typeof packSchema>;

const packsSchema = z.object({ packs: z.array(packSchema) });

/** What can be bought. */
export const packsQuery = queryOptions({
  queryKey: ["packs"],
  queryFn: async ({ signal }) => (await read(querySide.GET("/api/v1/packs", { signal }), packsSchema)).packs,
  staleTime: 10 * 60_000,
});
