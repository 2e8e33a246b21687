import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { LoadMore } from "@/components/ui/load-more";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { PayloadView } from "@/components/ui/payload-view";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type TimelineEvent, type TimelineOrder, timelineQuery } from "../api/timeline";
import { factsOf, payloadOf } from "../model/facts";

const MARKS: Readonly<Record<string, MarkKind>> = {
  "credits.held": "held",
  "credits.lot-granted": "granted",
  "credits.hold-settled": "spent",
  "payments.purchase-credited": "granted",
  "payments.purchase-parked": "refused",
  "conversation.reply-failed": "refused",
};

type TimelineProps = { viewId: string; order: TimelineOrder; onOrder: (order: TimelineOrder) => void };

/** What happened to one user, event by event, in the order of the log. */
export function Timeline({ viewId, order, onOrder }: TimelineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(timelineQuery(viewId, order));
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  if (query.isPending) return <Loading rows={10} label={t("support.loadingTimeline")} />;
  if (query.error !== null && events.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (events.length === 0) return <EmptyState title={t("support.noEvents")} />;
  return (
    <section aria-label={t("support.timeline")}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        {query.data?.pages[0] !== undefined && (
          <p>
            <span className="figures font-medium break-all">{query.data.pages[0].userId}</span>{" "}
            <span className="text-ink-3">
              {t("support.openUntil", { time: format.time(query.data.pages[0].expiresAt) })}
            </span>
          </p>
        )}
        <Button size="dense" onClick={() => onOrder(order === "newest" ? "oldest" : "newest")}>
          {t(order === "newest" ? "support.oldestFirst" : "support.newestFirst")}
        </Button>
      </div>
      <ol className="border-t border-line">
        {events.map((event) => (
          <TimelineRow key={String(event.position)} event={event} />
        ))}
      </ol>
      <LoadMore {...query} />
    </section>
  );
}

function TimelineRow({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <li className="border-b border-line py-2">
      <div className="grid grid-cols-[auto_1fr_auto] items-baseline gap-x-4 gap-y-1 sm:grid-cols-[5rem_11rem_1fr_auto]">
        <span className="figures text-ink-3">{event.position}</span>
        <time dateTime={event.at} className="figures text-ink-3">
          {format.instant(event.at)}
        </time>
        <div className="min-w-0 max-sm:order-1 max-sm:col-span-3">
          <Mark kind={MARKS[event.type] ?? "neutral"}>
            <span className="font-medium">{event.type}</span>
          </Mark>
        </div>
        <button
          type="button"
          aria-expanded={open}
          aria-label={t("support.payloadOf", { position: String(event.position) })}
          onClick={() => setOpen((shown) => !shown)}
          className="min-h-6 w-fit rounded-sm text-note text-accent underline underline-offset-3 pointer-coarse:min-h-11 pointer-coarse:px-2"
        >
          {open ? t("support.hide") : t("support.show")}
        </button>
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-0.5 text-note text-ink-2 sm:ms-72">
        {factsOf(event).map((fact) => (
          <div key={fact.name} className="flex min-w-0 gap-1.5">
            <dt className="text-ink-3">{fact.name}</dt>
            <dd className="min-w-0 figures break-all">
              {fact.micros === null ? fact.value : <Credits micros={fact.micros} rounding="exact" />}
            </dd>
          </div>
        ))}
      </dl>
      {open && <PayloadView value={payloadOf(event)} />}
    </li>
  );
}
