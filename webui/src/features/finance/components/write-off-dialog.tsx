import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Modal, ModalActions } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import type { Debt } from "../api/debts";
import { useWriteOff } from "../api/write-off";
import { isReason } from "../model/ids";
import { ReasonField } from "./reason-field";

/** Asks before a debt is given up, with the amount that is given up. */
export function WriteOffDialog({ debt, onClose }: { debt: Debt | null; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Modal
      open={debt !== null}
      onClose={onClose}
      title={t("finance.debts.askTitle")}
      description={
        debt !== null && (
          <span className="break-words">
            {t("finance.debts.askText", {
              amount: format.credits(debt.debtMicros, { rounding: "exact" }),
              user: debt.userId,
            })}
          </span>
        )
      }
    >
      {debt !== null && <WriteOffForm key={debt.lotId} debt={debt} onClose={onClose} />}
    </Modal>
  );
}

function WriteOffForm({ debt, onClose }: { debt: Debt; onClose: () => void }) {
  const { t } = useTranslation();
  const writeOff = useWriteOff();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isReason(reason)) return;
    const onSuccess = () => {
      say(t("finance.debts.done"));
      onClose();
    };
    writeOff.mutate({ debt, reason: reason.trim() }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      {writeOff.error !== null && (
        <div className="mt-3">
          <ProblemNote error={writeOff.error} />
        </div>
      )}
      <ModalActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" look="danger" disabled={writeOff.isPending}>
          {t("finance.debts.writeOff")}
        </Button>
      </ModalActions>
    </form>
  );
}
