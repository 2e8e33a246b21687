import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { Mark } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import type { FinanceTotals } from "../api/credit-events";
import { markOf } from "../model/event-types";

type TotalsProps = { totals: FinanceTotals | null; onType: (type: string) => void };

/** Sums over everything the filter matches, not over the rows that happen to be loaded. */
export function Totals({ totals, onType }: TotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (totals === null) return null;
  return (
    <section aria-label={t("finance.totals")} className="mb-8">
      <h2 className="mb-2 text-note text-ink-3">{t("finance.totals")}</h2>
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        <Figure label={t("finance.events")}>
          <span className="figures">{format.count(totals.count)}</span>
        </Figure>
        <Figure label={t("finance.amount")}>
          <Credits micros={totals.amountMicros} rounding="exact" sign="always" />
        </Figure>
        <Figure label={t("finance.balanceChange")}>
          <Credits micros={totals.balanceChangeMicros} rounding="exact" sign="always" />
        </Figure>
        {totals.overrunMicros !== 0n && (
          <Figure label={t("receipt.overrun")}>
            <Credits micros={totals.overrunMicros} rounding="exact" />
          </Figure>
        )}
      </dl>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-note text-ink-2">
        {totals.byType.map((line) => (
          <li key={line.type} className="flex items-center gap-2">
            <button
              type="button"
              aria-label={t("finance.onlyType", { type: line.type })}
              onClick={() => onType(line.type)}
              className="min-h-6 rounded-sm pointer-coarse:min-h-11"
            >
              <Mark kind={markOf(line.type)}>
                <span className="underline decoration-line-strong underline-offset-3 hover:decoration-current">
                  {line.type}
                </span>
              </Mark>
            </button>
            <span className="figures text-ink-3">{format.count(line.count)}</span>
            <Credits micros={line.amountMicros} rounding="exact" sign="always" unit={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-ink-3">{label}</dt>
      <dd className="text-body">{children}</dd>
    </div>
  );
}
