import { Link } from "@tanstack/react-router";
import { Archive, Ellipsis, Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Menu, MenuItem } from "@/components/ui/menu";
import { say } from "@/components/ui/toasts";
import type { Conversation, Shelf } from "../api/conversations";
import { useShelveConversation } from "../api/shelve-conversation";

type ChatListItemProps = { chat: Conversation; onRename: () => void; onDelete: () => void };

/** One chat of the list, and what can be done with it. */
export function ChatListItem({ chat, onRename, onDelete }: ChatListItemProps) {
  const { t } = useTranslation();
  const shelve = useShelveConversation();
  const title = chat.title || t("list.untitled");
  const isPinned = chat.shelf === "PINNED";
  const move = (shelf: Shelf) =>
    shelve.mutate(
      { chat, shelf },
      {
        onSuccess: () => shelf === "ARCHIVED" && say(t("list.archived")),
        onError: () => say(t("list.notMoved")),
      },
    );
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
        <MenuItem
          icon={isPinned ? <PinOff size={15} aria-hidden /> : <Pin size={15} aria-hidden />}
          onSelect={() => move(isPinned ? "RECENT" : "PINNED")}
        >
          {t(isPinned ? "list.unpin" : "list.pin")}
        </MenuItem>
        <MenuItem icon={<Pencil size={15} aria-hidden />} onSelect={onRename}>
          {t("list.rename")}
        </MenuItem>
        <MenuItem icon={<Archive size={15} aria-hidden />} onSelect={() => move("ARCHIVED")}>
          {t("list.archive")}
        </MenuItem>
        <MenuItem icon={<Trash2 size={15} aria-hidden />} onSelect={onDelete} danger>
          {t("list.delete")}
        </MenuItem>
      </Menu>
    </>
  );
}
