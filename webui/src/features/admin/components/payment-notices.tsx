import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
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
import { SetAsideDialog } from "./set-aside-dialog";

type PaymentNoticesProps = { state: NoticeState; onState: (state: NoticeState) => void };

/** What the payment provider told, and what became of it; what is not applied in time is tried again or set aside. */
export function PaymentNotices({ state, onState }: PaymentNoticesProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <>
      <SelectField
        className="mb-3 w-44"
        label={t("inbox.show")}
        value={state}
        onChange={({ target }) => onState(NOTICE_STATES.find((known) => known === target.value) ?? "parked")}
        options={NOTICE_STATES.map((known) => ({ value: known, label: t(`inbox.states.${known}`) }))}
      />
      <Rows state={state} onSetAside={setAsked} />
      <SetAsideDialog eventId={asked} onClose={() => setAsked(null)} />
    </>
  );
}

type RowsProps = { state: NoticeState; onSetAside: (eventId: string) => void };

function Rows({ state, onSetAside }: RowsProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(paymentNoticesQuery(state));
  const columns = useColumns(state, onSetAside);
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
  "set-aside": "inbox.aside.noneText",
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

function useColumns(state: NoticeState, onSetAside: (eventId: string) => void): Column<PaymentNotice>[] {
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
  const aside: Column<PaymentNotice> = {
    key: "aside",
    phone: "value",
    head: t("inbox.states.set-aside"),
    cell: (row) => row.setAside && <SetAside setAside={row.setAside} />,
  };
  return [
    ...columns,
    state === "set-aside" ? aside : late,
    { key: "cause", head: t("admin.cause"), cell: (row) => <span className="text-ink-2">{row.reason}</span> },
    {
      key: "actions",
      phone: "action",
      head: "",
      numeric: true,
      cell: (row) => <Actions notice={row} state={state} onSetAside={onSetAside} />,
    },
  ];
}

function SetAside({ setAside }: { setAside: NonNullable<PaymentNotice["setAside"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="max-w-72 whitespace-normal">
      {setAside.reason}
      <p className="figures text-note wrap-anywhere text-ink-3">
        {t("inbox.aside.byAndWhen", { user: setAside.by, date: format.instant(setAside.at) })}
      </p>
    </div>
  );
}

type ActionsProps = { notice: PaymentNotice; state: NoticeState; onSetAside: (eventId: string) => void };

function Actions({ notice, state, onSetAside }: ActionsProps) {
  const { t } = useTranslation();
  const replay = useReplayNotice();
  const { eventId } = notice;
  // What has just come is being worked on.
  if (state === "received" && notice.overdue !== true) return null;
  const again =
    state === "set-aside"
      ? { text: t("inbox.aside.takeUp"), name: t("inbox.aside.takeUpOf", { id: eventId }) }
      : { text: t("admin.replay"), name: t("admin.replayOf", { id: eventId }) };
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:mt-2 sm:justify-end">
      <Button
        size="dense"
        aria-label={again.name}
        disabled={replay.isPending}
        onClick={() => replay.mutate(eventId, { onSuccess: () => say(t("admin.replayed")) })}
      >
        {again.text}
      </Button>
      {(state === "parked" || state === "orphan") && (
        <Button
          size="dense"
          look="quiet"
          aria-label={t("inbox.aside.setAsideOf", { id: eventId })}
          onClick={() => onSetAside(eventId)}
        >
          {t("inbox.aside.setAside")}
        </Button>
      )}
      {replay.error !== null && (
        <div className="whitespace-normal">
          <ProblemNote error={replay.error} />
        </div>
      )}
    </div>
  );
}
