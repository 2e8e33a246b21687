import type { MarkKind } from "@/components/ui/mark";
import type { AutoRecharge, RechargeTerms } from "../api/auto-recharge";
import type { Pack } from "../api/packs";

/** What the owner should know first; one thing at a time. */
export type RechargeNews = "needs-you" | "in-flight" | "waiting" | "cap-reached" | "ended" | "none";

export function newsOf({ enabled, state, capReached, disabledReason }: AutoRecharge): RechargeNews {
  if (state === "in-flight") return "in-flight";
  if (!enabled) return disabledReason !== "by-user" && (disabledReason ?? null) !== null ? "ended" : "none";
  if (state === "needs-authentication") return "needs-you";
  if (state === "waiting") return "waiting";
  return capReached ? "cap-reached" : "none";
}

export const NEWS_MARKS: Record<Exclude<RechargeNews, "none">, MarkKind> = {
  "needs-you": "held",
  "in-flight": "held",
  waiting: "refused",
  "cap-reached": "frozen",
  ended: "refused",
};

const FAILURES = ["insufficient_funds", "expired_card", "provider-away", "no-method"] as const;
export type FailureKey = (typeof FAILURES)[number] | "other";

/** Banks know many codes; the sentence for most is the same. */
export function failureKey(code: string | null | undefined): FailureKey {
  return FAILURES.find((known) => known === code) ?? "other";
}

/** The card was charged for something else than was agreed to; never to be told as "nothing was charged". */
export function isInDoubt({ failureCode }: AutoRecharge): boolean {
  return failureCode === "in-doubt";
}

const ENDS = ["declined", "failed", "taken-back", "pack-changed", "method-removed"] as const;
export type EndKey = (typeof ENDS)[number] | "in-doubt";

export function endKey(recharge: AutoRecharge): EndKey {
  const reason = recharge.disabledReason;
  if (reason === "taken-back" && isInDoubt(recharge)) return "in-doubt";
  return ENDS.find((known) => known === reason) ?? "failed";
}

const RECHARGES = [1, 2, 3, 5, 10, 20];

/** The caps offered for a pack: whole recharges, and what was agreed to before. */
export function capsOf(pack: Pack, terms: RechargeTerms | null): number[] {
  const caps = new Set(RECHARGES.map((count) => count * pack.amountMinor));
  if (terms !== null && terms.currency === pack.currency && terms.monthlyCapMinor >= pack.amountMinor) {
    caps.add(terms.monthlyCapMinor);
  }
  return [...caps].toSorted((one, other) => one - other);
}

/** A month as `04/2029`, from `2029-04`. */
export function expiryOf(expiry: string): string {
  const [year, month] = expiry.split("-");
  return month === undefined ? expiry : `${month}/${year}`;
}
