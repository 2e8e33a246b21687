import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type OpenSettlement, openSettlementsQuery } from "../api/open-settlements";

/** Replies that have ended and whose cost the provider has not told yet. */
export function OpenSettlements() {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns();
  const query = useInfiniteQuery(openSettlementsQuery);
  const rows = query.data?.pages.flatMap((page) => page.settlements) ?? [];
  const overdue = query.data?.pages[0]?.overdue ?? 0;
  if (query.isPending) return <Loading rows={4} label={t("settlements.loading")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return <EmptyState title={t("settlements.none")} text={t("settlements.noneText")} />;
  return (
    <>
      {overdue > 0 && (
        <p role="status" className="mb-4">
          <Mark kind="refused" wrap>
            {t("settlements.overdueCount", { count: overdue, shown: format.count(overdue) })}
          </Mark>
        </p>
      )}
      <DataTable label={t("settlements.title")} rows={rows} rowKey={(row) => row.replyId} columns={columns} />
      <LoadMore {...query} />
    </>
  );
}

function useColumns(): Column<OpenSettlement>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const id = (value: string) => (
    <span title={value} className="inline-block max-w-44 truncate align-bottom figures text-ink-2">
      {value}
    </span>
  );
  return [
    {
      key: "since",
      phone: "title",
      head: t("settlements.since"),
      cell: (row) => <span className="figures">{format.instant(row.endedAt)}</span>,
    },
    {
      key: "state",
      phone: "value",
      head: t("settlements.state"),
      cell: (row) =>
        row.overdue ? (
          <Mark kind="refused">{t("settlements.overdue")}</Mark>
        ) : (
          <Mark kind="held">{t("settlements.waiting")}</Mark>
        ),
    },
    {
      key: "hold",
      head: t("settlements.hold"),
      numeric: true,
      cell: (row) => <Credits micros={row.holdMicros} rounding="exact" unit={false} aligned />,
    },
    { key: "model", head: t("settlements.model"), cell: (row) => <span className="figures">{row.model}</span> },
    {
      key: "generation",
      head: t("settlements.generation"),
      cell: (row) => (row.generationId ? id(row.generationId) : null),
    },
    {
      key: "tries",
      head: t("settlements.tries"),
      numeric: true,
      cell: (row) => <span className="figures">{format.count(row.lookUps)}</span>,
    },
    {
      key: "next",
      head: t("settlements.next"),
      cell: (row) => row.nextLookUpAt && <span className="figures text-ink-3">{format.instant(row.nextLookUpAt)}</span>,
    },
    { key: "user", head: t("settlements.user"), cell: (row) => id(row.userId) },
  ];
}
