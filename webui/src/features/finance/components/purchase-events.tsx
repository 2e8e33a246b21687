import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Mark } from "@/components/ui/mark";
import { PayloadView } from "@/components/ui/payload-view";
import { useFormat } from "@/lib/use-format";
import type { PurchaseEvent } from "../api/purchase";
import { idOf, isAbout, markOfPurchaseEvent, moneyOf } from "../model/purchase-events";
import type { EventSubject } from "../model/purchase-search";

type PurchaseEventsProps = { events: readonly PurchaseEvent[]; about: EventSubject | undefined };

/** All that happened to the purchase, or what of it a number led to; each event opens to its stored facts. */
export function PurchaseEvents({ events, about }: PurchaseEventsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns(opened, (position) => setOpened((current) => (current === position ? null : position)));
  const rows = events.filter(({ type }) => isAbout(type, about));
  return (
    <>
      {about !== undefined && <Narrowed about={about} />}
      {rows.length === 0 ? (
        <p className="text-ink-3">{t("purchases.events.none")}</p>
      ) : (
        <DataTable
          label={t("purchases.events.title")}
          rows={rows}
          rowKey={(row) => row.position}
          columns={columns}
          detail={(row) => (opened === row.position ? <PayloadView value={row.payload} /> : null)}
        />
      )}
    </>
  );
}

/** Which refund, dispute, warning or request it tells of, and from what moves credits to the movements. */
function AboutWhat({ event: { type, payload } }: { event: PurchaseEvent }) {
  const { t } = useTranslation();
  const { purchaseId } = useParams({ from: "/inside/staff/finance/purchases/$purchaseId" });
  const id = idOf(payload);
  const moves = type === "payments.claim-calculated";
  if (id === null && !moves) return null;
  return (
    <p className="flex flex-wrap gap-x-3 ps-4 text-note text-ink-3">
      {id !== null && <span className="figures break-all">{id}</span>}
      {moves && (
        <Link to="/finance" search={{ purchaseId }} className="text-accent underline underline-offset-3">
          {t("purchases.events.moved")}
        </Link>
      )}
    </p>
  );
}

/** What the list is narrowed to, and the way back to all. */
function Narrowed({ about }: { about: EventSubject }) {
  const { t } = useTranslation();
  const { purchaseId } = useParams({ from: "/inside/staff/finance/purchases/$purchaseId" });
  return (
    <p className="mb-3 flex flex-wrap gap-x-3">
      <span className="font-medium">{t(`purchases.events.subject.${about}`)}</span>
      <Link
        to="/finance/purchases/$purchaseId"
        params={{ purchaseId }}
        hash="events"
        className="text-accent underline underline-offset-3"
      >
        {t("purchases.events.all")}
      </Link>
    </p>
  );
}

function useColumns(opened: string | null, onOpen: (position: string) => void): Column<PurchaseEvent>[] {
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
          aria-expanded={opened === row.position}
          aria-label={t("purchases.events.open", { position: row.position })}
          className="min-h-6 rounded-sm px-1 figures text-accent underline underline-offset-3"
          onClick={() => onOpen(row.position)}
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
          <Mark kind={markOfPurchaseEvent(row.type)}>{row.type}</Mark>
          <AboutWhat event={row} />
        </>
      ),
    },
    {
      key: "amount",
      phone: "value",
      head: t("finance.refund.amount"),
      numeric: true,
      cell: (row) => {
        const money = moneyOf(row.payload);
        return money === null ? null : <span className="figures">{format.money(money)}</span>;
      },
    },
    {
      key: "by",
      head: t("purchases.events.by"),
      cell: (row) => (row.by ? <span className="figures text-ink-2">{row.by}</span> : null),
    },
  ];
}
