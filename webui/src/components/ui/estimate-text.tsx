import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";

type Cap = { period: string; capMicros: bigint; spentMicros: bigint; heldMicros: bigint };

export type EstimateTextProps = {
  estimateMicros: bigint;
  atMostMicros: bigint;
  affordable: boolean;
  /** The own cap that leaves less than there is. */
  cap?: Cap | null | undefined;
};

/** "≈ n, at most m credits" for what would be sent, or why it cannot be. */
export function EstimateText({ estimateMicros, atMostMicros, affordable, cap }: EstimateTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={clsx("text-end tabular-nums", affordable ? "text-ink-2" : "text-refused")}>
      {t(estimateKey(affordable, cap ?? null), {
        about: format.credits(estimateMicros, { rounding: "up" }),
        most: format.credits(atMostMicros, { rounding: "up" }),
        left: format.credits(cap ? leftOf(cap) : 0n),
        cap: format.credits(cap?.capMicros ?? 0n),
      })}
    </span>
  );
}

function estimateKey(affordable: boolean, cap: Cap | null) {
  if (affordable) return "chat.estimate";
  if (cap === null) return "chat.estimateShort";
  return cap.period === "month" ? "chat.estimateCapMonth" : "chat.estimateCapDay";
}

function leftOf({ capMicros, spentMicros, heldMicros }: Cap): bigint {
  const left = capMicros - spentMicros - heldMicros;
  return left > 0n ? left : 0n;
}
