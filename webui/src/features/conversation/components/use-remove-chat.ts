import { useTranslation } from "react-i18next";
import { say, sayUndoable } from "@/components/ui/toasts";
import type { Conversation } from "../api/conversations";
import { useDeleteConversation } from "../api/delete-conversation";
import { useRestoreConversation } from "../api/restore-conversation";

/** Deletes without asking, and offers to undo it. `onDeleted` is told before the offer is shown. */
export function useRemoveChat(onDeleted: (conversationId: string) => void) {
  const { t } = useTranslation();
  const remove = useDeleteConversation();
  const restore = useRestoreConversation();
  return ({ conversationId }: Conversation) =>
    remove.mutate(conversationId, {
      onSuccess: () => {
        onDeleted(conversationId);
        sayUndoable(t("list.deleted"), {
          label: t("list.undo"),
          onUndo: () =>
            restore.mutate(conversationId, {
              onSuccess: () => say(t("list.restored")),
              onError: () => say(t("list.notRestored")),
            }),
        });
      },
      onError: () => say(t("list.notDeleted")),
    });
}
