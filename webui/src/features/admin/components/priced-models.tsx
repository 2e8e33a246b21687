import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Mark } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import type { PriceTier, PricedModel } from "../api/price-list";
import { perMillion } from "../model/per-million";

type Row = { model: PricedModel; tier: PriceTier | undefined; key: string };

/** Models with one row for each tier of their prices; a model that cannot be sold has one that says why. */
export function PricedModels({ models }: { models: readonly PricedModel[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const rows = models.flatMap((model): Row[] =>
    model.tiers.length === 0
      ? [{ model, tier: undefined, key: model.modelId }]
      : model.tiers.map((tier) => ({ model, tier, key: `${model.modelId} ${tier.abovePromptTokens}` })),
  );
  return <DataTable label={t("prices.models")} rows={rows} rowKey={(row) => row.key} columns={columns} />;
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const usd = (decimal: string | null | undefined) =>
    decimal ? <span className="figures">{format.usd(decimal)}</span> : null;
  return [
    {
      key: "model",
      phone: "title",
      head: t("prices.model"),
      cell: ({ model, tier }) => (
        <>
          <span className="figures break-all" title={model.name}>
            {model.modelId}
          </span>
          {tier !== undefined && tier.abovePromptTokens > 0 && (
            <span className="ms-2 text-note text-ink-3">
              {t("prices.above", { tokens: format.count(tier.abovePromptTokens) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "sold",
      phone: "value",
      head: t("prices.state"),
      cell: ({ model }) => <Sold model={model} />,
    },
    {
      key: "prompt",
      head: t("prices.promptUsd"),
      numeric: true,
      cell: ({ tier }) => tier && usd(perMillion(tier.promptUsd)),
    },
    {
      key: "completion",
      head: t("prices.completionUsd"),
      numeric: true,
      cell: ({ tier }) => tier && usd(perMillion(tier.completionUsd)),
    },
    {
      key: "credits",
      head: t("prices.per1k"),
      numeric: true,
      cell: ({ tier }) =>
        tier && (
          <>
            <Credits micros={tier.promptMicrosPer1k} rounding="exact" unit={false} />
            {" / "}
            <Credits micros={tier.completionMicrosPer1k} rounding="exact" unit={false} />
          </>
        ),
    },
    {
      key: "others",
      head: t("prices.others"),
      cell: ({ tier }) => tier && <Others tier={tier} />,
    },
    {
      key: "window",
      head: t("prices.window"),
      numeric: true,
      cell: ({ model }) => <span className="figures">{format.count(model.contextTokens)}</span>,
    },
  ];
}

const REASONS = ["price-missing", "price-negative", "price-variable", "price-unreadable", "context-missing"] as const;

function Sold({ model }: { model: PricedModel }) {
  const { t } = useTranslation();
  if (model.sellable) return <Mark kind="granted">{t("prices.sold")}</Mark>;
  const known = REASONS.find((reason) => reason === model.notSellableReason);
  return (
    <Mark kind="refused">
      {known === undefined ? (model.notSellableReason ?? t("prices.notSold")) : t(`prices.reasons.${known}`)}
    </Mark>
  );
}

/** What few models ask for beside their tokens. */
function Others({ tier }: { tier: PriceTier }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = [
    tier.requestUsd === "0" ? null : t("prices.request", { usd: format.usd(tier.requestUsd) }),
    tier.reasoningUsd ? t("prices.reasoning", { usd: format.usd(perMillion(tier.reasoningUsd)) }) : null,
    tier.imageUsd ? t("prices.image", { usd: format.usd(tier.imageUsd) }) : null,
    tier.imageOutputUsd ? t("prices.imageOutput", { usd: format.usd(perMillion(tier.imageOutputUsd)) }) : null,
  ].filter((text) => text !== null);
  return told.length === 0 ? null : <span className="figures text-ink-2">{told.join(", ")}</span>;
}
