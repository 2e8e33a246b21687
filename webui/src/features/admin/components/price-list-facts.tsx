import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { useFormat } from "@/lib/use-format";
import type { PriceList } from "../api/price-list";
import { PriceListStatusMark } from "./price-list-status";

/** How a version stands and by which rate it charges. */
export function PriceListFacts({ list }: { list: PriceList }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      <Fact head={t("prices.state")}>
        <PriceListStatusMark status={list.status} />
      </Fact>
      <Fact head={t("prices.publishedAt")}>
        <span className="figures">{format.instant(list.publishedAt)}</span>
      </Fact>
      <Fact head={t("prices.effectiveAt")}>
        <span className="figures">{format.instant(list.effectiveAt)}</span>
      </Fact>
      {list.endedAt && (
        <Fact head={t("prices.endedAt")}>
          <span className="figures">{format.instant(list.endedAt)}</span>
        </Fact>
      )}
      <Fact head={t("prices.base")}>
        <Credits micros={list.baseMicrosPerUsd} rounding="exact" />
      </Fact>
      <Fact head={t("prices.margin")}>
        <span className="figures">{t("prices.percent", { percent: format.count(list.marginPercent) })}</span>
      </Fact>
      <Fact head={t("prices.rate")}>
        <Credits micros={list.microsPerUsd} rounding="exact" />
      </Fact>
    </dl>
  );
}

function Fact({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-ink-3">{head}</dt>
      <dd className="text-body">{children}</dd>
    </div>
  );
}
