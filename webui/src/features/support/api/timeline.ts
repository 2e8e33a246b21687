import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { atLeast } from "@/lib/positions";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";

const eventSchema = z.looseObject({
  position: z.union([z.string(), z.number()]),
  at: z.string(),
  type: z.string(),
  sequence: z.optional(z.nullable(z.number())),
  streamId: z.optional(z.nullable(z.string())),
});
export type TimelineEvent = z.infer<typeof eventSchema>;

const pageSchema = z.object({
  userId: z.string(),
  expiresAt: z.string(),
  events: z.array(eventSchema),
  nextCursor: cursorSchema,
});

export type TimelineOrder = "newest" | "oldest";
const ORDER_PARAMETER = { newest: "desc", oldest: "asc" } as const;

/** Everything that happened to one user, across all features, within an open view. */
export function timelineQuery(viewId: string, order: TimelineOrder) {
  return infiniteQueryOptions({
    queryKey: ["support", "timeline", viewId, order],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/support/views/{viewId}/timeline", {
          params: { path: { viewId }, query: { order: ORDER_PARAMETER[order], ...cursorParam(pageParam) } },
          headers: atLeast("support-views"),
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}
