import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Rounding } from "@/lib/micros";
import { useFormat } from "@/lib/use-format";

type CreditsProps = {
  micros: bigint;
  rounding?: Rounding;
  sign?: "auto" | "always";
  unit?: boolean;
  /** No decimals where there are none. */
  whole?: boolean;
  /** In a column, exact: decimal points stand under each other without zeros that say nothing. */
  aligned?: boolean;
  className?: string;
};

/** An amount of credits: tabular figures, with its unit unless the column says it. */
export function Credits({
  micros,
  rounding = "down",
  sign = "auto",
  unit = true,
  whole = false,
  aligned = false,
  className,
}: CreditsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = format.credits(micros, { rounding, sign, whole });
  return (
    <span
      className={clsx("whitespace-nowrap", className)}
      title={t("common.credits", { amount: format.credits(micros, { rounding: "exact", sign }) })}
    >
      <span className="figures">
        {amount}
        {aligned && (
          <span aria-hidden className="max-sm:hidden">
            {"\u00A0".repeat(MOST_DECIMALS - decimalsOf(amount))}
          </span>
        )}
      </span>
      {unit && <span> {t("common.creditsUnit")}</span>}
    </span>
  );
}

const MOST_DECIMALS = 6;

function decimalsOf(amount: string): number {
  return Math.min(MOST_DECIMALS, /\D(\d+)$/.exec(amount)?.[1]?.length ?? 0);
}
