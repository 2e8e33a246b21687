// A long list of chats is loaded page by page. What changed stands at its beginning, so only that is read again.
import type { QueryClient } from "@tanstack/react-query";
import { withChat, withNewest } from "../model/long-list";
import { conversationQuery } from "./conversation";
import { archivedQuery, conversationsQuery, pinnedQuery, readConversations } from "./conversations";

export function isLongList(client: QueryClient): boolean {
  return (client.getQueryData(conversationsQuery.queryKey)?.pages.length ?? 0) > 1;
}

/** Brings the beginning of the list up to date; what was loaded below it stays loaded. */
export async function refreshConversations(client: QueryClient): Promise<void> {
  const { queryKey } = conversationsQuery;
  if (!isLongList(client)) return client.invalidateQueries({ queryKey });
  await Promise.all([
    client.invalidateQueries({ queryKey: pinnedQuery.queryKey }),
    client.invalidateQueries({ queryKey: archivedQuery.queryKey }),
  ]);
  const first = await client.fetchQuery({
    queryKey: ["conversations-newest"],
    queryFn: ({ signal }) => readConversations("RECENT", null, signal),
    staleTime: 0,
    gcTime: 0,
  });
  client.setQueryData(queryKey, (data) => (data === undefined ? data : withNewest(data, first)));
}

/** Brings one chat up to date wherever it stands in the list: renamed, moved, deleted. */
export async function refreshConversation(client: QueryClient, conversationId: string): Promise<void> {
  const { queryKey } = conversationsQuery;
  const below = client.getQueryData(queryKey)?.pages.slice(1) ?? [];
  if (!below.some(({ conversations }) => conversations.some((chat) => chat.conversationId === conversationId))) return;
  const chat = await client.fetchQuery({ ...conversationQuery(conversationId), staleTime: 0 }).catch(() => null);
  const inList = chat?.shelf === "RECENT" ? chat : null;
  client.setQueryData(queryKey, (data) => (data === undefined ? data : withChat(data, conversationId, inList)));
}
