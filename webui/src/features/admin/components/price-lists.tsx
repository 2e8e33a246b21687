import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type PriceListLine, priceListsQuery } from "../api/price-lists";
import { PriceListStatusMark } from "./price-list-status";

/** Every version of the price list. */
export function PriceLists() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = useInfiniteQuery(priceListsQuery);
  const rows = query.data?.pages.flatMap((page) => page.priceLists) ?? [];
  if (query.isPending) return <Loading rows={5} label={t("prices.loadingLists")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <EmptyState title={t("prices.noLists")} text={t("prices.noListsText")} />;
  return (
    <>
      <DataTable label={t("prices.title")} rows={rows} rowKey={(row) => String(row.version)} columns={columns} />
      <LoadMore {...query} />
    </>
  );
}

function useColumns(): Column<PriceListLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "version",
      phone: "title",
      head: t("prices.version"),
      cell: (row) => (
        <Link
          to="/admin/price-lists/$version"
          params={{ version: String(row.version) }}
          aria-label={t("prices.open", { version: row.version })}
          className="figures text-accent underline underline-offset-3"
        >
          {row.version}
        </Link>
      ),
    },
    {
      key: "status",
      phone: "value",
      head: t("prices.state"),
      cell: (row) => <PriceListStatusMark status={row.status} />,
    },
    {
      key: "effective",
      head: t("prices.effectiveAt"),
      cell: (row) => <span className="figures text-ink-3">{format.instant(row.effectiveAt)}</span>,
    },
    {
      key: "models",
      head: t("prices.sellable"),
      numeric: true,
      cell: (row) => (
        <span className="figures">
          {t("prices.sellableOf", { sellable: format.count(row.sellableCount), all: format.count(row.modelCount) })}
        </span>
      ),
    },
    {
      key: "base",
      head: t("prices.base"),
      numeric: true,
      cell: (row) => <Credits micros={row.baseMicrosPerUsd} rounding="exact" unit={false} />,
    },
    {
      key: "margin",
      head: t("prices.margin"),
      numeric: true,
      cell: (row) => (
        <span className="figures">{t("prices.percent", { percent: format.count(row.marginPercent) })}</span>
      ),
    },
    {
      key: "rate",
      head: t("prices.rate"),
      numeric: true,
      cell: (row) => <Credits micros={row.microsPerUsd} rounding="exact" unit={false} />,
    },
  ];
}
