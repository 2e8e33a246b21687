import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Mark } from "@/components/ui/mark";
import { Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type ParkedEvent, type ProcessorStatus, processorsQuery } from "../api/processors";

/** The read models: where each stands in the log and whether it waits for somebody. */
export function Processors() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns(opened, (name) => setOpened((current) => (current === name ? null : name)));
  const { data, error, refetch } = useQuery(processorsQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={6} label={t("admin.loadingProcessors")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  const parkedOf = (name: string) => (data.parkedEvents ?? []).filter(({ group }) => group === name);
  return (
    <DataTable
      label={t("admin.processors")}
      rows={data.processors}
      rowKey={(row) => row.name}
      columns={columns}
      detail={(row) => (opened === row.name ? <Parked events={parkedOf(row.name)} /> : null)}
    />
  );
}

/** The events a read model could not apply, and those that wait behind them. */
function Parked({ events }: { events: readonly ParkedEvent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul aria-label={t("inbox.parkedEvents")} className="my-1 divide-y divide-line border-y border-line text-note">
      {events.map((event) => (
        <li key={event.position} className="flex flex-wrap gap-x-5 gap-y-0.5 py-1.5 break-all whitespace-normal">
          <span>
            {t("finance.position")} <span className="figures">{event.position}</span>
          </span>
          <span className="figures text-ink-2">{event.eventType}</span>
          <span className="figures text-ink-3">{event.sequenceId}</span>
          <span className="text-refused">{event.cause}</span>
          <span className="text-ink-3">
            {t("inbox.tries")} {format.count(event.attempts)}, {t("inbox.since")} {format.instant(event.parkedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function useColumns(opened: string | null, onOpen: (name: string) => void): Column<ProcessorStatus>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (value: number) => <span className="figures">{format.count(value)}</span>;
  return [
    {
      key: "name",
      phone: "title",
      head: t("admin.processor"),
      cell: (row) => <span className="figures">{row.name}</span>,
    },
    {
      key: "state",
      phone: "value",
      head: t("admin.state"),
      cell: (row) =>
        !row.healthy ? (
          <Mark kind="refused">{t("admin.stopped")}</Mark>
        ) : (
          <Mark kind="granted">{t("admin.running")}</Mark>
        ),
    },
    {
      key: "position",
      head: t("finance.position"),
      numeric: true,
      cell: (row) => <span className="figures">{row.position}</span>,
    },
    { key: "lag", head: t("admin.lag"), numeric: true, cell: (row) => count(row.behind) },
    {
      key: "dead",
      head: t("admin.deadLetters"),
      numeric: true,
      cell: (row) => {
        if (row.parked === 0) return count(0);
        return (
          <button
            type="button"
            aria-expanded={opened === row.name}
            aria-label={t("inbox.parkedOf", { name: row.name, count: row.parked })}
            onClick={() => onOpen(row.name)}
            className="min-h-6 rounded-sm px-1 text-refused underline underline-offset-3 pointer-coarse:min-h-11"
          >
            {count(row.parked)}
          </button>
        );
      },
    },
  ];
}
