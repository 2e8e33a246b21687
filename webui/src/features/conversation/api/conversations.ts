import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

export const conversationSchema = z.object({
  conversationId: z.string(),
  title: z.optional(z.nullable(z.string())),
  startedAt: z.string(),
  lastMessageAt: z.optional(z.nullable(z.string())),
  running: z.optional(z.nullable(z.boolean())),
});
export type Conversation = z.infer<typeof conversationSchema>;

const pageSchema = z.object({ conversations: z.array(conversationSchema), nextCursor: cursorSchema });
export type ConversationsPage = z.infer<typeof pageSchema>;

export function readConversations(cursor: string | null, signal: AbortSignal): Promise<ConversationsPage> {
  return read(
    querySide.GET("/api/v1/conversations", {
      params: { query: cursorParam(cursor) },
      headers: atLeast("conversations"),
      signal,
    }),
    pageSchema,
  );
}

/** The own chats, newest first. */
export const conversationsQuery = infiniteQueryOptions({
  queryKey: ["conversations"],
  queryFn: ({ pageParam, signal }) => readConversations(pageParam, signal),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});
