import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Modal, ModalActions } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { useResolveParked } from "../api/resolve-parked";
import { isReason } from "../model/ids";
import { ReasonField } from "./reason-field";

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
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isReason(reason)) return;
    const onSuccess = () => {
      say(t("purchases.parked.done"));
      onClose();
    };
    resolve.mutate({ ...parked, reason: reason.trim() }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      {resolve.error !== null && (
        <div className="mt-3">
          <ProblemNote error={resolve.error} />
        </div>
      )}
      <ModalActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" look="primary" disabled={resolve.isPending}>
          {t("purchases.parked.send")}
        </Button>
      </ModalActions>
    </form>
  );
}
