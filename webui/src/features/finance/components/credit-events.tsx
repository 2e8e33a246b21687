import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LoadMore } from "@/components/ui/load-more";
import { Mark } from "@/components/ui/mark";
import { PayloadView } from "@/components/ui/payload-view";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type CreditEventRow, type FinanceFilter, creditEventsQuery } from "../api/credit-events";
import { markOf } from "../model/event-types";
import { subjectOfCause } from "../model/purchase-events";
import { Totals } from "./totals";

type CreditEventsProps = { filter: FinanceFilter; onFilter: (filter: FinanceFilter) => void };

/** The credit events that match, each with its position in the log and its full payload. */
export function CreditEvents({ filter, onFilter }: CreditEventsProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(creditEventsQuery(filter));
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns(
    (userId) => onFilter({ ...filter, userId }),
    opened,
    (position) => setOpened((current) => (current === position ? null : position)),
  );
  const rows = query.data?.pages.flatMap((page) => page.events) ?? [];
  if (query.isPending) return <Loading rows={10} label={t("finance.loading")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t("finance.noMatch")}
        text={t("finance.noMatchText")}
        action={<Button onClick={() => onFilter({})}>{t("finance.clear")}</Button>}
      />
    );
  }
  return (
    <div className={query.isPlaceholderData ? "opacity-60" : ""}>
      <Totals totals={query.data?.pages[0]?.totals ?? null} onType={(type) => onFilter({ ...filter, type })} />
      <DataTable
        label={t("finance.events")}
        rows={rows}
        rowKey={(row) => String(row.position)}
        columns={columns}
        detail={(row) =>
          opened === String(row.position) ? (
            <>
              <Ways row={row} />
              <PayloadView value={row.payload} />
            </>
          ) : null
        }
      />
      <LoadMore {...query} />
    </div>
  );
}

/** From what moved the credits to what was told of it. */
function CauseLink({ row: { cause, causeId, purchaseId } }: { row: CreditEventRow }) {
  if (!causeId || !purchaseId) return null;
  const about = subjectOfCause(cause ?? "");
  return (
    <Link
      to="/finance/purchases/$purchaseId"
      params={{ purchaseId }}
      search={about === undefined ? {} : { about }}
      hash="events"
      className="figures break-all text-accent underline underline-offset-3"
    >
      {causeId}
    </Link>
  );
}

const WAYS = ["lotId", "holdId", "purchaseId"] as const;

/** From an event to everything about the same lot, hold or purchase. */
function Ways({ row }: { row: CreditEventRow }) {
  const { t } = useTranslation();
  const userId = row.userId ?? undefined;
  const ids = { lotId: row.lotId, holdId: row.holdId, purchaseId: row.purchaseId };
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 py-1 text-note break-all whitespace-normal">
      {WAYS.map((way) => {
        const id = ids[way];
        return id ? (
          <Link
            key={way}
            to="/finance"
            search={{ userId, [way]: id }}
            className="text-accent underline underline-offset-3"
          >
            {t(`finance.onlyThis.${way}`, { id })}
          </Link>
        ) : null;
      })}
      {row.purchaseId && (
        <Link
          to="/finance/purchases/$purchaseId"
          params={{ purchaseId: row.purchaseId }}
          className="text-accent underline underline-offset-3"
        >
          {t("purchases.open", { id: row.purchaseId })}
        </Link>
      )}
    </p>
  );
}

function useColumns(
  onUser: (userId: string) => void,
  opened: string | null,
  onOpen: (position: string) => void,
): Column<CreditEventRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "position",
      head: t("finance.position"),
      numeric: true,
      cell: (row) => (
        <button
          type="button"
          aria-expanded={opened === String(row.position)}
          aria-label={t("finance.openEvent", { position: String(row.position) })}
          className="min-h-6 rounded-sm px-1 figures text-accent underline underline-offset-3"
          onClick={() => onOpen(String(row.position))}
        >
          {row.position}
        </button>
      ),
    },
    {
      key: "at",
      head: t("credits.when"),
      cell: (row) => <span className="figures text-ink-2">{format.instant(row.at)}</span>,
    },
    {
      key: "type",
      phone: "title",
      head: t("finance.type"),
      cell: (row) => (
        <>
          <Mark kind={markOf(row.type)}>{row.type}</Mark>
          {row.cause && (
            <p className="ps-4 text-note text-ink-3">
              {t("finance.cause", { cause: row.cause, version: row.claimVersion ?? 0 })} <CauseLink row={row} />
            </p>
          )}
        </>
      ),
    },
    {
      key: "amount",
      phone: "value",
      head: t("finance.amount"),
      numeric: true,
      cell: (row) =>
        row.amountMicros === null || row.amountMicros === undefined ? null : (
          <Credits micros={row.amountMicros} rounding="exact" sign="always" unit={false} aligned />
        ),
    },
    {
      key: "balance",
      head: t("finance.balanceChange"),
      numeric: true,
      cell: (row) =>
        row.balanceChangeMicros === null || row.balanceChangeMicros === undefined ? null : (
          <Credits micros={row.balanceChangeMicros} rounding="exact" sign="always" unit={false} aligned />
        ),
    },
    {
      key: "after",
      head: t("finance.balanceAfter"),
      numeric: true,
      cell: (row) =>
        row.balanceAfterMicros === null || row.balanceAfterMicros === undefined ? null : (
          <Credits micros={row.balanceAfterMicros} rounding="exact" unit={false} aligned className="text-ink-2" />
        ),
    },
    {
      key: "user",
      head: t("finance.userId"),
      cell: (row) =>
        row.userId ? (
          <button
            type="button"
            title={row.userId}
            className="min-h-6 max-w-40 truncate rounded-sm figures text-accent underline underline-offset-3"
            onClick={() => row.userId && onUser(row.userId)}
          >
            {row.userId}
          </button>
        ) : null,
    },
  ];
}
