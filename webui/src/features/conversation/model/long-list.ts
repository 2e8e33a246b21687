// A list of chats of several pages, brought up to date without reading all of them again.
import type { InfiniteData } from "@tanstack/react-query";
import type { Conversation, ConversationsPage } from "../api/conversations";

type Pages = InfiniteData<ConversationsPage>;

/** The pages with a newer first one: nothing twice, and nothing that is gone from where the new page reaches to. */
export function withNewest(data: Pages, first: ConversationsPage): Pages {
  const known = new Set(first.conversations.map((chat) => chat.conversationId));
  const oldest = first.conversations.at(-1);
  const reach = oldest === undefined || !first.nextCursor ? null : lastUse(oldest);
  const rest = data.pages
    .flatMap((page) => page.conversations)
    .filter((chat) => !known.has(chat.conversationId) && reach !== null && lastUse(chat) <= reach);
  const [, second = { conversations: [], nextCursor: null }, ...pages] = data.pages;
  const [, ...params] = data.pageParams;
  if (reach === null) return { pages: [first], pageParams: [null] };
  const last = pages.at(-1) ?? second;
  return {
    pages: [first, { ...second, conversations: rest, nextCursor: last.nextCursor }],
    pageParams: [null, params[0] ?? null],
  };
}

/** The pages with one chat as it is now; without it when it is gone. */
export function withChat(data: Pages, conversationId: string, chat: Conversation | null): Pages {
  const changed = (old: Conversation) => (old.conversationId === conversationId ? chat : old);
  const pages = data.pages.map((page) => ({
    ...page,
    conversations: page.conversations.map(changed).filter((kept) => kept !== null),
  }));
  return { ...data, pages };
}

/** The pages with a chat in front, which was in none of them. */
export function withFirst(data: Pages, chat: Conversation): Pages {
  const [first, ...rest] = data.pages;
  if (first === undefined) return data;
  return { ...data, pages: [{ ...first, conversations: [chat, ...first.conversations] }, ...rest] };
}

function lastUse(chat: Conversation): number {
  return Date.parse(chat.lastMessageAt ?? chat.startedAt);
}
