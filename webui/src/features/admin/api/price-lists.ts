import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

const PRICE_LIST_STATUSES = ["in-force", "scheduled", "past", "withdrawn"] as const;
export type PriceListStatus = (typeof PRICE_LIST_STATUSES)[number];

export const priceListFacts = {
  version: z.number(),
  status: z.enum(PRICE_LIST_STATUSES),
  baseMicrosPerUsd: microsSchema,
  marginPercent: z.number(),
  microsPerUsd: microsSchema,
  effectiveAt: z.string(),
  endedAt: z.optional(z.nullable(z.string())),
  publishedAt: z.string(),
};

const lineSchema = z.object({ ...priceListFacts, modelCount: z.number(), sellableCount: z.number() });
export type PriceListLine = z.infer<typeof lineSchema>;

const pageSchema = z.object({ priceLists: z.array(lineSchema), nextCursor: cursorSchema });

/** Every version of the price list, the latest first. */
export const priceListsQuery = infiniteQueryOptions({
  queryKey: ["admin", "price-lists"],
  queryFn: ({ pageParam, signal }) =>
    read(
      querySide.GET("/api/v1/admin/price-lists", {
        params: { query: cursorParam(pageParam) },
        headers: atLeast("models"),
        signal,
      }),
      pageSchema,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});
