import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { creditAccountQuery } from "../api/credit-account";
import { type UsageOfDay, usageQuery } from "../api/usage";
import { HEIGHT, type ModelTotal, type UsageChart, usageChart } from "../model/usage-chart";

export const USAGE_DAYS = 30;

/** One ink, four strengths: the parts of a bar are told apart by the list beside it, not by colours. */
const SHADES = ["opacity-100", "opacity-60", "opacity-35", "opacity-20"] as const;

/** What was spent by day and model: as bars, as a list, and as the table they were drawn from. */
export function Usage() {
  const { t } = useTranslation();
  // A browser opens six connections to a host: what stands further down waits for what stands above it.
  const { isPending: balanceIsComing } = useQuery(creditAccountQuery);
  const { data, error, refetch } = useQuery({ ...usageQuery(USAGE_DAYS), enabled: !balanceIsComing });
  if (data === undefined) {
    return error === null ? (
      <Loading rows={4} label={t("usage.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.usage.length === 0) return <EmptyState title={t("usage.none")} text={t("usage.noneText")} />;
  const chart = usageChart(data);
  return (
    <>
      <Bars chart={chart} />
      <Models models={chart.models} />
      <details className="group mt-3">
        <summary className="inline-flex min-h-8 items-center text-accent underline underline-offset-3 max-sm:min-h-11">
          {t("usage.table")}
        </summary>
        <div className="mt-2">
          <UsageTable rows={data.usage.toReversed()} />
        </div>
      </details>
    </>
  );
}

function Bars({ chart }: { chart: UsageChart }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bars, most, totalMicros } = chart;
  const first = bars[0];
  const last = bars.at(-1);
  const summary = t("usage.summary", {
    days: bars.length,
    total: format.credits(totalMicros, { rounding: "up" }),
    most: format.credits(most?.spentMicros ?? 0n, { rounding: "up" }),
    day: format.day(most?.day ?? ""),
  });
  return (
    <figure>
      <figcaption className="mb-2 text-ink-2">{summary}</figcaption>
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${bars.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-28 w-full border-b border-line-strong"
      >
        {bars.map((bar, at) => (
          <g key={bar.day} className="fill-ink hover:fill-accent">
            <title>{`${format.day(bar.day)}: ${format.credits(bar.spentMicros, { rounding: "up" })}`}</title>
            <rect x={at} y={0} width={1} height={HEIGHT} className="opacity-0" />
            {bar.parts.map(({ shade, y, height }) => (
              <rect key={shade} x={at + 0.12} width={0.76} y={y} height={height} className={SHADES[shade] ?? ""} />
            ))}
          </g>
        ))}
      </svg>
      <p className="mt-1 flex justify-between text-note text-ink-3" aria-hidden>
        <span>{first === undefined ? "" : format.day(first.day)}</span>
        <span>{last === undefined ? "" : format.day(last.day)}</span>
      </p>
    </figure>
  );
}

function Models({ models }: { models: readonly ModelTotal[] }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("usage.models")} className="mt-3 divide-y divide-line border-y border-line">
      {models.map(({ model, spentMicros, replies, shade }) => (
        <li key={model ?? ""} className="flex items-baseline justify-between gap-4 py-2">
          <span className="flex min-w-0 items-baseline gap-2">
            <span aria-hidden className={clsx("size-2 shrink-0 bg-ink", SHADES[shade])} />
            <span className="min-w-0 break-words">{model ?? t("usage.others")}</span>
            <span className="shrink-0 text-note text-ink-3">{t("usage.replies", { count: replies })}</span>
          </span>
          <Credits micros={spentMicros} rounding="exact" unit={false} />
        </li>
      ))}
    </ul>
  );
}

function UsageTable({ rows }: { rows: readonly UsageOfDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<UsageOfDay>[] = [
    { key: "day", head: t("usage.day"), cell: (row) => format.day(row.day) },
    { key: "model", phone: "title", head: t("usage.model"), cell: (row) => row.model },
    {
      key: "spent",
      phone: "value",
      head: t("usage.credits"),
      numeric: true,
      cell: (row) => <Credits micros={row.spentMicros} rounding="exact" unit={false} aligned />,
    },
    { key: "replies", head: t("usage.answers"), numeric: true, cell: (row) => <Count value={row.replies} /> },
    { key: "in", head: t("receipt.promptTokens"), numeric: true, cell: (row) => <Count value={row.promptTokens} /> },
    {
      key: "out",
      head: t("receipt.completionTokens"),
      numeric: true,
      cell: (row) => <Count value={row.completionTokens} />,
    },
  ];
  return (
    <DataTable label={t("usage.title")} rows={rows} rowKey={(row) => `${row.day} ${row.model}`} columns={columns} />
  );
}

function Count({ value }: { value: number }) {
  const format = useFormat();
  return <span className="figures">{format.count(value)}</span>;
}
