import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";
import { Problem } from "@/lib/problem";
import { type Narrowing, sinceOf } from "../model/narrowing";

const shelfSchema = z.enum(["RECENT", "PINNED", "ARCHIVED"]);

const partsSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }));
/** A text with what was looked for marked in it. */
export type TextParts = z.infer<typeof partsSchema>;

const chatHitSchema = z.object({ conversationId: z.string(), title: partsSchema, shelf: shelfSchema });
export type ChatHit = z.infer<typeof chatHitSchema>;

const saidHitSchema = z.object({
  conversationId: z.string(),
  title: z.optional(z.nullable(z.string())),
  shelf: shelfSchema,
  kind: z.enum(["message", "reply"]),
  id: z.string(),
  text: partsSchema,
  model: z.optional(z.nullable(z.string())),
  at: z.string(),
});
export type SaidHit = z.infer<typeof saidHitSchema>;

const resultSchema = z.object({
  chats: z.array(chatHitSchema),
  said: z.array(saidHitSchema),
  nextCursor: cursorSchema,
});

const BUILDING = "search.building";
const MOST_RETRIES = 3;

/** The own chats by their titles, and what was said in them, newest first. What was found before stays meanwhile. */
export function searchQuery(words: string, narrowing: Narrowing) {
  const { shelf, since, model } = narrowing;
  return infiniteQueryOptions({
    queryKey: ["search", words, narrowing],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/search", {
          params: {
            query: {
              q: words,
              ...(shelf === null ? {} : { shelf }),
              ...(since === null ? {} : { from: sinceOf(since, new Date()) }),
              ...(model === null ? {} : { model }),
              ...cursorParam(pageParam),
            },
          },
          headers: atLeast("conversations"),
          signal,
        }),
        resultSchema,
      ),
    enabled: words !== "",
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
    // What was said meanwhile in another tab is found, too.
    staleTime: 0,
    gcTime: 60_000,
    // While the index is made ready, asking again is the way to wait.
    retry: (failures, error) => builtPercent(error) !== null || (isPassing(error) && failures < MOST_RETRIES),
    retryDelay: 2000,
  });
}

/** How far search is made ready; null when it is, or when something else is wrong. */
export function builtPercent(error: Error | null): number | null {
  if (!(error instanceof Problem) || error.code !== BUILDING) return null;
  const percent = error.facts["percent"];
  return typeof percent === "number" ? percent : 0;
}

function isPassing(error: Error): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 502);
}
