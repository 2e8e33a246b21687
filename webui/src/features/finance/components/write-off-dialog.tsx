import { useTranslation } from "react-i18next";
import { Modal } from "@/components/ui/modal";
import { ReasonForm } from "@/components/ui/reason-form";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import type { Debt } from "../api/debts";
import { useWriteOff } from "../api/write-off";

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
  const onSuccess = () => {
    say(t("finance.debts.done"));
    onClose();
  };
  return (
    <ReasonForm
      action={t("finance.debts.writeOff")}
      look="danger"
      pending={writeOff.isPending}
      error={writeOff.error}
      onSubmit={(reason) => writeOff.mutate({ debt, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
