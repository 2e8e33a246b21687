import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import { type AutoRecharge, type RechargeTerms, autoRechargeQuery } from "../api/auto-recharge";
import { useDisableRecharge, useSetUpCard } from "../api/change-recharge";
import { ConsentBox } from "./consent-box";
import { RechargeCard } from "./recharge-card";
import { RechargeForm } from "./recharge-form";
import { RechargeStatus } from "./recharge-status";

/** Automatic recharging: nothing without a card and a yes; then how it stands, and the way to change or end it. */
export function Recharge() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(autoRechargeQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={3} label={t("recharge.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  const card = data.card ?? null;
  return (
    <div className="flex flex-col gap-4">
      <RechargeStatus recharge={data} />
      {!data.enabled && <p className="max-w-prose text-ink-2">{t("recharge.intro")}</p>}
      {card === null ? (
        <SaveCard consentVersion={data.consentVersion} />
      ) : (
        <>
          <RechargeCard card={card} consentVersion={data.consentVersion} />
          <Terms recharge={data} />
        </>
      )}
    </div>
  );
}

/** The first step: the words, and the page on which a card is entered. */
function SaveCard({ consentVersion }: { consentVersion: string }) {
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  const open = useSetUpCard();
  return (
    <div>
      <ConsentBox label={t("recharge.consent")} checked={agreed} onChange={setAgreed} />
      <p className="mt-2 max-w-prose text-note text-ink-3">{t("recharge.addNote")}</p>
      {open.error !== null && (
        <div className="mt-3">
          <ProblemNote error={open.error} />
        </div>
      )}
      <Button className="mt-3" disabled={!agreed || open.isPending} onClick={() => open.mutate(consentVersion)}>
        {open.isPending ? t("recharge.opening") : t("recharge.add")}
      </Button>
    </div>
  );
}

/** What was agreed to, or the form to agree. */
function Terms({ recharge }: { recharge: AutoRecharge }) {
  const [changing, setChanging] = useState(false);
  const terms = recharge.terms ?? null;
  if (!recharge.enabled || terms === null || changing) {
    return (
      <RechargeForm
        terms={terms}
        enabled={recharge.enabled}
        consentVersion={recharge.consentVersion}
        onDone={() => setChanging(false)}
      />
    );
  }
  return <Agreed recharge={recharge} terms={terms} onChange={() => setChanging(true)} />;
}

type AgreedProps = { recharge: AutoRecharge; terms: RechargeTerms; onChange: () => void };

function Agreed({ recharge, terms, onChange }: AgreedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const disable = useDisableRecharge();
  const money = (amountMinor: number) => format.money({ amountMinor, currency: terms.currency });
  return (
    <div>
      <p className="text-body font-medium">
        {t("recharge.rule", {
          threshold: format.credits(terms.thresholdMicros),
          credits: format.credits(terms.creditsMicros, { whole: true }),
          price: money(terms.amountMinor),
        })}
      </p>
      <p className="mt-0.5 text-note text-ink-3">
        {t("recharge.used", { charged: money(recharge.chargedThisMonthMinor), cap: money(terms.monthlyCapMinor) })}
      </p>
      {disable.error !== null && (
        <div className="mt-3">
          <ProblemNote error={disable.error} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onChange}>{t("recharge.change")}</Button>
        <Button
          look="quiet"
          disabled={disable.isPending}
          onClick={() => disable.mutate(undefined, { onSuccess: () => say(t("recharge.disabled")) })}
        >
          {t("recharge.disable")}
        </Button>
      </div>
    </div>
  );
}
