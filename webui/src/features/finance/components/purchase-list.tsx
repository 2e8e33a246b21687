import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type FinancePurchase, type PurchaseFilter, financePurchasesQuery } from "../api/purchases";
import { PURCHASE_MARKS } from "../model/purchase-states";

type PurchaseListProps = { filter: PurchaseFilter; onFilter: (filter: PurchaseFilter) => void };

/** Purchases of everybody; each leads to all that happened to it. */
export function PurchaseList({ filter, onFilter }: PurchaseListProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(financePurchasesQuery(filter));
  const columns = useColumns(filter);
  const rows = query.data?.pages.flatMap((page) => page.purchases) ?? [];
  if (query.isPending) return <Loading rows={8} label={t("purchases.loading")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) {
    return filter.status === undefined && filter.userId === undefined ? (
      <EmptyState title={t("purchases.none")} text={t("purchases.noneText")} />
    ) : (
      <EmptyState
        title={t("purchases.noMatch")}
        text={t("finance.noMatchText")}
        action={<Button onClick={() => onFilter({})}>{t("finance.clear")}</Button>}
      />
    );
  }
  return (
    <div className={query.isPlaceholderData ? "opacity-60" : ""}>
      <DataTable label={t("purchases.list")} rows={rows} rowKey={(row) => row.purchaseId} columns={columns} />
      <LoadMore {...query} />
    </div>
  );
}

/** What was paid, what of it went back or is being fought over, and how that ended. */
function Price({ purchase }: { purchase: FinancePurchase }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency, refundedMinor, disputedMinor, lostMinor } = purchase;
  const money = (amountMinor: number) => format.money({ amountMinor, currency });
  return (
    <div className="text-end">
      <span className="figures">{format.money(purchase)}</span>
      {refundedMinor > 0 && (
        <span className="block text-note text-ink-3">{t("payments.refunded", { amount: money(refundedMinor) })}</span>
      )}
      {disputedMinor > 0 && (
        <span className="block text-note text-refused">{t("payments.disputed", { amount: money(disputedMinor) })}</span>
      )}
      {lostMinor > 0 && (
        <span className="block text-note text-refused">{t("payments.lost", { amount: money(lostMinor) })}</span>
      )}
    </div>
  );
}

function useColumns(filter: PurchaseFilter): Column<FinancePurchase>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const id = "inline-block max-w-40 truncate xl:max-w-32 align-bottom figures text-accent underline underline-offset-3";
  return [
    {
      key: "at",
      head: t("credits.when"),
      cell: (row) => <span className="figures text-ink-3">{format.instant(row.startedAt)}</span>,
    },
    {
      key: "status",
      phone: "title",
      head: t("payments.status"),
      cell: (row) => (
        <>
          <Mark kind={PURCHASE_MARKS[row.status]}>{t(`purchases.status.${row.status}`)}</Mark>
          {row.suspected && (
            <span className="block text-note">
              <Mark kind="frozen" wrap>
                {t("purchases.suspected")}
              </Mark>
            </span>
          )}
        </>
      ),
    },
    {
      key: "price",
      phone: "value",
      head: t("payments.price"),
      numeric: true,
      cell: (row) => <Price purchase={row} />,
    },
    {
      key: "credits",
      head: t("payments.credits"),
      numeric: true,
      cell: (row) => <Credits micros={row.creditsMicros} unit={false} whole />,
    },
    {
      key: "user",
      head: t("purchases.buyer"),
      cell: (row) => (
        <Link to="/finance/purchases" search={{ ...filter, userId: row.userId }} title={row.userId} className={id}>
          {row.userId}
        </Link>
      ),
    },
    {
      key: "purchase",
      head: t("finance.purchaseId"),
      cell: (row) => (
        <Link
          to="/finance/purchases/$purchaseId"
          params={{ purchaseId: row.purchaseId }}
          title={row.purchaseId}
          aria-label={t("purchases.open", { id: row.purchaseId })}
          className={id}
        >
          {row.purchaseId}
        </Link>
      ),
    },
  ];
}
