import { useTranslation } from "react-i18next";
import { say, sayUndoable } from "@/components/ui/toasts";
import { useDeleteBranch } from "../api/delete-branch";
import type { BranchOfChat } from "../api/messages";
import { useRestoreBranch } from "../api/restore-branch";

/** Deletes without asking, and offers to undo it. */
export function useRemoveBranch() {
  const { t } = useTranslation();
  const remove = useDeleteBranch();
  const restore = useRestoreBranch();
  return (branch: BranchOfChat) =>
    remove.mutate(branch, {
      onSuccess: () =>
        sayUndoable(t("chat.removed"), {
          label: t("list.undo"),
          onUndo: () =>
            restore.mutate(branch, {
              onSuccess: () => say(t("chat.broughtBack")),
              onError: () => say(t("chat.notBroughtBack")),
            }),
        }),
      onError: () => say(t("chat.notRemoved")),
    });
}
