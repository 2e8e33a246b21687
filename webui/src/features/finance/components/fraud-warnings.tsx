import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Modal } from "@/components/ui/modal";
import { ReasonForm } from "@/components/ui/reason-form";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import { useClearWarning } from "../api/clear-warning";
import type { FraudWarning } from "../api/purchase";

type FraudWarningsProps = { purchaseId: string; warnings: readonly FraudWarning[] };

/** What Stripe suspects; a person clears a warning once they have looked. */
export function FraudWarnings({ purchaseId, warnings }: FraudWarningsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <>
      {warnings.some((warning) => !warning.cleared) && (
        <p className="mb-3 max-w-prose text-ink-2">{t("purchases.warnings.text")}</p>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {warnings.map((warning) => (
          <Warning key={warning.warningId} warning={warning} onClear={() => setAsked(warning.warningId)} />
        ))}
      </ul>
      <Modal
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("purchases.warnings.askTitle")}
        description={t("purchases.warnings.askText")}
      >
        {asked !== null && (
          <ClearForm key={asked} purchaseId={purchaseId} warningId={asked} onClose={() => setAsked(null)} />
        )}
      </Modal>
    </>
  );
}

function Warning({ warning, onClear }: { warning: FraudWarning; onClear: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { warningId, at, freezes, cleared, clearedBy, clearedReason } = warning;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0">
        {cleared ? (
          <Mark kind="neutral">{t("purchases.warnings.cleared")}</Mark>
        ) : (
          <Mark kind={freezes ? "frozen" : "refused"}>
            {t(freezes ? "purchases.warnings.open" : "purchases.warnings.noted")}
          </Mark>
        )}
        <p className="ps-4 text-note break-all text-ink-3">
          <span className="figures">
            {warningId} · {format.instant(at)}
          </span>
          {clearedBy && (
            <>
              {" · "}
              {t("purchases.events.by")} <span className="figures">{clearedBy}</span>
            </>
          )}
          {clearedReason && ` · ${t("finance.reason")}: ${clearedReason}`}
        </p>
      </div>
      {!cleared && (
        <Button size="dense" aria-label={t("purchases.warnings.clearOf", { id: warningId })} onClick={onClear}>
          {t("purchases.warnings.clear")}
        </Button>
      )}
    </li>
  );
}

type ClearFormProps = { purchaseId: string; warningId: string; onClose: () => void };

function ClearForm({ purchaseId, warningId, onClose }: ClearFormProps) {
  const { t } = useTranslation();
  const clear = useClearWarning();
  const onSuccess = () => {
    say(t("purchases.warnings.done"));
    onClose();
  };
  return (
    <ReasonForm
      action={t("purchases.warnings.send")}
      look="primary"
      pending={clear.isPending}
      error={clear.error}
      onSubmit={(reason) => clear.mutate({ purchaseId, warningId, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
