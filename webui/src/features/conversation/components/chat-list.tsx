import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadMore } from "@/components/ui/load-more";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Loading, ProblemNote } from "@/components/ui/states";
import { type DayGroup, dayGroupOf } from "@/lib/dates";
import { useMediaQuery } from "@/lib/use-media-query";
import { type Conversation, conversationsQuery } from "../api/conversations";
import { DeleteChat } from "./delete-chat";
import { RenameChat } from "./rename-chat";

type ChatListProps = { onDeleted: (conversationId: string) => void };

/** The own chats, newest first, under the day they were last used. */
export function ChatList({ onDeleted }: ChatListProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(conversationsQuery);
  const [renaming, setRenaming] = useState<Conversation | null>(null);
  const [deleting, setDeleting] = useState<Conversation | null>(null);
  const chats = query.data?.pages.flatMap((page) => page.conversations) ?? [];
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
  if (chats.length === 0) return <p className="px-3 py-2 text-ink-3">{t("list.empty")}</p>;
  return (
    <>
      <ChatRows chats={chats} onRename={setRenaming} onDelete={setDeleting} />
      <LoadMore {...query} />
      <RenameChat chat={renaming} onClose={() => setRenaming(null)} />
      <DeleteChat chat={deleting} onClose={() => setDeleting(null)} onDeleted={onDeleted} />
    </>
  );
}

type ChatRowsProps = {
  chats: readonly Conversation[];
  onRename: (chat: Conversation) => void;
  onDelete: (chat: Conversation) => void;
};

/** The rows, of which only those in view exist: people have thousands of chats. */
function ChatRows({ chats, onRename, onDelete }: ChatRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const rows = rowsOf(chats);
  const roomy = useMediaQuery("(min-width: 64rem)");
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: (index) => (rows[index]?.kind === "day" ? DAY_PX : roomy ? CHAT_PX : TOUCH_PX),
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
            {row.kind === "day" ? (
              <h2 className="px-3 pt-4 pb-1 text-note text-ink-3">{t(`list.${row.day}`)}</h2>
            ) : (
              <ChatListItem chat={row.chat} onRename={() => onRename(row.chat)} onDelete={() => onDelete(row.chat)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const DAY_PX = 40;
const CHAT_PX = 36;
const TOUCH_PX = 44;

type ListRow = { kind: "day"; key: string; day: DayGroup } | { kind: "chat"; key: string; chat: Conversation };

function rowsOf(chats: readonly Conversation[]): ListRow[] {
  const now = new Date();
  const rows: ListRow[] = [];
  let current: DayGroup | null = null;
  for (const chat of chats) {
    const day = dayGroupOf(chat.lastMessageAt ?? chat.startedAt, now);
    if (day !== current) rows.push({ kind: "day", key: `${day} ${chat.conversationId}`, day });
    current = day;
    rows.push({ kind: "chat", key: chat.conversationId, chat });
  }
  return rows;
}

type ChatListItemProps = { chat: Conversation; onRename: () => void; onDelete: () => void };

function ChatListItem({ chat, onRename, onDelete }: ChatListItemProps) {
  const { t } = useTranslation();
  const title = chat.title || t("list.untitled");
  return (
    <>
      <Link
        to="/c/$conversationId"
        params={{ conversationId: chat.conversationId }}
        className="flex h-9 items-center gap-2 rounded-md px-3 text-ink-2 group-focus-within/chat:pe-9 group-hover/chat:pe-9 hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink max-lg:h-11 pointer-coarse:pe-9"
      >
        <span className="truncate">{title}</span>
        {chat.running === true && (
          <span
            role="img"
            aria-label={t("list.running")}
            className="hatched-moving ms-auto h-1.5 w-4 shrink-0 hatched"
          />
        )}
      </Link>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t("list.actions", { title })}
            className="absolute inset-y-0 end-1 my-auto grid size-7 place-items-center rounded-sm text-ink-3 opacity-0 group-hover/chat:opacity-100 hover:bg-line hover:text-ink focus-visible:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100"
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      >
        <MenuItem icon={<Pencil size={15} aria-hidden />} onSelect={onRename}>
          {t("list.rename")}
        </MenuItem>
        <MenuItem icon={<Trash2 size={15} aria-hidden />} onSelect={onDelete} danger>
          {t("list.delete")}
        </MenuItem>
      </Menu>
    </>
  );
}
