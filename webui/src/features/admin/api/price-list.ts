import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";
import { priceListFacts } from "./price-lists";

const usd = z.string().check(z.regex(/^\d+(\.\d+)?$/));
const usdOrNone = z.optional(z.nullable(usd));

const tierSchema = z.object({
  abovePromptTokens: z.number(),
  promptUsd: usd,
  completionUsd: usd,
  reasoningUsd: usdOrNone,
  requestUsd: usd,
  imageUsd: usdOrNone,
  imageOutputUsd: usdOrNone,
  promptMicrosPer1k: microsSchema,
  completionMicrosPer1k: microsSchema,
});
export type PriceTier = z.infer<typeof tierSchema>;

const modelSchema = z.object({
  modelId: z.string(),
  name: z.string(),
  contextTokens: z.number(),
  sellable: z.boolean(),
  notSellableReason: z.optional(z.nullable(z.string())),
  tiers: z.array(tierSchema),
});
export type PricedModel = z.infer<typeof modelSchema>;

const packSchema = z.object({
  packId: z.string(),
  creditsMicros: microsSchema,
  amountMinor: z.int(),
  currency: z.string(),
});
export type PricedPack = z.infer<typeof packSchema>;

const priceListSchema = z.object({ ...priceListFacts, packs: z.array(packSchema), models: z.array(modelSchema) });
export type PriceList = z.infer<typeof priceListSchema>;

/** One version with everything in it. */
export function priceListQuery(version: number) {
  return queryOptions({
    queryKey: ["admin", "price-lists", version],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/admin/price-lists/{version}", {
          params: { path: { version } },
          headers: atLeast("models"),
          signal,
        }),
        priceListSchema,
      ),
  });
}
