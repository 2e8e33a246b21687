import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Mark } from "@/components/ui/mark";
import { Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type ProcessorStatus, processorsQuery } from "../api/processors";

/** The read models: where each stands in the log and whether it waits for somebody. */
export function Processors() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { data, error, refetch } = useQuery(processorsQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={6} label={t("admin.loadingProcessors")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  return <DataTable label={t("admin.processors")} rows={data} rowKey={(row) => row.name} columns={columns} />;
}

function useColumns(): Column<ProcessorStatus>[] {
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
    { key: "dead", head: t("admin.deadLetters"), numeric: true, cell: (row) => count(row.parked) },
  ];
}
