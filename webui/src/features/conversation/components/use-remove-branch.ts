import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { say, sayUndoable } from "@/components/ui/toasts";
import { Problem } from "@/lib/problem";
import { useDeleteBranch } from "../api/delete-branch";
import type { BranchOfChat } from "../api/messages";
import { useRestoreBranch } from "../api/restore-branch";
import { dropGone } from "../stream/use-replies";

/** Deletes without asking, and offers to undo it, also when its page was left meanwhile. Answers whether it is gone. */
export function useRemoveBranch() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const remove = useDeleteBranch();
  const restore = useRestoreBranch();
  const onUndo = (branch: BranchOfChat) =>
    restore.mutateAsync(branch).then(
      () => say(t("chat.broughtBack")),
      () => say(t("chat.notBroughtBack")),
    );
  return async (branch: BranchOfChat): Promise<boolean> => {
    try {
      await remove.mutateAsync(branch);
    } catch (error) {
      const isRunning = error instanceof Problem && error.code === "conversation.reply-running";
      say(t(isRunning ? "chat.notRemovedRunning" : "chat.notRemoved"));
      return false;
    }
    dropGone(client, branch.conversationId);
    sayUndoable(t("chat.removed"), { label: t("list.undo"), onUndo: () => void onUndo(branch) });
    return true;
  };
}
