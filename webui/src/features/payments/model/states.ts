import type { MarkKind } from "@/components/ui/mark";
import type { Purchase } from "../api/purchases";

/** The shape beside a purchase's state: credits that are on their way look like credits that are held. */
export const MARKS: Record<Purchase["status"], MarkKind> = {
  started: "neutral",
  open: "neutral",
  pending: "held",
  paid: "held",
  credited: "granted",
  closed: "neutral",
  parked: "refused",
  refunded: "neutral",
  "partly-refunded": "neutral",
  disputed: "refused",
  "dispute-lost": "refused",
  "fraud-warned": "frozen",
};
