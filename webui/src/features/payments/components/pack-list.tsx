import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { autoRechargeQuery } from "../api/auto-recharge";
import { useBuyPack } from "../api/buy-pack";
import { type Pack, packsQuery } from "../api/packs";
import { ConsentBox } from "./consent-box";

/** The packs with what a credit costs in each; buying leads to the payment page. */
export function PackList() {
  const { t } = useTranslation();
  const packs = useQuery(packsQuery);
  const buy = useBuyPack();
  const saving = useSaveCard();
  if (packs.data === undefined) {
    return packs.error === null ? (
      <Loading rows={3} label={t("payments.loadingPacks")} />
    ) : (
      <ProblemNote error={packs.error} onRetry={() => void packs.refetch()} />
    );
  }
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {packs.data.map((pack) => (
          <PackRow
            key={pack.packId}
            pack={pack}
            busy={buy.isPending && buy.variables.packId === pack.packId}
            disabled={buy.isPending}
            onBuy={() => buy.mutate({ packId: pack.packId, ...saving.order })}
          />
        ))}
      </ul>
      {buy.error !== null && (
        <div className="mt-3">
          <ProblemNote error={buy.error} />
        </div>
      )}
      {saving.choice}
      <p className="mt-3 max-w-prose text-note text-ink-3">{t("payments.rules")}</p>
    </>
  );
}

/** Whether the card that pays is kept for recharging; asked of those who have saved none. */
function useSaveCard(): { order: { saveCardConsent?: string }; choice: ReactNode } {
  const { t } = useTranslation();
  const { data } = useQuery(autoRechargeQuery);
  const [agreed, setAgreed] = useState(false);
  if (data === undefined || (data.card ?? null) !== null) return { order: {}, choice: null };
  const choice = (
    <div className="mt-3">
      <ConsentBox
        label={t("recharge.saveCard")}
        detail={agreed ? t("recharge.consent") : undefined}
        checked={agreed}
        onChange={setAgreed}
      />
    </div>
  );
  return { order: agreed ? { saveCardConsent: data.consentVersion } : {}, choice };
}

type PackRowProps = { pack: Pack; busy: boolean; disabled: boolean; onBuy: () => void };

function PackRow({ pack, busy, disabled, onBuy }: PackRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const credits = format.credits(pack.creditsMicros, { whole: true });
  const price = format.money(pack);
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div>
        <p className="text-body font-medium">
          <span className="figures">{credits}</span> {t("common.creditsUnit")}
        </p>
        <p className="text-note text-ink-3">
          {t("payments.rate", rateOf(pack, format.locale))}
          {pack.lastsDays && <>; {t("payments.lasts", { days: format.count(pack.lastsDays) })}</>}
        </p>
      </div>
      <Button onClick={onBuy} disabled={disabled}>
        {busy ? t("payments.opening") : t("payments.buy")} <span className="figures">{price}</span>
        <span className="sr-only">{t("common.credits", { amount: credits })}</span>
      </Button>
    </li>
  );
}

/** Credits for one unit of the currency; a comparison between packs, not an amount. */
function rateOf(pack: Pack, locale: string): { credits: string; unit: string } {
  const perUnit = (pack.creditsMicros * 100n) / BigInt(Math.max(1, pack.amountMinor));
  const unit = new Intl.NumberFormat(locale, { style: "currency", currency: pack.currency, maximumFractionDigits: 0 });
  const credits = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Number(perUnit / 10_000n) / 100);
  return { credits, unit: unit.format(1) };
}
