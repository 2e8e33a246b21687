import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { percentOf } from "@/lib/micros";
import { useFormat } from "@/lib/use-format";

export type CreditLineProps = {
  availableMicros: bigint;
  heldMicros?: bigint;
  frozenMicros?: bigint;
  spentMicros?: bigint;
  /** The part of what is available that would be held if the message being typed were sent. */
  mayHoldMicros?: bigint;
  /** What the available part is called: it is `returned` in the receipt of a hold that has ended. */
  rest?: "available" | "returned";
  size?: "thin" | "tall";
};

/**
 * The signature drawing: one line of credits, divided into what is available, what is held (hatched), what is frozen
 * (barred) and what was spent (ink). The same everywhere, so that a hold is recognised wherever it appears;
 * said in words as well.
 */
export function CreditLine(props: CreditLineProps) {
  const {
    availableMicros,
    heldMicros = 0n,
    frozenMicros = 0n,
    spentMicros = 0n,
    mayHoldMicros = 0n,
    rest = "available",
    size = "thin",
  } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const ghost = mayHoldMicros < availableMicros ? mayHoldMicros : availableMicros;
  const whole = availableMicros + heldMicros + frozenMicros + spentMicros;
  const said = [
    t(`creditLine.${rest}`, { amount: format.credits(availableMicros) }),
    ...(ghost > 0n ? [t("creditLine.mayHold", { amount: format.credits(ghost, { rounding: "up" }) })] : []),
    ...(heldMicros > 0n ? [t("creditLine.held", { amount: format.credits(heldMicros, { rounding: "up" }) })] : []),
    ...(frozenMicros > 0n
      ? [t("creditLine.frozen", { amount: format.credits(frozenMicros, { rounding: "up" }) })]
      : []),
    ...(spentMicros > 0n ? [t("creditLine.spent", { amount: format.credits(spentMicros, { rounding: "up" }) })] : []),
  ].join(", ");
  return (
    <div
      role="img"
      aria-label={said}
      className={clsx("flex w-full items-end gap-px", size === "tall" ? "h-3" : "h-1.5")}
    >
      <span className={clsx("gauge-scale h-full min-w-0 flex-1", whole === 0n ? "bg-line" : "bg-gauge")} />
      {ghost > 0n && <Part className="ghost" share={percentOf(ghost, whole)} />}
      <Part className="bg-ink" share={percentOf(spentMicros, whole)} />
      <Part className="hatched" share={percentOf(heldMicros, whole)} />
      <Part className="barred" share={percentOf(frozenMicros, whole)} />
    </div>
  );
}

/** Never thinner than eight pixels: a small amount must still be seen. */
function Part({ share, className }: { share: number; className: string }) {
  return (
    <span
      className={clsx("h-full transition-[width] duration-180", className)}
      style={share === 0 ? { width: 0 } : { width: `max(${share}%, 8px)` }}
    />
  );
}
