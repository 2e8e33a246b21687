import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type Purchase, purchasesQuery } from "../api/purchases";
import { MARKS } from "../model/states";

/** The own purchases and how far each has come; the status follows by itself. */
export function PurchaseList() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(purchasesQuery);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap((page) => page.purchases) ?? [];
  if (query.isPending) return <Loading rows={3} label={t("payments.loadingPurchases")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <EmptyState title={t("payments.noPurchases")} text={t("payments.noPurchasesText")} />;
  return (
    <>
      <DataTable label={t("payments.purchases")} rows={rows} rowKey={(row) => row.purchaseId} columns={columns} />
      <LoadMore {...query} />
    </>
  );
}

/** What was paid, what of it went back or is being fought over, and how that ended. */
function Price({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency, refundedMinor, disputedMinor, lostMinor, wonMinor, automatic } = purchase;
  const money = (amountMinor: number) => format.money({ amountMinor, currency });
  return (
    <div className="text-end">
      <span className="figures">{format.money(purchase)}</span>
      {automatic ? <span className="block text-note text-ink-3">{t("payments.automatic")}</span> : null}
      {refundedMinor ? (
        <span className="block text-note text-ink-3">{t("payments.refunded", { amount: money(refundedMinor) })}</span>
      ) : null}
      {disputedMinor ? (
        <span className="block text-note text-refused">{t("payments.disputed", { amount: money(disputedMinor) })}</span>
      ) : null}
      {lostMinor ? (
        <span className="block text-note text-refused">{t("payments.lost", { amount: money(lostMinor) })}</span>
      ) : null}
      {wonMinor ? (
        <span className="block text-note text-ink-3">{t("payments.won", { amount: money(wonMinor) })}</span>
      ) : null}
    </div>
  );
}

function ReceiptLink({ purchaseId }: { purchaseId: string }) {
  const { t } = useTranslation();
  return (
    <Link
      to="/credits/receipts/$purchaseId"
      params={{ purchaseId }}
      className="inline-flex min-h-7 items-center text-accent underline underline-offset-3 max-sm:min-h-11"
    >
      {t("credits.receipt")}
    </Link>
  );
}

function useColumns(): Column<Purchase>[] {
  const { t } = useTranslation();
  const format = useFormat();
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
        <Mark kind={MARKS[row.status]}>
          {row.automatic && row.status === "started" ? t("payments.charging") : t(`payments.state.${row.status}`)}
          {row.status === "open" && row.checkoutUrl && (
            <a href={row.checkoutUrl} className="ms-2 text-accent underline underline-offset-3">
              {t("payments.goOn")}
            </a>
          )}
        </Mark>
      ),
    },
    {
      key: "credits",
      head: t("payments.credits"),
      numeric: true,
      cell: (row) => (
        <Link
          to="/credits"
          search={{ purchaseId: row.purchaseId }}
          hash="history"
          aria-label={t("payments.movementsOf", { amount: format.credits(row.creditsMicros, { whole: true }) })}
          className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
        >
          <Credits micros={row.creditsMicros} unit={false} whole />
        </Link>
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
      key: "receipt",
      phone: "action",
      head: t("credits.receipt"),
      cell: (row) => (row.hasReceipt ? <ReceiptLink purchaseId={row.purchaseId} /> : null),
    },
  ];
}
