import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { ReceiptCard } from "@/components/ui/receipt-card";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type CreditEntry, type HistoryFilter, creditEntriesQuery } from "../api/entries";
import { MARKS } from "../model/entry-marks";
import { EntryAbout } from "./entry-about";
import { HistoryFilterBar } from "./history-filter";

/** What is told beside the movements; a zero there would only ask for an explanation. */
const NEVER_MOVES: ReadonlySet<CreditEntry["type"]> = new Set([
  "expiry-announced",
  "limits-set",
  "cap-warned",
  "low-balance-warned",
]);

type HistoryProps = { filter: HistoryFilter; onFilter: (filter: HistoryFilter) => void };

/** Every movement with its cause and the balance after it, all or by type and period. */
export function History({ filter, onFilter }: HistoryProps) {
  return (
    <>
      <HistoryFilterBar filter={filter} onFilter={onFilter} />
      <Movements filter={filter} />
    </>
  );
}

function Movements({ filter }: { filter: HistoryFilter }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(creditEntriesQuery(filter));
  const columns = useColumns();
  const [opened, setOpened] = useState<string | null>(null);
  const rows = query.data?.pages.flatMap((page) => page.entries) ?? [];
  if (query.isPending) return <Loading rows={6} label={t("credits.loadingHistory")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) {
    return Object.values(filter).some((value) => value !== undefined) ? (
      <EmptyState title={t("credits.noMatch")} text={t("credits.noMatchText")} />
    ) : (
      <EmptyState title={t("credits.noHistory")} text={t("credits.noHistoryText")} />
    );
  }
  const toggle = (key: string) => setOpened((current) => (current === key ? null : key));
  return (
    <>
      <DataTable
        label={t("credits.history")}
        rows={rows}
        rowKey={keyOf}
        columns={[
          ...columns,
          {
            key: "receipt",
            phone: "action",
            head: t("credits.receipt"),
            cell: (row) =>
              row.receipt ? <OpenButton open={opened === keyOf(row)} onToggle={() => toggle(keyOf(row))} /> : null,
          },
        ]}
        detail={(row) => (row.receipt && opened === keyOf(row) ? <EntryReceipt entry={row} /> : null)}
      />
      <LoadMore {...query} />
    </>
  );
}

function useColumns(): Column<CreditEntry>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "at",
      head: t("credits.when"),
      cell: (row) => <span className="figures text-ink-3">{format.instant(row.at)}</span>,
    },
    {
      key: "type",
      phone: "title",
      head: t("credits.what"),
      cell: (row) => (
        <>
          <Mark kind={MARKS[row.type]}>
            {t(`credits.type.${row.type}`)}
            {row.receipt?.spentMicros !== undefined && row.receipt.spentMicros !== null && (
              <span className="text-ink-3">
                <Credits micros={row.receipt.spentMicros} rounding="exact" unit={false} /> {t("credits.spentShort")}
              </span>
            )}
          </Mark>
          <div className="ps-4">
            <EntryAbout entry={row} />
          </div>
        </>
      ),
    },
    {
      key: "amount",
      phone: "value",
      head: t("credits.change"),
      numeric: true,
      cell: (row) =>
        NEVER_MOVES.has(row.type) ? null : (
          <Credits micros={row.amountMicros} rounding="exact" sign="always" unit={false} aligned />
        ),
    },
    {
      key: "balance",
      head: t("credits.balanceAfter"),
      numeric: true,
      cell: (row) =>
        row.balanceAfterMicros === null || row.balanceAfterMicros === undefined ? null : (
          <Credits micros={row.balanceAfterMicros} rounding="exact" unit={false} aligned className="text-ink-2" />
        ),
    },
    {
      key: "available",
      head: t("credits.after"),
      numeric: true,
      cell: (row) =>
        row.availableAfterMicros === null || row.availableAfterMicros === undefined ? null : (
          <Credits micros={row.availableAfterMicros} rounding="exact" unit={false} aligned className="text-ink-2" />
        ),
    },
  ];
}

function OpenButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="inline-flex h-7 items-center gap-1 rounded-sm px-1.5 text-accent hover:bg-hover"
    >
      <ChevronRight size={14} aria-hidden className={open ? "rotate-90" : ""} />
      {t("credits.receipt")}
    </button>
  );
}

function EntryReceipt({ entry }: { entry: CreditEntry }) {
  const { t } = useTranslation();
  if (!entry.receipt) return null;
  return (
    <div className="ps-4 pt-1">
      <ReceiptCard receipt={entry.receipt} />
      {entry.conversationId && (
        <Link
          to="/c/$conversationId"
          params={{ conversationId: entry.conversationId }}
          className="mt-2 inline-block text-note text-accent underline underline-offset-3"
        >
          {t("credits.toChat")}
        </Link>
      )}
    </div>
  );
}

function keyOf(entry: CreditEntry): string {
  return `${entry.position}-${entry.type}`;
}
