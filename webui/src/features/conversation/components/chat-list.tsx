import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadMore } from "@/components/ui/load-more";
import { Loading, ProblemNote } from "@/components/ui/states";
import { type DayGroup, dayGroupOf } from "@/lib/dates";
import { useMediaQuery } from "@/lib/use-media-query";
import { type Conversation, conversationsQuery, pinnedQuery } from "../api/conversations";
import { ChatListItem } from "./chat-list-item";
import { RenameChat } from "./rename-chat";
import { useRemoveChat } from "./use-remove-chat";

type ChatListProps = { onDeleted: (conversationId: string) => void };

/** The own chats: pinned ones first, then the newest, under the day they were last used. */
export function ChatList({ onDeleted }: ChatListProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(conversationsQuery);
  const pinned = useInfiniteQuery(pinnedQuery);
  const [renaming, setRenaming] = useState<Conversation | null>(null);
  const remove = useRemoveChat(onDeleted);
  const chats = query.data?.pages.flatMap((page) => page.conversations) ?? [];
  const onTop = pinned.data?.pages.flatMap((page) => page.conversations) ?? [];
  if (query.isPending) {
    return (
      <div className="px-3">
        <Loading rows={7} label={t("list.loading")} />
      </div>
    );
  }
  if (query.error !== null && chats.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (chats.length === 0 && onTop.length === 0) return <p className="px-3 py-2 text-ink-3">{t("list.empty")}</p>;
  return (
    <>
      <ChatRows
        rows={[...pinnedRows(onTop, pinned.hasNextPage), ...recentRows(chats)]}
        more={<LoadMore {...pinned} />}
        onRename={setRenaming}
        onDelete={(chat) => void remove(chat)}
      />
      <LoadMore {...query} />
      <RenameChat chat={renaming} onClose={() => setRenaming(null)} />
    </>
  );
}

type ChatRowsProps = {
  rows: readonly ListRow[];
  /** The end of what is loaded of the pinned ones. */
  more: ReactNode;
  onRename: (chat: Conversation) => void;
  onDelete: (chat: Conversation) => void;
};

/** The rows, of which only those in view exist: people have thousands of chats. */
function ChatRows({ rows, more, onRename, onDelete }: ChatRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const roomy = useMediaQuery("(min-width: 64rem)");
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: (index) => heightOf(rows[index]?.kind, roomy),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [virtual, roomy]);
  return (
    <ul ref={list} className="relative" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <li
            key={item.key}
            aria-posinset={item.index + 1}
            aria-setsize={rows.length}
            className="group/chat absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start}px)`, height: item.size }}
          >
            {row.kind === "heading" ? (
              <h2 className="px-3 pt-4 pb-1 text-note text-ink-3">{t(`list.${row.heading}`)}</h2>
            ) : row.kind === "more" ? (
              more
            ) : (
              <ChatListItem chat={row.chat} onRename={() => onRename(row.chat)} onDelete={() => onDelete(row.chat)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const HEADING_PX = 40;
const CHAT_PX = 36;
const TOUCH_PX = 44;
const MORE_PX = 56;

function heightOf(kind: ListRow["kind"] | undefined, roomy: boolean): number {
  if (kind === "heading") return HEADING_PX;
  if (kind === "more") return MORE_PX;
  return roomy ? CHAT_PX : TOUCH_PX;
}

type ListRow =
  | { kind: "heading"; key: string; heading: DayGroup | "pinned" }
  | { kind: "more"; key: string }
  | { kind: "chat"; key: string; chat: Conversation };

function pinnedRows(chats: readonly Conversation[], hasMore: boolean): ListRow[] {
  if (chats.length === 0) return [];
  const rows: ListRow[] = chats.map((chat) => ({ kind: "chat", key: chat.conversationId, chat }));
  const more: ListRow[] = hasMore ? [{ kind: "more", key: "more-pinned" }] : [];
  return [{ kind: "heading", key: "pinned", heading: "pinned" }, ...rows, ...more];
}

function recentRows(chats: readonly Conversation[]): ListRow[] {
  const now = new Date();
  const rows: ListRow[] = [];
  let current: DayGroup | null = null;
  for (const chat of chats) {
    const day = dayGroupOf(chat.lastMessageAt ?? chat.startedAt, now);
    if (day !== current) rows.push({ kind: "heading", key: `${day} ${chat.conversationId}`, heading: day });
    current = day;
    rows.push({ kind: "chat", key: chat.conversationId, chat });
  }
  return rows;
}
