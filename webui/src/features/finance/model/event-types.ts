// The stored names of the events of a credit account. A stored name outlives every rename, so listing them is safe.
import type { MarkKind } from "@/components/ui/mark";

const MARKS = {
  "credits.account-opened": "neutral",
  "credits.lot-granted": "granted",
  "credits.held": "held",
  "credits.hold-settled": "spent",
  "credits.hold-released": "neutral",
  "credits.hold-expired": "neutral",
} as const satisfies Record<string, MarkKind>;

export const CREDIT_EVENT_TYPES = Object.keys(MARKS);

const BY_TYPE: Readonly<Record<string, MarkKind>> = MARKS;

export function markOf(type: string): MarkKind {
  return BY_TYPE[type] ?? "neutral";
}
