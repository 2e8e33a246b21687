import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

/** Where a chat is kept. */
export type Shelf = "RECENT" | "PINNED" | "ARCHIVED";

export const conversationSchema = z.object({
  conversationId: z.string(),
  title: z.optional(z.nullable(z.string())),
  startedAt: z.string(),
  lastMessageAt: z.optional(z.nullable(z.string())),
  running: z.optional(z.nullable(z.boolean())),
  shelf: z.enum(["RECENT", "PINNED", "ARCHIVED"]),
});
export type Conversation = z.infer<typeof conversationSchema>;

const pageSchema = z.object({ conversations: z.array(conversationSchema), nextCursor: cursorSchema });
export type ConversationsPage = z.infer<typeof pageSchema>;

export function readConversations(
  cursor: string | null,
  signal: AbortSignal,
  shelf: Shelf = "RECENT",
): Promise<ConversationsPage> {
  return read(
    querySide.GET("/api/v1/conversations", {
      params: { query: { shelf, ...cursorParam(cursor) } },
      headers: atLeast("conversations"),
      signal,
    }),
    pageSchema,
  );
}

/** The own chats that are neither pinned nor archived, newest first. */
export const conversationsQuery = infiniteQueryOptions({
  queryKey: ["conversations"],
  queryFn: ({ pageParam, signal }) => readConversations(pageParam, signal),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});

/** What the owner pinned; stale whenever the list is. */
export const pinnedQuery = infiniteQueryOptions({
  queryKey: ["conversations", "pinned"],
  queryFn: ({ pageParam, signal }) => readConversations(pageParam, signal, "PINNED"),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});

/** What the owner archived; stale whenever the list is. */
export const archivedQuery = infiniteQueryOptions({
  queryKey: ["conversations", "archived"],
  queryFn: ({ pageParam, signal }) => readConversations(pageParam, signal, "ARCHIVED"),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});

/** The list that shows a shelf. */
export const SHELVES = { RECENT: conversationsQuery, PINNED: pinnedQuery, ARCHIVED: archivedQuery } as const;
