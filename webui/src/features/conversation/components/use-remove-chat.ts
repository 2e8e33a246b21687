import { useTranslation } from "react-i18next";
import { say, sayUndoable } from "@/components/ui/toasts";
import type { Conversation } from "../api/conversations";
import { useDeleteConversation } from "../api/delete-conversation";
import { useRestoreConversation } from "../api/restore-conversation";

/**
 * Deletes without asking, and offers to undo it, also when its list was left or another chat deleted meanwhile.
 * `onDeleted` is told before the offer is shown.
 */
export function useRemoveChat(onDeleted: (conversationId: string) => void) {
  const { t } = useTranslation();
  const remove = useDeleteConversation();
  const restore = useRestoreConversation();
  const onUndo = (conversationId: string) =>
    restore.mutateAsync(conversationId).then(
      () => say(t("list.restored")),
      () => say(t("list.notRestored")),
    );
  return async ({ conversationId }: Pick<Conversation, "conversationId">): Promise<void> => {
    try {
      await remove.mutateAsync(conversationId);
    } catch {
      say(t("list.notDeleted"));
      return;
    }
    onDeleted(conversationId);
    sayUndoable(t("list.deleted"), { label: t("list.undo"), onUndo: () => void onUndo(conversationId) });
  };
}
