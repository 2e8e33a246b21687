import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SelectField } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { useDecide } from "../api/adjust";
import { ADJUSTMENT_STATUSES, type Adjustment, type AdjustmentStatus, adjustmentsQuery } from "../api/adjustments";

const MARKS: Record<AdjustmentStatus, MarkKind> = {
  proposed: "held",
  lapsed: "neutral",
  adjusted: "granted",
  rejected: "refused",
};

type AdjustmentListProps = {
  ownId: string;
  status: AdjustmentStatus | null;
  onStatus: (status: AdjustmentStatus | null) => void;
};

/** Changes by hand; what is proposed can be decided by anybody but who proposed it. */
export function AdjustmentList({ ownId, status, onStatus }: AdjustmentListProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        className="mb-3 w-44"
        label={t("finance.adjust.show")}
        value={status ?? ""}
        onChange={(event) => onStatus(ADJUSTMENT_STATUSES.find((known) => known === event.target.value) ?? null)}
        options={[
          { value: "", label: t("finance.adjust.status.all") },
          ...ADJUSTMENT_STATUSES.map((known) => ({ value: known, label: t(`finance.adjust.status.${known}`) })),
        ]}
      />
      <Rows ownId={ownId} status={status} />
    </>
  );
}

function Rows({ ownId, status }: { ownId: string; status: AdjustmentStatus | null }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(adjustmentsQuery(status));
  const columns = useColumns(ownId);
  const rows = query.data?.pages.flatMap((page) => page.adjustments) ?? [];
  if (query.isPending) return <Loading rows={4} label={t("finance.adjust.loading")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <EmptyState title={t("finance.adjust.none")} text={t("finance.adjust.noneText")} />;
  return (
    <>
      <DataTable label={t("finance.adjust.list")} rows={rows} rowKey={(row) => row.adjustmentId} columns={columns} />
      <LoadMore {...query} />
    </>
  );
}

function useColumns(ownId: string): Column<Adjustment>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const id = (value: string | null | undefined) =>
    value ? (
      <span title={value} className="inline-block max-w-36 truncate align-bottom figures text-ink-2">
        {value}
      </span>
    ) : null;
  return [
    {
      key: "status",
      phone: "title",
      head: t("payments.status"),
      cell: (row) => (
        <>
          <Mark kind={MARKS[row.status]}>{t(`finance.adjust.status.${row.status}`)}</Mark>
          {row.status === "proposed" && <Waiting adjustment={row} own={row.proposedBy === ownId} />}
        </>
      ),
    },
    {
      key: "amount",
      phone: "value",
      head: t("finance.adjust.amount"),
      numeric: true,
      cell: (row) => <Amount adjustment={row} />,
    },
    {
      key: "user",
      head: t("finance.userId"),
      cell: (row) => (
        <>
          {id(row.userId)}
          <span className="block text-note text-ink-3">{row.reason}</span>
        </>
      ),
    },
    {
      key: "by",
      head: t("finance.adjust.by"),
      cell: (row) => (
        <>
          {id(row.proposedBy)}
          <span className="block figures text-note text-ink-3">{format.instant(row.proposedAt)}</span>
          {row.decidedBy && (
            <span className="block text-note text-ink-3">
              {t("finance.adjust.decided")} {id(row.decidedBy)}
            </span>
          )}
        </>
      ),
    },
    {
      key: "decide",
      phone: "action",
      head: "",
      numeric: true,
      cell: (row) => (row.status === "proposed" ? <Decide adjustment={row} own={row.proposedBy === ownId} /> : null),
    },
  ];
}

/** How much; what was done leads to its events. */
function Amount({ adjustment }: { adjustment: Adjustment }) {
  const amount = <Credits micros={adjustment.amountMicros} rounding="exact" sign="always" unit={false} aligned />;
  if (adjustment.status !== "adjusted") return amount;
  return (
    <Link
      to="/finance"
      search={{ userId: adjustment.userId, type: "credits.adjusted" }}
      className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
    >
      {amount}
    </Link>
  );
}

/** Until when it can be approved, and that its author cannot. */
function Waiting({ adjustment, own }: { adjustment: Adjustment; own: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { expiresAt } = adjustment;
  return (
    <div className="ps-4 text-note text-ink-3">
      {expiresAt && <p>{t("finance.adjust.until", { date: format.date(expiresAt) })}</p>}
      {own && <p>{t("finance.adjust.own")}</p>}
    </div>
  );
}

function Decide({ adjustment, own }: { adjustment: Adjustment; own: boolean }) {
  const { t } = useTranslation();
  const decide = useDecide();
  const { accountId, adjustmentId } = adjustment;
  const send = (decision: "approve" | "reject") => decide.mutate({ accountId, adjustmentId, decision });
  return (
    <div className="max-sm:mt-2">
      <div className="flex items-center gap-2 sm:justify-end">
        {!own && (
          <Button
            size="dense"
            aria-label={t("finance.adjust.approveOf", { id: adjustmentId })}
            disabled={decide.isPending}
            onClick={() => send("approve")}
          >
            {t("finance.adjust.approve")}
          </Button>
        )}
        <Button
          size="dense"
          look="quiet"
          aria-label={t("finance.adjust.rejectOf", { id: adjustmentId })}
          disabled={decide.isPending}
          onClick={() => send("reject")}
        >
          {t("finance.adjust.reject")}
        </Button>
      </div>
      {decide.error !== null && (
        <div className="mt-2 max-w-sm whitespace-normal">
          <ProblemNote error={decide.error} />
        </div>
      )}
    </div>
  );
}
