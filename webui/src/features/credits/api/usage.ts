import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";

const usageSchema = z.object({
  from: z.string(),
  to: z.string(),
  usage: z.array(
    z.object({
      day: z.string(),
      model: z.string(),
      spentMicros: microsSchema,
      replies: z.int(),
      promptTokens: z.int(),
      completionTokens: z.int(),
    }),
  ),
});
export type Usage = z.infer<typeof usageSchema>;
export type UsageOfDay = Usage["usage"][number];

/** What was spent in the last days, by day (UTC) and model. */
export function usageQuery(days: number) {
  return queryOptions({
    queryKey: ["credit-account", "usage", days],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/credits/usage", {
          params: { query: { days } },
          headers: atLeast("credit-account"),
          signal,
        }),
        usageSchema,
      ),
  });
}
