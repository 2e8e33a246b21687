import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArchiveRestore, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/components/ui/button";
import { LoadMore } from "@/components/ui/load-more";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import { type Conversation, archivedQuery } from "../api/conversations";
import { useShelveConversation } from "../api/shelve-conversation";
import { useRemoveChat } from "./use-remove-chat";

/** What was put out of sight: to read, to put back, to delete. */
export function ArchivedChats() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(archivedQuery);
  const chats = query.data?.pages.flatMap((page) => page.conversations) ?? [];
  if (query.isPending) return <Loading rows={6} label={t("list.loading")} />;
  if (query.error !== null && chats.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (chats.length === 0) return <EmptyState title={t("list.noArchived")} text={t("list.noArchivedText")} />;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {chats.map((chat) => (
          <ArchivedChat key={chat.conversationId} chat={chat} />
        ))}
      </ul>
      <LoadMore {...query} />
    </>
  );
}

function ArchivedChat({ chat }: { chat: Conversation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shelve = useShelveConversation();
  const remove = useRemoveChat(() => undefined);
  const title = chat.title || t("list.untitled");
  const putBack = () =>
    shelve.mutate(
      { chat, shelf: "RECENT" },
      { onSuccess: () => say(t("list.putBackDone")), onError: () => say(t("list.notMoved")) },
    );
  return (
    <li className="flex items-center gap-2 py-1.5">
      <Link
        to="/c/$conversationId"
        params={{ conversationId: chat.conversationId }}
        className="min-w-0 flex-1 rounded-md px-2 py-1.5 hover:bg-hover"
      >
        <span className="block truncate font-medium">{title}</span>
        <time dateTime={chat.lastMessageAt ?? chat.startedAt} className="text-note text-ink-3">
          {format.date(chat.lastMessageAt ?? chat.startedAt)}
        </time>
      </Link>
      <IconButton label={t("list.putBack", { title })} onClick={putBack}>
        <ArchiveRestore size={17} aria-hidden />
      </IconButton>
      <IconButton label={t("list.deleteChat", { title })} onClick={() => void remove(chat)}>
        <Trash2 size={17} aria-hidden />
      </IconButton>
    </li>
  );
}
