import type { MarkKind } from "@/components/ui/mark";
import type { CreditEntry } from "../api/entries";

/** The shape beside each kind of movement. */
export const MARKS: Record<CreditEntry["type"], MarkKind> = {
  granted: "granted",
  held: "held",
  settled: "spent",
  released: "neutral",
  expired: "neutral",
  revoked: "refused",
  "mark-resolved": "refused",
  reinstated: "granted",
  frozen: "frozen",
  unfrozen: "granted",
  "debt-netted": "spent",
  "debt-written-off": "granted",
  "lot-expired": "neutral",
  "expiry-announced": "held",
  "limits-set": "neutral",
  "cap-warned": "held",
  "low-balance-warned": "held",
  adjusted: "neutral",
};

export function isEntryType(text: string | undefined): text is CreditEntry["type"] {
  return text !== undefined && Object.hasOwn(MARKS, text);
}

/** Every kind of movement, to choose from. */
export const ENTRY_TYPES = Object.keys(MARKS).filter(isEntryType);
