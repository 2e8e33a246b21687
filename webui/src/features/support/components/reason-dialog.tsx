import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Modal, ModalActions } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import { useOpenView } from "../api/open-view";
import type { FoundUser } from "../api/users";

type ReasonDialogProps = { user: FoundUser | null; onClose: () => void; onOpened: (viewId: string) => void };

const SHORTEST_REASON = 5;

/** Looking at somebody's data starts with a reason; both are kept as an event of that user. */
export function ReasonDialog({ user, onClose, onOpened }: ReasonDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={user !== null}
      onClose={onClose}
      title={t("support.reasonTitle")}
      description={t("support.reasonText")}
    >
      {user !== null && <ReasonForm key={user.userId} userId={user.userId} onClose={onClose} onOpened={onOpened} />}
    </Modal>
  );
}

type ReasonFormProps = { userId: string; onClose: () => void; onOpened: (viewId: string) => void };

function ReasonForm({ userId, onClose, onOpened }: ReasonFormProps) {
  const { t } = useTranslation();
  const open = useOpenView();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ userId, reason: reason.trim() }, { onSuccess: ({ viewId }) => onOpened(viewId) });
  };
  return (
    <form onSubmit={submit}>
      <TextArea
        label={t("support.reason")}
        hint={t("support.reasonHint")}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      {open.error !== null && (
        <div className="mt-3">
          <ProblemNote error={open.error} />
        </div>
      )}
      <ModalActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" look="primary" disabled={reason.trim().length < SHORTEST_REASON || open.isPending}>
          {t("support.openTimeline")}
        </Button>
      </ModalActions>
    </form>
  );
}
