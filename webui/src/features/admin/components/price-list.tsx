import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SelectField, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type PriceList as List, type PricedModel, type PricedPack, priceListQuery } from "../api/price-list";
import { PriceListFacts } from "./price-list-facts";
import { PricedModels } from "./priced-models";

/** One version of the price list with everything in it. */
export function PriceList({ version }: { version: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(priceListQuery(version));
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} label={t("prices.loadingList")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <PriceListFacts list={data} />
      <Section title={t("prices.packs")} note={t("prices.packsNote")}>
        <Packs packs={data.packs} />
      </Section>
      <Section title={t("prices.models")} note={t("prices.modelsNote")}>
        <Models models={data.models} />
      </Section>
    </>
  );
}

function Packs({ packs }: { packs: List["packs"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<PricedPack>[] = [
    { key: "id", phone: "title", head: t("prices.pack"), cell: (row) => <span className="figures">{row.packId}</span> },
    {
      key: "price",
      phone: "value",
      head: t("prices.price"),
      numeric: true,
      cell: (row) => <span className="figures">{format.money(row)}</span>,
    },
    {
      key: "credits",
      head: t("prices.credits"),
      numeric: true,
      cell: (row) => <Credits micros={row.creditsMicros} unit={false} whole />,
    },
  ];
  if (packs.length === 0) return <EmptyState title={t("prices.noPacks")} text={t("prices.noPacksText")} />;
  return <DataTable label={t("prices.packs")} rows={packs} rowKey={(row) => row.packId} columns={columns} />;
}

const SHOWN = ["all", "sold", "notSold"] as const;
type Shown = (typeof SHOWN)[number];

function Models({ models }: { models: readonly PricedModel[] }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const word = wanted.trim().toLowerCase();
  const rows = models.filter(
    (model) =>
      (shown === "all" || model.sellable === (shown === "sold")) &&
      (model.modelId.toLowerCase().includes(word) || model.name.toLowerCase().includes(word)),
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <TextField
          className="w-64"
          label={t("prices.find")}
          value={wanted}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
        <SelectField
          className="w-44"
          label={t("prices.show")}
          value={shown}
          onChange={(event) => setShown(SHOWN.find((known) => known === event.target.value) ?? "all")}
          options={SHOWN.map((value) => ({ value, label: t(`prices.shown.${value}`) }))}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("prices.noModel")} text={t("prices.noModelText")} />
      ) : (
        <PricedModels models={rows} />
      )}
    </>
  );
}
