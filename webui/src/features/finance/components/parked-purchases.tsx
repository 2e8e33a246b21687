import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type ParkedPurchase, parkedPurchasesQuery } from "../api/parked-purchases";

/** What was paid or taken back and fits no purchase as it was priced; a person has to look at each. */
export function ParkedPurchases() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(parkedPurchasesQuery);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap((page) => page.purchases) ?? [];
  if (query.isPending) return <Loading rows={3} label={t("inbox.loadingParked")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <EmptyState title={t("inbox.noParked")} text={t("inbox.noParkedText")} />;
  return (
    <>
      <DataTable label={t("inbox.parked")} rows={rows} rowKey={(row) => row.position} columns={columns} />
      <LoadMore {...query} />
    </>
  );
}

function useColumns(): Column<ParkedPurchase>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "why",
      phone: "title",
      head: t("admin.cause"),
      cell: (row) => <Mark kind="refused">{row.reason}</Mark>,
    },
    {
      key: "told",
      phone: "value",
      head: t("inbox.told"),
      numeric: true,
      cell: (row) => (
        <span className="figures">{format.money({ amountMinor: row.paidMinor, currency: row.paidCurrency })}</span>
      ),
    },
    {
      key: "costs",
      head: t("inbox.costs"),
      numeric: true,
      cell: (row) => <span className="figures text-ink-2">{format.money(row)}</span>,
    },
    {
      key: "purchase",
      head: t("finance.purchaseId"),
      cell: (row) => (
        <>
          <Link
            to="/finance"
            search={{ userId: row.userId, purchaseId: row.purchaseId }}
            title={row.purchaseId}
            className="inline-block max-w-48 truncate align-bottom figures text-accent underline underline-offset-3"
          >
            {row.purchaseId}
          </Link>
          <span className="block figures text-note break-all whitespace-normal text-ink-3">
            {row.paymentId ?? row.sessionId}
          </span>
        </>
      ),
    },
    {
      key: "at",
      head: t("credits.when"),
      cell: (row) => (
        <>
          <span className="figures text-ink-3">{format.instant(row.parkedAt)}</span>
          <span className="block text-note text-ink-3">
            {t("finance.position")} <span className="figures">{row.position}</span>
          </span>
        </>
      ),
    },
  ];
}
