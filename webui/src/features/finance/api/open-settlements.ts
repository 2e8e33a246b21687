import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { commandSide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";

const text = z.optional(z.nullable(z.string()));

const settlementSchema = z.object({
  replyId: z.string(),
  userId: z.string(),
  model: z.string(),
  generationId: text,
  holdMicros: microsSchema,
  lookUps: z.number(),
  endedAt: z.string(),
  nextLookUpAt: text,
  overdue: z.boolean(),
});
export type OpenSettlement = z.infer<typeof settlementSchema>;

const pageSchema = z.object({
  settlements: z.array(settlementSchema),
  nextCursor: cursorSchema,
  overdue: z.number(),
});

/** Replies whose cost is still looked up, the longest open first. */
export const openSettlementsQuery = infiniteQueryOptions({
  queryKey: ["finance", "open-settlements"],
  queryFn: ({ pageParam, signal }) =>
    read(
      commandSide.GET("/api/v1/finance/open-settlements", { params: { query: cursorParam(pageParam) }, signal }),
      pageSchema,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
  refetchInterval: 10_000,
});
