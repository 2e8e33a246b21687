import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { creditAccountQuery } from "../api/credit-account";
import type { HistoryFilter } from "../api/entries";

type FilterPartsProps = { filter: HistoryFilter; onFilter: (filter: HistoryFilter) => void };

/** What a number elsewhere on the page narrowed the history to; each part can be taken away by itself. */
export function FilterParts({ filter, onFilter }: FilterPartsProps) {
  const { t } = useTranslation();
  const parts = useParts(filter);
  if (parts.length === 0) return null;
  return (
    <ul aria-label={t("credits.only.title")} className="col-span-full flex flex-wrap gap-2">
      {parts.map(({ text, without }) => (
        <li key={text}>
          <button
            type="button"
            aria-label={t("credits.only.remove", { what: text })}
            onClick={() => onFilter({ ...filter, ...without })}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md border border-line bg-sunken px-2.5 text-start text-note break-all text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
          >
            {text}
            <X size={14} aria-hidden className="shrink-0" />
          </button>
        </li>
      ))}
    </ul>
  );
}

type Part = { text: string; without: HistoryFilter };

function useParts({ lotId, holdId, purchaseId, model, utcFrom, utcTo }: HistoryFilter): Part[] {
  const { t } = useTranslation();
  const format = useFormat();
  const lotName = useLotName(lotId);
  const from = format.day(utcFrom ?? "");
  const to = format.day(utcTo ?? "");
  const parts: (Part | false)[] = [
    lotId !== undefined && { text: lotName, without: { lotId: undefined } },
    holdId !== undefined && { text: t("credits.only.hold"), without: { holdId: undefined } },
    purchaseId !== undefined && { text: t("credits.only.purchase"), without: { purchaseId: undefined } },
    model !== undefined && { text: t("credits.only.model", { model }), without: { model: undefined } },
    (utcFrom ?? utcTo) !== undefined && {
      text: from === to ? t("credits.only.day", { day: from }) : t("credits.only.days", { from, to }),
      without: { utcFrom: undefined, utcTo: undefined },
    },
  ];
  return parts.filter((part) => part !== false);
}

function useLotName(lotId: string | undefined): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(creditAccountQuery);
  const lot = data?.lots?.find((known) => known.lotId === lotId);
  if (lot === undefined) return t("credits.only.lot");
  return t("credits.only.lotNamed", {
    kind: lot.kind === "paid" ? t("credits.lotPaid") : t("credits.lotPromotional"),
    size: format.credits(lot.sizeMicros, { whole: true }),
    date: lot.grantedAt ? format.date(lot.grantedAt) : "",
  });
}
