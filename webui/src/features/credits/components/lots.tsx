import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { priceOf100 } from "@/lib/micros";
import { useFormat } from "@/lib/use-format";
import type { Lot } from "../api/credit-account";
import type { CreditEntry } from "../api/entries";
import { MovementsLink } from "./movements-link";

/** What the balance is made of and when it ends; what is over is folded away. */
export function Lots({ lots }: { lots: readonly Lot[] }) {
  const { t } = useTranslation();
  const living = lots.filter(isLiving);
  const past = lots.filter((lot) => !isLiving(lot));
  return (
    <>
      {living.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line" aria-label={t("credits.lots")}>
          {living.map((lot) => (
            <LotRow key={lot.lotId} lot={lot} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className="group mt-2">
          <summary className="flex min-h-8 items-center gap-1.5 text-ink-2 pointer-coarse:min-h-11">
            <ChevronRight size={14} aria-hidden className="group-open:rotate-90" />
            {t("credits.pastLots", { count: past.length })}
          </summary>
          <ul className="divide-y divide-line border-y border-line">
            {past.map((lot) => (
              <LotRow key={lot.lotId} lot={lot} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const PARTS = ["spent", "expired", "revoked", "repaid", "adjusted", "frozen", "debt"] as const;

function isLiving(lot: Lot): boolean {
  return lot.remainingMicros > 0n || lot.debtMicros > 0n;
}

function LotRow({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = lot.kind === "paid" ? t("credits.lotPaid") : t("credits.lotPromotional");
  const date = lot.expiresAt ? format.date(lot.expiresAt) : null;
  const of = t("credits.lotOf", { kind, size: format.credits(lot.sizeMicros, { whole: true }) });
  const left = lot.remainingMicros > 0n && date !== null;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
        <MovementsLink filter={{ lotId: lot.lotId }} className="inline-flex min-h-6 items-center tabular-nums">
          {left ? t("credits.lotEnds", { amount: format.credits(lot.remainingMicros), date }) : of}
        </MovementsLink>
        <span className="text-ink-3 tabular-nums">{left ? of : date !== null && t("credits.lotUntil", { date })}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-note text-ink-3 tabular-nums">
        <span>
          <Cost lot={lot} />
        </span>
        <LotParts lot={lot} />
      </p>
    </li>
  );
}

/** What was paid for the whole lot, and what that makes for an amount that can be compared. */
function Cost({ lot: { paidMinor, currency, sizeMicros } }: { lot: Lot }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!currency) return t("credits.lotFree");
  const paid = { amountMinor: paidMinor, currency };
  return t("credits.lotCost", { paid: format.money(paid), each: format.money(priceOf100(paid, sizeMicros)) });
}

/** The movements by which credits of a lot went there; of a debt, all that led to it. */
const WENT_BY: Record<(typeof PARTS)[number], CreditEntry["type"] | undefined> = {
  spent: "settled",
  expired: "lot-expired",
  revoked: undefined,
  repaid: "debt-netted",
  adjusted: "adjusted",
  frozen: "frozen",
  debt: undefined,
};

/** Where the rest of the lot went. */
function LotParts({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const format = useFormat();
  return PARTS.filter((part) => lot[`${part}Micros`] > 0n).map((part) => (
    <MovementsLink
      key={part}
      filter={{ lotId: lot.lotId, type: WENT_BY[part] }}
      className="inline-flex min-h-6 items-center hover:text-ink pointer-coarse:min-h-11"
    >
      {t(`credits.part.${part}`, { amount: format.credits(lot[`${part}Micros`]) })}
    </MovementsLink>
  ));
}
