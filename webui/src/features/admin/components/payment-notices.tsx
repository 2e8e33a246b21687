import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SelectField } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import {
  NOTICE_STATES,
  type NoticeState,
  type PaymentNotice,
  paymentNoticesQuery,
  useReplayNotice,
} from "../api/payment-notices";

type PaymentNoticesProps = { state: NoticeState; onState: (state: NoticeState) => void };

/** What the payment provider told, and what became of it; what is not applied in time can be tried again. */
export function PaymentNotices({ state, onState }: PaymentNoticesProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        className="mb-3 w-44"
        label={t("inbox.show")}
        value={state}
        onChange={({ target }) => onState(NOTICE_STATES.find((known) => known === target.value) ?? "parked")}
        options={NOTICE_STATES.map((known) => ({ value: known, label: t(`inbox.states.${known}`) }))}
      />
      <Rows state={state} />
    </>
  );
}

function Rows({ state }: { state: NoticeState }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(paymentNoticesQuery(state));
  const columns = useColumns(state);
  const rows = query.data?.pages.flatMap((page) => page.notices) ?? [];
  const overdue = query.data?.pages[0]?.overdue ?? 0;
  if (query.isPending) return <Loading rows={3} label={t("admin.loadingNotices")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      {overdue > 0 && <Overdue count={overdue} />}
      {rows.length === 0 ? (
        <EmptyState title={t(`inbox.none.${state}`)} text={t(NONE_TEXTS[state])} />
      ) : (
        <DataTable label={t("admin.notices")} rows={rows} rowKey={(row) => row.eventId} columns={columns} />
      )}
      <LoadMore {...query} />
    </>
  );
}

const NONE_TEXTS = {
  parked: "admin.noNoticesText",
  received: "inbox.noneText",
  orphan: "inbox.noOrphanText",
  applied: "inbox.noneText",
} as const;

/** Of all notices, not of those shown: the alarm is seen whatever is chosen. */
function Overdue({ count }: { count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p role="status" className="mb-4">
      <Mark kind="refused" wrap>
        {t("inbox.overdueCount", { count, shown: format.count(count) })}
      </Mark>
    </p>
  );
}

function useColumns(state: NoticeState): Column<PaymentNotice>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<PaymentNotice>[] = [
    {
      key: "id",
      phone: "title",
      head: t("admin.notice"),
      cell: (row) => <span className="figures break-all">{row.eventId}</span>,
    },
    { key: "kind", head: t("admin.kind"), cell: (row) => <span className="figures text-ink-2">{row.type}</span> },
    {
      key: "at",
      head: t("admin.received"),
      cell: (row) => row.receivedAt && <span className="figures text-ink-3">{format.instant(row.receivedAt)}</span>,
    },
  ];
  if (state === "applied") return columns;
  const late: Column<PaymentNotice> = {
    key: "late",
    phone: "value",
    head: t("inbox.state"),
    cell: (row) => row.overdue === true && <Mark kind="refused">{t("inbox.overdue")}</Mark>,
  };
  // What has just come is being worked on.
  const replay = (row: PaymentNotice) =>
    (state !== "received" || row.overdue === true) && <Replay eventId={row.eventId} />;
  return [
    ...columns,
    late,
    { key: "cause", head: t("admin.cause"), cell: (row) => <span className="text-ink-2">{row.reason}</span> },
    { key: "replay", phone: "action", head: "", numeric: true, cell: (row) => replay(row) },
  ];
}

function Replay({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const replay = useReplayNotice();
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:mt-2 sm:justify-end">
      <Button
        size="dense"
        aria-label={t("admin.replayOf", { id: eventId })}
        disabled={replay.isPending}
        onClick={() => replay.mutate(eventId, { onSuccess: () => say(t("admin.replayed")) })}
      >
        {t("admin.replay")}
      </Button>
      {replay.error !== null && (
        <div className="whitespace-normal">
          <ProblemNote error={replay.error} />
        </div>
      )}
    </div>
  );
}
