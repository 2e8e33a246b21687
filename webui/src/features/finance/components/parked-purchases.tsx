import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SelectField } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type ParkedPurchase, parkedPurchasesQuery } from "../api/parked-purchases";
import { PARKED_STATES, type ParkedState } from "../model/purchase-search";
import { ParkedReasonText } from "./parked-reason";
import { ResolveParkedDialog } from "./resolve-parked-dialog";

type ParkedPurchasesProps = {
  state: ParkedState;
  /** Left out where only what waits is shown. */
  onState?: (state: ParkedState) => void;
  /** Whether whoever looks may open the page of a purchase. */
  linked: boolean;
};

/** What was paid or taken back and fits no purchase as it was priced; a person has to look at each. */
export function ParkedPurchases({ state, onState, linked }: ParkedPurchasesProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ParkedPurchase | null>(null);
  return (
    <>
      {onState !== undefined && (
        <SelectField
          className="mb-3 w-44"
          label={t("purchases.parked.show")}
          value={state}
          onChange={(event) => onState(PARKED_STATES.find((known) => known === event.target.value) ?? "open")}
          options={PARKED_STATES.map((known) => ({ value: known, label: t(`purchases.parked.states.${known}`) }))}
        />
      )}
      <Rows state={state} linked={linked} onResolve={setAsked} />
      <ResolveParkedDialog parked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

type RowsProps = { state: ParkedState; linked: boolean; onResolve: (parked: ParkedPurchase) => void };

function Rows({ state, linked, onResolve }: RowsProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(parkedPurchasesQuery(state));
  const columns = useColumns(linked, onResolve);
  const rows = query.data?.pages.flatMap((page) => page.purchases) ?? [];
  if (query.isPending) return <Loading rows={3} label={t("inbox.loadingParked")} />;
  if (query.error !== null && rows.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (rows.length === 0) {
    return <EmptyState title={t(`purchases.parked.none.${state}`)} text={t("inbox.noParkedText")} />;
  }
  return (
    <>
      <DataTable label={t("inbox.parked")} rows={rows} rowKey={(row) => row.position} columns={columns} />
      <LoadMore {...query} />
    </>
  );
}

function useColumns(linked: boolean, onResolve: (parked: ParkedPurchase) => void): Column<ParkedPurchase>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "why",
      phone: "title",
      head: t("admin.cause"),
      cell: (row) => <ParkedReasonText {...row} />,
    },
    {
      key: "told",
      phone: "value",
      head: t("inbox.told"),
      numeric: true,
      cell: (row) => (
        <span className="figures">{format.money({ amountMinor: row.paidMinor, currency: row.paidCurrency })}</span>
      ),
    },
    {
      key: "costs",
      head: t("inbox.costs"),
      numeric: true,
      cell: (row) => <span className="figures text-ink-2">{format.money(row)}</span>,
    },
    {
      key: "purchase",
      head: t("finance.purchaseId"),
      cell: (row) =>
        !linked ? (
          <span className="figures">{row.purchaseId}</span>
        ) : (
          <Link
            to="/finance/purchases/$purchaseId"
            params={{ purchaseId: row.purchaseId }}
            title={row.purchaseId}
            className="inline-block max-w-40 truncate align-bottom figures text-accent underline underline-offset-3"
          >
            {row.purchaseId}
          </Link>
        ),
    },
    {
      key: "at",
      head: t("credits.when"),
      cell: (row) => <span className="figures text-ink-3">{format.instant(row.parkedAt)}</span>,
    },
    {
      key: "resolve",
      phone: "action",
      head: "",
      numeric: true,
      cell: (row) =>
        row.resolvedAt ? null : (
          <Button
            size="dense"
            className="max-sm:mt-2"
            aria-label={t("purchases.parked.resolveOf", { number: row.number, id: row.purchaseId })}
            onClick={() => onResolve(row)}
          >
            {t("purchases.parked.resolve")}
          </Button>
        ),
    },
  ];
}
