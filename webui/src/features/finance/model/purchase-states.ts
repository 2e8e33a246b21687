import type { MarkKind } from "@/components/ui/mark";
import type { PurchaseStatus } from "./purchase-search";

/** The shape beside the state of a purchase. */
export const PURCHASE_MARKS: Record<PurchaseStatus, MarkKind> = {
  started: "neutral",
  open: "neutral",
  pending: "held",
  paid: "held",
  credited: "granted",
  closed: "neutral",
  parked: "refused",
};

const PARKED_REASONS = [
  "amount",
  "currency",
  "live-mode",
  "paid-twice",
  "refund-currency",
  "dispute-currency",
] as const;
export type ParkedReason = (typeof PARKED_REASONS)[number];

/** The reason in a form that has words; null for one from a server that is newer than the page. */
export function parkedReason(reason: string): ParkedReason | null {
  return PARKED_REASONS.find((known) => known === reason) ?? null;
}
