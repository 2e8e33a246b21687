import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { GitFork } from "lucide-react";
import { useTranslation } from "react-i18next";
import { conversationQuery } from "../api/conversation";

/** Where a forked chat began, as long as that chat is there. */
export function ForkedFrom({ conversationId }: { conversationId: string }) {
  const { data } = useQuery({ ...conversationQuery(conversationId), retry: false });
  const from = data?.forkedFrom ?? null;
  if (from === null) return null;
  return (
    <p className="mx-auto flex w-full max-w-3xl items-center gap-1.5 px-4 pt-2 text-note text-ink-3 sm:px-8">
      <GitFork size={13} aria-hidden className="shrink-0" />
      <Origin {...from} />
    </p>
  );
}

function Origin({ conversationId, messageId }: { conversationId: string; messageId: string }) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery({ ...conversationQuery(conversationId), retry: false });
  if (isPending) return <span>{t("chat.forkedFrom")}</span>;
  if (data === undefined) return <span>{t("chat.forkedFromGone")}</span>;
  return (
    <span className="min-w-0 truncate">
      {t("chat.forkedFrom")}{" "}
      <Link
        to="/c/$conversationId"
        params={{ conversationId }}
        search={{ branch: messageId }}
        className="underline underline-offset-3 hover:text-ink"
      >
        {data.title || t("list.untitled")}
      </Link>
    </span>
  );
}
