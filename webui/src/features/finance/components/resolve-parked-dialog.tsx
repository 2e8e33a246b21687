import { useTranslation } from "react-i18next";
import { Modal } from "@/components/ui/modal";
import { ReasonForm } from "@/components/ui/reason-form";
import { say } from "@/components/ui/toasts";
import { useResolveParked } from "../api/resolve-parked";

type ParkedOne = { purchaseId: string; number: number };

type ResolveParkedDialogProps = { parked: ParkedOne | null; onClose: () => void };

/** Asks why nothing more is to be done before it leaves the list of what waits. */
export function ResolveParkedDialog({ parked, onClose }: ResolveParkedDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={parked !== null}
      onClose={onClose}
      title={t("purchases.parked.askTitle")}
      description={t("purchases.parked.askText")}
    >
      {parked !== null && (
        <ResolveForm key={`${parked.purchaseId} ${parked.number}`} parked={parked} onClose={onClose} />
      )}
    </Modal>
  );
}

function ResolveForm({ parked, onClose }: { parked: ParkedOne; onClose: () => void }) {
  const { t } = useTranslation();
  const resolve = useResolveParked();
  const onSuccess = () => {
    say(t("purchases.parked.done"));
    onClose();
  };
  return (
    <ReasonForm
      action={t("purchases.parked.send")}
      look="primary"
      pending={resolve.isPending}
      error={resolve.error}
      onSubmit={(reason) => resolve.mutate({ ...parked, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
