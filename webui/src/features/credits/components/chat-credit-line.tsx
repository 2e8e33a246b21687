import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CreditLine } from "@/components/ui/credit-line";
import { Credits } from "@/components/ui/credits";
import { EstimateText, type EstimateTextProps } from "@/components/ui/estimate-text";
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
