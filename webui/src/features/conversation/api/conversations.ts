import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

const shelfSchema = z.enum(["RECENT", "PINNED", "ARCHIVED"]);

/** Where a chat is kept. */
export type Shelf = z.infer<typeof shelfSchema>;

export const conversationSchema = z.object({
  conversationId: z.string(),
  title: z.optional(z.nullable(z.string())),
  startedAt: z.string(),
  lastMessageAt: z.optional(z.nullable(z.string())),
  running: z.optional(z.nullable(z.boolean())),
  shelf: shelfSchema,
  /** The message of another chat, which may be gone, up to which this one began as a copy. */
  forkedFrom: z.optional(z.nullable(z.object({ conversationId: z.string(), messageId: z.string() }))),
});
export type Conversation = z.infer<typeof conversationSchema>;

const pageSchema = z.object({ conversations: z.array(conversationSchema), nextCursor: cursorSchema });
export type ConversationsPage = z.infer<typeof pageSchema>;

export function readConversations(
  shelf: Shelf,
  cursor: string | null,
  signal: AbortSignal,
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

/** Every shelf is stale whenever the list of recent chats is: its key begins with that one. */
function listOf(shelf: Shelf, ...queryKey: string[]) {
  return infiniteQueryOptions({
    queryKey: ["conversations", ...queryKey],
    queryFn: ({ pageParam, signal }) => readConversations(shelf, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}

/** The own chats that are neither pinned nor archived, newest first. */
export const conversationsQuery = listOf("RECENT");

export const pinnedQuery = listOf("PINNED", "pinned");

export const archivedQuery = listOf("ARCHIVED", "archived");

/** The list that shows a shelf. */
export const SHELVES = { RECENT: conversationsQuery, PINNED: pinnedQuery, ARCHIVED: archivedQuery } as const;
