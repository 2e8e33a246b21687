import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { CreditEntry } from "../api/entries";
import type { EntryFacts } from "../api/entry-facts";

/** What a movement means, in a sentence or two; nothing where its name says it all. */
export function EntryAbout({ entry }: { entry: CreditEntry }) {
  const sentences = useSentences(entry);
  if (sentences.length === 0) return null;
  return (
    <p className="max-w-96 text-note whitespace-normal text-ink-3">
      {sentences.join(" ")} <ToPurchase entry={entry} />
    </p>
  );
}

/** Where what happened to the payment is told. */
function ToPurchase({ entry: { cause, causeId, purchaseId } }: { entry: CreditEntry }) {
  const { t } = useTranslation();
  if (!cause || !purchaseId) return null;
  return (
    <>
      {causeId && <span className="figures break-all">{t("credits.about.causeId", { id: causeId })} </span>}
      <Link
        to="/credits/receipts/$purchaseId"
        params={{ purchaseId }}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-3 pointer-coarse:min-h-11"
      >
        {t("credits.about.toPurchase")}
      </Link>
    </>
  );
}

/** What can happen to the payment of a purchase that moves its credits. */
const CAUSES = [
  "payment",
  "refund",
  "refund-requested",
  "refund-refused",
  "dispute",
  "fraud-warning",
  "fraud-warning-cleared",
] as const;

function useSentences({ type, facts, cause }: CreditEntry): string[] {
  const { t } = useTranslation();
  const known = CAUSES.find((code) => code === cause);
  const because = (usual: "revoked" | "resolved" | "reinstated" | "frozen" | "unfrozen") =>
    known === undefined ? t(`credits.about.${usual}`) : t(`credits.because.${known}`);
  const words = useWords(facts ?? {});
  switch (type) {
    case "granted":
      return words.granted;
    case "revoked":
      return [because("revoked"), ...words.owed, ...words.marked];
    case "mark-resolved":
      return [because("resolved"), ...words.owed];
    case "reinstated":
      return [because("reinstated"), ...words.forgiven];
    case "frozen":
      return [because("frozen")];
    case "unfrozen":
      return [because("unfrozen")];
    case "debt-netted":
      return [t("credits.about.netted", { amount: words.moved })];
    case "debt-written-off":
      return [t("credits.about.forgiven", { amount: words.moved }), ...words.reason];
    case "lot-expired":
      return [t("credits.about.expired")];
    case "expiry-announced":
      return [words.announced];
    case "limits-set":
      return [words.limits];
    case "cap-warned":
      return [facts?.neededMicros ? words.misfit : words.cap];
    case "low-balance-warned":
      return [words.low];
    case "adjusted":
      return [words.adjusted, ...words.reason];
    case "held":
    case "settled":
    case "released":
    case "expired":
      return [];
    default:
      return type satisfies never;
  }
}

function useWords(facts: EntryFacts) {
  const { t } = useTranslation();
  const format = useFormat();
  const credits = (micros: bigint | null | undefined) => format.credits(micros ?? 0n);
  const ifAny = (micros: bigint | null | undefined, key: "owed" | "marked" | "forgiven") =>
    micros ? [t(`credits.about.${key}`, { amount: credits(micros) })] : [];
  const limit = (micros: bigint | null | undefined, none: "none" | "never") =>
    micros === null || micros === undefined ? t(`credits.limits.${none}`).toLowerCase() : credits(micros);
  const moved = facts.movedMicros ?? 0n;
  return {
    granted: facts.reason === "welcome" || facts.reason === "purchase" ? [t(`credits.grantedFor.${facts.reason}`)] : [],
    owed: ifAny(facts.debtMicros, "owed"),
    marked: ifAny(facts.markedMicros, "marked"),
    forgiven: ifAny(facts.forgivenMicros, "forgiven"),
    moved: credits(moved),
    reason: facts.reason ? [t("credits.about.reason", { code: facts.reason })] : [],
    announced: t("credits.about.announced", {
      amount: credits(facts.remainingMicros),
      date: facts.expiresAt ? format.date(facts.expiresAt) : "",
    }),
    limits: t("credits.about.limits", {
      day: limit(facts.dayCapMicros, "none"),
      month: limit(facts.monthCapMicros, "none"),
      low: limit(facts.lowBalanceMicros, "never"),
    }),
    cap: t(facts.period === "month" ? "credits.about.capMonth" : "credits.about.capDay", {
      percent: facts.percent ?? 0,
      spent: credits(facts.spentMicros),
      cap: credits(facts.capMicros),
    }),
    misfit: t(facts.period === "month" ? "credits.about.misfitMonth" : "credits.about.misfitDay", {
      needed: credits(facts.neededMicros),
      spent: credits(facts.spentMicros),
      cap: credits(facts.capMicros),
    }),
    low: t("credits.about.low", {
      balance: credits(facts.balanceMicros),
      limit: credits(facts.lowBalanceMicros),
    }),
    adjusted: moved > 0n ? t("credits.about.added", { amount: credits(moved) }) : t("credits.about.taken"),
  };
}
