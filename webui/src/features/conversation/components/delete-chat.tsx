import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Modal, ModalActions } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import type { Conversation } from "../api/conversations";
import { useDeleteConversation } from "../api/delete-conversation";

type DeleteChatProps = {
  chat: Conversation | null;
  onClose: () => void;
  onDeleted: (conversationId: string) => void;
};

export function DeleteChat({ chat, onClose, onDeleted }: DeleteChatProps) {
  const { t } = useTranslation();
  const remove = useDeleteConversation();
  const title = chat?.title || t("list.untitled");
  const confirm = () => {
    if (chat === null) return;
    remove.mutate(chat.conversationId, {
      onSuccess: () => {
        onClose();
        onDeleted(chat.conversationId);
        say(t("list.deleted"));
      },
    });
  };
  return (
    <Modal
      open={chat !== null}
      onClose={onClose}
      title={t("list.deleteTitle")}
      description={t("list.deleteText", { title })}
    >
      {remove.error !== null && <ProblemNote error={remove.error} />}
      <ModalActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button look="danger" onClick={confirm} disabled={remove.isPending}>
          {t("list.delete")}
        </Button>
      </ModalActions>
    </Modal>
  );
}
