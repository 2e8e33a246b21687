// The stored names of the events of a credit account. A stored name outlives every rename, so listing them is safe.
import type { MarkKind } from "@/components/ui/mark";

const MARKS = {
  "credits.account-opened": "neutral",
  "credits.lot-granted": "granted",
  "credits.held": "held",
  "credits.hold-settled": "spent",
  "credits.hold-released": "neutral",
  "credits.hold-expired": "neutral",
  "credits.revoked": "refused",
  "credits.mark-resolved": "refused",
  "credits.reinstated": "granted",
  "credits.frozen": "frozen",
  "credits.unfrozen": "neutral",
  "credits.debt-netted": "spent",
  "credits.debt-written-off": "neutral",
  "credits.lot-expired": "neutral",
  "credits.lot-expiry-announced": "held",
  "credits.spending-limits-set": "neutral",
  "credits.cap-warned": "held",
  "credits.low-balance-warned": "held",
  "credits.adjusted": "neutral",
} as const satisfies Record<string, MarkKind>;

export const CREDIT_EVENT_TYPES = Object.keys(MARKS);

const BY_TYPE: Readonly<Record<string, MarkKind>> = MARKS;

export function markOf(type: string): MarkKind {
  return BY_TYPE[type] ?? "neutral";
}
