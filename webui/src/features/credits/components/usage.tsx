import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { creditAccountQuery } from "../api/credit-account";
import type { HistoryFilter } from "../api/entries";
import { type UsageOfDay, usageQuery } from "../api/usage";
import { HEIGHT, type ModelTotal, type UsageChart, usageChart } from "../model/usage-chart";
import { MovementsLink } from "./movements-link";

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
      <Models models={chart.models} from={data.from} to={data.to} />
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
      <div className="relative border-b border-line-strong">
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${bars.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="block h-28 w-full fill-ink"
        >
          {bars.map((bar, at) => (
            <g key={bar.day}>
              {bar.parts.map(({ shade, y, height }) => (
                <rect key={shade} x={at + 0.12} width={0.76} y={y} height={height} className={SHADES[shade] ?? ""} />
              ))}
            </g>
          ))}
        </svg>
        <DayLinks bars={bars} />
      </div>
      <p className="mt-1 flex justify-between text-note text-ink-3" aria-hidden>
        <span>{first === undefined ? "" : format.day(first.day)}</span>
        <span>{last === undefined ? "" : format.day(last.day)}</span>
      </p>
    </figure>
  );
}

/** A bar leads to the answers of its day. The table below leads there too, for those who do not point. */
function DayLinks({ bars }: { bars: UsageChart["bars"] }) {
  const format = useFormat();
  return (
    <div aria-hidden className="absolute inset-0 grid auto-cols-fr grid-flow-col">
      {bars.map(({ day, spentMicros }) =>
        spentMicros === 0n ? (
          <span key={day} />
        ) : (
          <Link
            key={day}
            to="/credits"
            search={{ type: "settled", utcFrom: day, utcTo: day }}
            hash="history"
            tabIndex={-1}
            title={`${format.day(day)}: ${format.credits(spentMicros, { rounding: "up" })}`}
            className="hover:bg-accent/15"
          />
        ),
      )}
    </div>
  );
}

type ModelsProps = { models: readonly ModelTotal[]; from: string; to: string };

function Models({ models, from, to }: ModelsProps) {
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
          {model === null ? (
            <Credits micros={spentMicros} rounding="exact" unit={false} />
          ) : (
            <SpentOn filter={{ model, utcFrom: from, utcTo: to }} micros={spentMicros} />
          )}
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
      cell: (row) => (
        <SpentOn filter={{ model: row.model, utcFrom: row.day, utcTo: row.day }} micros={row.spentMicros} aligned />
      ),
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

type SpentOnProps = { filter: HistoryFilter; micros: bigint; aligned?: boolean };

/** What answers cost, and the way to them. */
function SpentOn({ filter, micros, aligned = false }: SpentOnProps) {
  return (
    <MovementsLink filter={{ ...filter, type: "settled" }}>
      <Credits micros={micros} rounding="exact" unit={false} aligned={aligned} />
    </MovementsLink>
  );
}

function Count({ value }: { value: number }) {
  const format = useFormat();
  return <span className="figures">{format.count(value)}</span>;
}
