import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CreditLine } from "@/components/ui/credit-line";
import { Credits } from "@/components/ui/credits";
import { Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type Lot, creditAccountQuery } from "../api/credit-account";

/** What there is, what is held, and what of it expires when. */
export function Balance() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(creditAccountQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={3} label={t("credits.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  const lots = (data.lots ?? []).filter((lot) => lot.remainingMicros > 0n);
  return (
    <section aria-label={t("credits.balance")}>
      <p className="text-note text-ink-3">{t("credits.available")}</p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Credits micros={data.availableMicros} className="text-figure font-medium tracking-tight" />
        {data.heldMicros > 0n && (
          <span className="text-held">
            {t("credits.heldNow")} <Credits micros={data.heldMicros} rounding="up" />
          </span>
        )}
      </p>
      <div className="mt-2">
        <CreditLine availableMicros={data.availableMicros} heldMicros={data.heldMicros} size="tall" />
      </div>
      {lots.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line" aria-label={t("credits.lots")}>
          {lots.map((lot) => (
            <LotRow key={lot.lotId} lot={lot} />
          ))}
        </ul>
      )}
      <p className="mt-3 max-w-prose text-note text-ink-3">{t("credits.rule")}</p>
    </section>
  );
}

function LotRow({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2">
      <span>
        {lot.kind === "paid" ? t("credits.lotPaid") : t("credits.lotPromotional")}
        {lot.expiresAt && (
          <span className="text-ink-3"> · {t("credits.expires", { date: format.date(lot.expiresAt) })}</span>
        )}
      </span>
      <span className="text-ink-2">
        <Credits micros={lot.remainingMicros} unit={false} className="text-ink" />{" "}
        <span className="text-ink-3">{t("credits.ofSize", { size: format.credits(lot.sizeMicros) })}</span>
      </span>
    </li>
  );
}
