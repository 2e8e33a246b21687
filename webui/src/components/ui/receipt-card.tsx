import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Receipt } from "@/lib/receipt";
import { useFormat } from "@/lib/use-format";
import { CreditLine } from "./credit-line";
import { Credits } from "./credits";

type ReceiptCardProps = { receipt: Receipt; spentMicros?: bigint; heldMicros?: bigint };

const SOURCES = ["EXACT", "LOOKED_UP", "ESTIMATED"] as const;

/** Why a reply cost what it cost: the line, then every figure behind it. */
export function ReceiptCard({ receipt, spentMicros, heldMicros }: ReceiptCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const spent = receipt.spentMicros ?? spentMicros ?? null;
  const released = receipt.releasedMicros ?? null;
  const overrun = receipt.overrunMicros ?? 0n;
  const modelDiffers =
    receipt.modelAnswered && receipt.modelAsked && receipt.modelAnswered !== receipt.modelAsked
      ? receipt.modelAsked
      : null;
  const source = SOURCES.find((known) => known === receipt.costSource?.toUpperCase());
  return (
    <div className="max-w-md">
      {spent !== null && released !== null && (
        <CreditLine availableMicros={released} spentMicros={spent} rest="returned" />
      )}
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-6 gap-y-0.5 text-note">
        {heldMicros !== undefined && (
          <Line label={t("receipt.held")}>
            <Credits micros={heldMicros} rounding="exact" />
          </Line>
        )}
        {spent !== null && (
          <Line label={t("receipt.spent")}>
            <Credits micros={spent} rounding="exact" className="font-medium text-ink" />
          </Line>
        )}
        {released !== null && (
          <Line label={t("receipt.released")}>
            <Credits micros={released} rounding="exact" />
          </Line>
        )}
        {overrun > 0n && (
          <Line label={t("receipt.overrun")}>
            <Credits micros={overrun} rounding="exact" />
          </Line>
        )}
        {receipt.modelAnswered && <Line label={t("receipt.modelAnswered")}>{receipt.modelAnswered}</Line>}
        {modelDiffers !== null && <Line label={t("receipt.modelAsked")}>{modelDiffers}</Line>}
        <Tokens
          label={t("receipt.promptTokens")}
          count={receipt.promptTokens}
          part={receipt.cachedTokens}
          partOf="cached"
        />
        <Tokens
          label={t("receipt.completionTokens")}
          count={receipt.completionTokens}
          part={receipt.reasoningTokens}
          partOf="reasoning"
        />
        {receipt.providerCostPicoUsd !== null && receipt.providerCostPicoUsd !== undefined && (
          <Line label={t("receipt.providerCost")}>
            <span className="figures">{format.picoUsd(receipt.providerCostPicoUsd)}</span>
          </Line>
        )}
        {source !== undefined && <Line label={t("receipt.source")}>{t(`receipt.sources.${source}`)}</Line>}
        {receipt.priceListVersion !== null && receipt.priceListVersion !== undefined && (
          <Line label={t("receipt.priceList")}>
            <span className="figures">{receipt.priceListVersion}</span>
          </Line>
        )}
      </dl>
      {source === "ESTIMATED" && <p className="mt-1 text-note text-held">{t("receipt.estimated")}</p>}
      {receipt.late === true && <p className="mt-1 text-note text-held">{t("receipt.late")}</p>}
    </div>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="text-end break-all text-ink-2">{children}</dd>
    </>
  );
}

type TokensProps = {
  label: string;
  count: number | null | undefined;
  part: number | null | undefined;
  partOf: "cached" | "reasoning";
};

function Tokens({ label, count, part, partOf }: TokensProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === null || count === undefined) return null;
  return (
    <Line label={label}>
      <span className="figures">{format.count(count)}</span>
      {part ? <span> {t(`receipt.${partOf}`, { tokens: format.count(part) })}</span> : null}
    </Line>
  );
}
