import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";

const modelSchema = z.object({
  modelId: z.string(),
  name: z.string(),
  contextTokens: z.optional(z.nullable(z.number())),
  maxOutputTokens: z.optional(z.nullable(z.number())),
  promptMicrosPer1k: z.optional(z.nullable(microsSchema)),
  completionMicrosPer1k: z.optional(z.nullable(microsSchema)),
  inputModalities: z.optional(z.nullable(z.array(z.string()))),
  sellable: z.boolean(),
  notSellableReason: z.optional(z.nullable(z.string())),
});
export type Model = z.infer<typeof modelSchema>;

const catalogueSchema = z.object({ models: z.array(modelSchema) });

/** The models and what they cost. */
export const modelsQuery = queryOptions({
  queryKey: ["models"],
  queryFn: ({ signal }) =>
    read(querySide.GET("/api/v1/models", { headers: atLeast("models"), signal }), catalogueSchema),
  staleTime: 5 * 60_000,
});
