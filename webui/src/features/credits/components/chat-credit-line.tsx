import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { CreditLine } from "@/components/ui/credit-line";
import { Credits } from "@/components/ui/credits";
import { useFormat } from "@/lib/use-format";
import { creditAccountQuery } from "../api/credit-account";

type ChatCreditLineProps = {
  /** What the message being typed would cost. */
  estimate: EstimateTextProps | null;
  running: boolean;
  holdMicros: bigint | null;
  spentMicros: bigint | null;
};

/**
 * The credit line above the composer: what a message would hold while it is typed, what is held while it is answered,
 * what was spent when it has ended.
 */
export function ChatCreditLine({ estimate, running, holdMicros, spentMicros }: ChatCreditLineProps) {
  const { t } = useTranslation();
  const { data } = useQuery(creditAccountQuery);
  // The account may not have heard of the hold yet; what the stream told is drawn until it has.
  const told = running && holdMicros !== null && data !== undefined && data.heldMicros === 0n ? holdMicros : 0n;
  const held = (data?.heldMicros ?? 0n) + told;
  const available = (data?.availableMicros ?? 0n) - (told < (data?.availableMicros ?? 0n) ? told : 0n);
  return (
    <div>
      <div className="flex h-6 items-start justify-between gap-4 px-0.5 text-note text-ink-3">
        {data !== undefined && (
          <Link to="/credits" className="shrink-0 hover:text-ink hover:underline">
            <Credits micros={available} />
          </Link>
        )}
        {estimate !== null ? (
          <EstimateText {...estimate} />
        ) : held > 0n ? (
          <span className="text-held">
            <Credits micros={held} rounding="up" unit={false} /> {t("credits.heldShort")}
          </span>
        ) : (
          spentMicros !== null && (
            <span className="text-ink-2">
              <Credits micros={spentMicros} rounding="up" unit={false} /> {t("credits.spentShort")}
            </span>
          )
        )}
      </div>
      <CreditLine
        availableMicros={available}
        heldMicros={held}
        frozenMicros={data?.frozenMicros ?? 0n}
        spentMicros={held > 0n || estimate !== null ? 0n : (spentMicros ?? 0n)}
        mayHoldMicros={estimate?.atMostMicros ?? 0n}
      />
    </div>
  );
}

type Cap = { period: string; capMicros: bigint; spentMicros: bigint; heldMicros: bigint };

type EstimateTextProps = {
  estimateMicros: bigint;
  atMostMicros: bigint;
  affordable: boolean;
  /** The own cap that leaves less than there is. */
  cap?: Cap | null | undefined;
};

/** "≈ n, at most m credits" for what stands in the composer, or why it cannot be sent. */
function EstimateText({ estimateMicros, atMostMicros, affordable, cap }: EstimateTextProps) {
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
