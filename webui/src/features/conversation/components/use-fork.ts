import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { say } from "@/components/ui/toasts";
import { newId } from "@/lib/ids";
import { asProblem } from "@/lib/problem";
import { conversationQuery } from "../api/conversation";
import { useForkConversation } from "../api/fork-conversation";

const TITLE_CHARS = 200;

/** Begins a chat with what leads to a message, and goes there; null while one is being made. */
export function useFork(conversationId: string | null, onForked: (forkId: string) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const fork = useForkConversation();
  if (conversationId === null || fork.isPending) return null;
  return (messageId: string) => {
    const known = client.getQueryData(conversationQuery(conversationId).queryKey)?.title ?? null;
    const title = known === null ? null : t("chat.forkTitle", { title: known }).slice(0, TITLE_CHARS);
    const forkId = newId("cnv");
    fork.mutate(
      { conversationId, messageId, forkId, title },
      {
        onSuccess: () => onForked(forkId),
        onError: (error) =>
          say(t(asProblem(error).code === "conversation.fork-too-long" ? "chat.forkTooLong" : "chat.notForked")),
      },
    );
  };
}
