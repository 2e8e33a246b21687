import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type Debt, type DebtTotals, debtsQuery } from "../api/debts";
import { type AskedWriteOff, WriteOffDialog } from "./write-off-dialog";

/** Who owes credits, lot by lot, and the way to give a debt up. */
export function DebtList() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(debtsQuery);
  const [asked, setAsked] = useState<AskedWriteOff | null>(null);
  const columns = useColumns(setAsked);
  const rows = query.data?.pages.flatMap((page) => page.debts) ?? [];
  if (query.isPending) return <Loading rows={4} label={t("finance.debts.loading")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <EmptyState title={t("finance.debts.none")} text={t("finance.debts.noneText")} />;
  return (
    <>
      <Totals totals={query.data?.pages[0]?.totals} />
      <DataTable
        label={t("finance.debts.title")}
        rows={rows}
        rowKey={(row) => row.accountId + row.lotId}
        columns={columns}
      />
      <LoadMore {...query} />
      <WriteOffDialog asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function Totals({ totals }: { totals: DebtTotals | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (totals === undefined) return null;
  return (
    <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-2">
      <div>
        <dt className="text-note text-ink-3">{t("finance.debts.total")}</dt>
        <dd className="text-body">
          <Credits micros={totals.debtMicros} rounding="exact" />
        </dd>
      </div>
      <div>
        <dt className="text-note text-ink-3">{t("finance.debts.accounts")}</dt>
        <dd className="figures text-body">{format.count(totals.accounts)}</dd>
      </div>
    </dl>
  );
}

/** From a debt to the events of its lot: what was granted, spent and taken back. */
function LotLink({ debt, children }: { debt: Debt; children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = format.credits(debt.debtMicros, { rounding: "exact" });
  return (
    <Link
      to="/finance"
      search={{ userId: debt.userId, lotId: debt.lotId }}
      aria-label={t("finance.debts.eventsOf", { amount, lot: debt.lotId })}
      className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
    >
      {children}
    </Link>
  );
}

/** What can be decided about a debt, and what somebody has decided. */
function WriteOffCell({ debt, onAsk }: { debt: Debt; onAsk: (asked: AskedWriteOff) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className="flex flex-wrap gap-2 max-sm:mt-2 sm:justify-end">
        <Button
          size="dense"
          aria-label={t("finance.debts.writeOffOf", { lot: debt.lotId })}
          onClick={() => onAsk({ debt, decision: "write-off" })}
        >
          {t("finance.debts.writeOff")}
        </Button>
        {debt.writeOffProposedBy && (
          <Button
            size="dense"
            look="quiet"
            aria-label={t("finance.debts.rejectOf", { lot: debt.lotId })}
            onClick={() => onAsk({ debt, decision: "write-off/reject" })}
          >
            {t("finance.debts.reject")}
          </Button>
        )}
      </div>
      {debt.writeOffProposedBy && (
        <p className="ms-auto max-w-48 text-note break-words whitespace-normal text-held">
          {t("finance.debts.proposed", { user: debt.writeOffProposedBy })}
        </p>
      )}
      {debt.writeOffRejectedBy && debt.writeOffRejectedAt && (
        <p className="ms-auto max-w-48 text-note break-words whitespace-normal text-ink-3">
          {t("finance.debts.rejected", {
            user: debt.writeOffRejectedBy,
            date: format.date(debt.writeOffRejectedAt),
            reason: debt.writeOffRejectedFor ?? "",
          })}
        </p>
      )}
    </>
  );
}

function useColumns(onAsk: (asked: AskedWriteOff) => void): Column<Debt>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "user",
      phone: "title",
      head: t("finance.userId"),
      cell: (row) => (
        <Link
          to="/finance"
          search={{ userId: row.userId }}
          className="inline-block max-w-48 truncate align-bottom figures text-accent underline underline-offset-3"
          title={row.userId}
        >
          {row.userId}
        </Link>
      ),
    },
    {
      key: "debt",
      phone: "value",
      head: t("finance.debts.owed"),
      numeric: true,
      cell: (row) => (
        <LotLink debt={row}>
          <Credits micros={row.debtMicros} rounding="exact" unit={false} aligned />
        </LotLink>
      ),
    },
    {
      key: "lot",
      head: t("finance.debts.lot"),
      cell: (row) => <span className="figures text-ink-2">{row.lotId}</span>,
    },
    {
      key: "since",
      head: t("finance.debts.since"),
      cell: (row) => <span className="text-ink-3">{format.date(row.grantedAt)}</span>,
    },
    {
      key: "purchase",
      head: t("finance.purchaseId"),
      cell: (row) =>
        row.purchaseId ? (
          <Link
            to="/finance/purchases/$purchaseId"
            params={{ purchaseId: row.purchaseId }}
            className="figures text-accent underline underline-offset-3"
          >
            {row.purchaseId}
          </Link>
        ) : null,
    },
    {
      key: "write-off",
      phone: "action",
      head: "",
      numeric: true,
      cell: (row) => <WriteOffCell debt={row} onAsk={onAsk} />,
    },
  ];
}
