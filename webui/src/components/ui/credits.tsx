import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Rounding } from "@/lib/micros";
import { useFormat } from "@/lib/use-format";

type CreditsProps = {
  micros: bigint;
  rounding?: Rounding;
  sign?: "auto" | "always";
  unit?: boolean;
  className?: string;
};

/** An amount of credits: tabular figures, with its unit unless the column says it. */
export function Credits({ micros, rounding = "down", sign = "auto", unit = true, className }: CreditsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = format.credits(micros, { rounding, sign });
  return (
    <span
      className={clsx("whitespace-nowrap", className)}
      title={t("common.credits", { amount: format.credits(micros, { rounding: "exact", sign }) })}
    >
      <span className="figures">{amount}</span>
      {unit && <span> {t("common.creditsUnit")}</span>}
    </span>
  );
}
