import { CreditCard } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import type { AutoRecharge } from "../api/auto-recharge";
import { useRemoveCard, useSetUpCard } from "../api/change-recharge";
import { expiryOf } from "../model/recharge";
import { ConsentBox } from "./consent-box";

type Card = NonNullable<AutoRecharge["card"]>;

/** The saved card: never more of it than its last digits. */
export function RechargeCard({ card, consentVersion }: { card: Card; consentVersion: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<"remove" | "replace" | null>(null);
  const close = () => setAsked(null);
  const brand = card.brand.charAt(0).toUpperCase() + card.brand.slice(1);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-line py-3">
      <p className="flex items-center gap-2.5">
        <CreditCard size={18} aria-hidden className="shrink-0 text-ink-3" />
        {t("recharge.card", { brand, last4: card.last4, expiry: expiryOf(card.expiry) })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="dense" className="max-sm:h-11" onClick={() => setAsked("replace")}>
          {t("recharge.replace")}
        </Button>
        <Button size="dense" look="quiet" className="max-sm:h-11" onClick={() => setAsked("remove")}>
          {t("recharge.remove")}
        </Button>
      </div>
      <Modal open={asked === "remove"} onClose={close} title={t("recharge.removeTitle")}>
        <Remove onDone={close} />
      </Modal>
      <Modal open={asked === "replace"} onClose={close} title={t("recharge.replace")}>
        <Replace consentVersion={consentVersion} />
      </Modal>
    </div>
  );
}

function Remove({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveCard();
  const removed = () => {
    onDone();
    say(t("recharge.removed"));
  };
  return (
    <>
      <p className="mb-4 text-ink-2">{t("recharge.removeText")}</p>
      {remove.error !== null && <ProblemNote error={remove.error} />}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{t("common.cancel")}</Button>
        <Button
          look="danger"
          disabled={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: removed })}
        >
          {t("recharge.remove")}
        </Button>
      </div>
    </>
  );
}

function Replace({ consentVersion }: { consentVersion: string }) {
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  const open = useSetUpCard();
  return (
    <>
      <ConsentBox label={t("recharge.consent")} checked={agreed} onChange={setAgreed} />
      <p className="mt-2 text-note text-ink-3">{t("recharge.addNote")}</p>
      {open.error !== null && <ProblemNote error={open.error} />}
      <div className="mt-4 flex justify-end">
        <Button look="primary" disabled={!agreed || open.isPending} onClick={() => open.mutate(consentVersion)}>
          {open.isPending ? t("recharge.opening") : t("recharge.add")}
        </Button>
      </div>
    </>
  );
}
