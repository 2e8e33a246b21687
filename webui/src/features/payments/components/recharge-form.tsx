import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { parseCredits, typedCredits } from "@/lib/micros";
import { useFormat } from "@/lib/use-format";
import type { RechargeTerms } from "../api/auto-recharge";
import { useEnableRecharge } from "../api/change-recharge";
import { type Pack, packsQuery } from "../api/packs";
import { capsOf } from "../model/recharge";
import { ConsentBox } from "./consent-box";

type RechargeFormProps = {
  /** What was agreed to last. */
  terms: RechargeTerms | null;
  enabled: boolean;
  consentVersion: string;
  onDone: () => void;
};

/** What is agreed to: the pack, when it is bought, the most it may cost in a month. */
export function RechargeForm(props: RechargeFormProps) {
  const { t } = useTranslation();
  const packs = useQuery(packsQuery);
  if (packs.data === undefined) {
    return packs.error === null ? (
      <Loading rows={3} label={t("payments.loadingPacks")} />
    ) : (
      <ProblemNote error={packs.error} onRetry={() => void packs.refetch()} />
    );
  }
  return <Fields {...props} packs={packs.data} />;
}

const CREDIT = 1_000_000n;
const USUAL_RECHARGES = 3;

function Fields({ terms, enabled, consentVersion, onDone, packs }: RechargeFormProps & { packs: Pack[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useEnableRecharge();
  const [packId, setPackId] = useState(terms?.packId ?? packs[0]?.packId ?? "");
  const [threshold, setThreshold] = useState(typedCredits(terms?.thresholdMicros ?? 20n * CREDIT));
  const [cap, setCap] = useState(terms?.monthlyCapMinor ?? 0);
  const [agreed, setAgreed] = useState(false);
  const pack = packs.find((one) => one.packId === packId) ?? packs[0];
  if (pack === undefined) return null;

  const caps = capsOf(pack, terms);
  const chosenCap = caps.includes(cap) ? cap : USUAL_RECHARGES * pack.amountMinor;
  const micros = parseCredits(threshold);
  const fits = micros !== null && micros > 0n && micros <= pack.creditsMicros;
  const most = format.credits(pack.creditsMicros, { whole: true });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fits) return;
    save.mutate(
      { packId: pack.packId, thresholdMicros: micros, monthlyCapMinor: chosenCap, consentVersion },
      {
        onSuccess: () => {
          onDone();
          say(t("recharge.enabled"));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label={t("recharge.title")}>
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label={t("recharge.pack")}
          value={pack.packId}
          options={packs.map((one) => ({
            value: one.packId,
            label: t("recharge.packOption", {
              credits: format.credits(one.creditsMicros, { whole: true }),
              price: format.money(one),
            }),
          }))}
          onChange={({ target }) => setPackId(target.value)}
        />
        <TextField
          label={t("recharge.threshold")}
          inputMode="decimal"
          autoComplete="off"
          value={threshold}
          hint={t("recharge.thresholdHint", { most })}
          error={fits ? null : t("recharge.thresholdWrong", { most })}
          onChange={({ target }) => setThreshold(target.value)}
        />
        <SelectField
          label={t("recharge.cap")}
          value={String(chosenCap)}
          hint={t("recharge.capHint")}
          options={caps.map((amountMinor) => {
            const amount = format.money({ amountMinor, currency: pack.currency });
            const count = Math.floor(amountMinor / pack.amountMinor);
            const label = count === 1 ? t("recharge.capOnce", { amount }) : t("recharge.capOption", { amount, count });
            return { value: String(amountMinor), label };
          })}
          onChange={({ target }) => setCap(Number(target.value))}
        />
      </div>
      <div className="mt-3">
        <ConsentBox label={t("recharge.consent")} checked={agreed} onChange={setAgreed} />
      </div>
      {save.error !== null && (
        <div className="mt-3">
          <ProblemNote error={save.error} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" disabled={!agreed || !fits || save.isPending}>
          {t(enabled ? "recharge.save" : "recharge.enable")}
        </Button>
        {enabled && (
          <Button look="quiet" onClick={onDone}>
            {t("recharge.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
