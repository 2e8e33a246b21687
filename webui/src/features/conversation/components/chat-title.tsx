import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { conversationQuery } from "../api/conversation";

/** The title of the open chat. */
export function ChatTitle({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...conversationQuery(conversationId), retry: false });
  if (data === undefined) return null;
  const title = data.title || t("list.untitled");
  return (
    <>
      <title>{`${title} · Limitless Chat`}</title>
      <h1 className="truncate text-small font-medium text-ink-2">{title}</h1>
    </>
  );
}
