import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import type { RefundRequest } from "../api/purchase";

const MARKS: Record<RefundRequest["state"], MarkKind> = { asked: "held", refused: "refused", made: "granted" };

/** Who asked for which refund, why, and what became of it. */
export function RefundRequests({ requests }: { requests: readonly RefundRequest[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  if (requests.length === 0) return <p className="text-ink-3">{t("purchases.requests.none")}</p>;
  return (
    <DataTable
      label={t("purchases.requests.title")}
      rows={requests}
      rowKey={(row) => row.requestId}
      columns={columns}
    />
  );
}

function useColumns(): Column<RefundRequest>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "state",
      phone: "title",
      head: t("purchases.requests.state"),
      cell: (row) => (
        <>
          <Mark kind={MARKS[row.state]}>{t(`purchases.requests.${row.state}`)}</Mark>
          {row.state === "refused" && row.code && (
            <span className="block ps-4 figures text-note text-refused">{row.code}</span>
          )}
        </>
      ),
    },
    {
      key: "amount",
      phone: "value",
      head: t("finance.refund.amount"),
      numeric: true,
      cell: (row) => <span className="figures">{format.money(row)}</span>,
    },
    { key: "reason", head: t("finance.reason"), cell: (row) => row.reason },
    {
      key: "by",
      head: t("purchases.requests.by"),
      cell: (row) => <span className="figures text-ink-2">{row.by}</span>,
    },
    {
      key: "at",
      head: t("credits.when"),
      cell: (row) => <span className="figures text-ink-3">{format.instant(row.at)}</span>,
    },
    {
      key: "payment",
      head: t("purchases.payment"),
      cell: (row) => <span className="figures text-ink-2">{row.paymentId}</span>,
    },
    {
      key: "refund",
      head: t("purchases.requests.refundId"),
      cell: (row) => (row.refundId ? <span className="figures text-ink-2">{row.refundId}</span> : null),
    },
  ];
}
