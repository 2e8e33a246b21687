import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Modal, ModalActions } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import type { Conversation } from "../api/conversations";
import { useRenameConversation } from "../api/rename-conversation";

export function RenameChat({ chat, onClose }: { chat: Conversation | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={chat !== null} onClose={onClose} title={t("list.renameTitle")}>
      {chat !== null && <RenameForm key={chat.conversationId} chat={chat} onClose={onClose} />}
    </Modal>
  );
}

function RenameForm({ chat, onClose }: { chat: Conversation; onClose: () => void }) {
  const { t } = useTranslation();
  const rename = useRenameConversation();
  const [title, setTitle] = useState(chat.title ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ conversationId: chat.conversationId, title: title.trim() }, { onSuccess: onClose });
      }}
    >
      <TextField
        label={t("list.title")}
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
      />
      {rename.error !== null && (
        <div className="mt-3">
          <ProblemNote error={rename.error} />
        </div>
      )}
      <ModalActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" look="primary" disabled={title.trim() === "" || rename.isPending}>
          {t("list.rename")}
        </Button>
      </ModalActions>
    </form>
  );
}
