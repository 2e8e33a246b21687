import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import { type PaymentNotice, parkedNoticesQuery, useReplayNotice } from "../api/payment-notices";

/** Notices of the payment provider that wait for somebody to look at them. */
export function PaymentNotices() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { data, error, refetch } = useQuery(parkedNoticesQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={3} label={t("admin.loadingNotices")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.length === 0) return <EmptyState title={t("admin.noNotices")} text={t("admin.noNoticesText")} />;
  return <DataTable label={t("admin.notices")} rows={data} rowKey={(row) => row.eventId} columns={columns} />;
}

function useColumns(): Column<PaymentNotice>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
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
    { key: "cause", head: t("admin.cause"), cell: (row) => <span className="text-ink-2">{row.reason}</span> },
    { key: "replay", phone: "action", head: "", numeric: true, cell: (row) => <Replay eventId={row.eventId} /> },
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
