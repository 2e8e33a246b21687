import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadMore } from "@/components/ui/load-more";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Loading, ProblemNote } from "@/components/ui/states";
import { type DayGroup, dayGroupOf } from "@/lib/dates";
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
      {grouped(chats).map(([group, items]) => (
        <section key={group} aria-label={t(`list.${group}`)} className="mb-4">
          <h2 className="px-3 pb-1 text-note text-ink-3">{t(`list.${group}`)}</h2>
          <ul>
            {items.map((chat) => (
              <ChatListItem
                key={chat.conversationId}
                chat={chat}
                onRename={() => setRenaming(chat)}
                onDelete={() => setDeleting(chat)}
              />
            ))}
          </ul>
        </section>
      ))}
      <LoadMore {...query} />
      <RenameChat chat={renaming} onClose={() => setRenaming(null)} />
      <DeleteChat chat={deleting} onClose={() => setDeleting(null)} onDeleted={onDeleted} />
    </>
  );
}

type ChatListItemProps = { chat: Conversation; onRename: () => void; onDelete: () => void };

function ChatListItem({ chat, onRename, onDelete }: ChatListItemProps) {
  const { t } = useTranslation();
  const title = chat.title || t("list.untitled");
  return (
    <li className="group/chat relative">
      <Link
        to="/c/$conversationId"
        params={{ conversationId: chat.conversationId }}
        className="flex h-9 items-center gap-2 rounded-md ps-3 pe-9 text-ink-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink max-lg:h-11"
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
    </li>
  );
}

function grouped(chats: readonly Conversation[]): [DayGroup, Conversation[]][] {
  const now = new Date();
  const groups = new Map<DayGroup, Conversation[]>();
  for (const chat of chats) {
    const group = dayGroupOf(chat.lastMessageAt ?? chat.startedAt, now);
    groups.set(group, [...(groups.get(group) ?? []), chat]);
  }
  return [...groups];
}
