import { useTranslation } from "react-i18next";
import { Modal } from "@/components/ui/modal";
import { ReasonForm } from "@/components/ui/reason-form";
import { say } from "@/components/ui/toasts";
import { useSetNoticeAside } from "../api/payment-notices";

type SetAsideDialogProps = { eventId: string | null; onClose: () => void };

/** Asks why nothing is to be done about a notice before it leaves the list of what waits. */
export function SetAsideDialog({ eventId, onClose }: SetAsideDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={eventId !== null}
      onClose={onClose}
      title={t("inbox.aside.askTitle")}
      description={t("inbox.aside.askText")}
    >
      {eventId !== null && <SetAsideForm key={eventId} eventId={eventId} onClose={onClose} />}
    </Modal>
  );
}

function SetAsideForm({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const setAside = useSetNoticeAside();
  const onSuccess = () => {
    say(t("inbox.aside.done"));
    onClose();
  };
  return (
    <>
      <p className="mb-3 figures break-all text-ink-2">{eventId}</p>
      <ReasonForm
        action={t("inbox.aside.send")}
        look="primary"
        pending={setAside.isPending}
        error={setAside.error}
        onSubmit={(reason) => setAside.mutate({ eventId, reason }, { onSuccess })}
        onClose={onClose}
      />
    </>
  );
}
