// The stored names of the events of a purchase, and what of it they are about. A stored name outlives every rename.
import type { MarkKind } from "@/components/ui/mark";
import type { EventSubject } from "./purchase-search";

type About = { mark: MarkKind; subject: EventSubject | null };

const EVENTS: Readonly<Record<string, About>> = {
  "payments.purchase-started": { mark: "neutral", subject: "price" },
  "payments.checkout-opened": { mark: "neutral", subject: null },
  "payments.payment-pending": { mark: "held", subject: "payment" },
  "payments.purchase-paid": { mark: "granted", subject: "payment" },
  "payments.purchase-credited": { mark: "granted", subject: "payment" },
  "payments.purchase-closed": { mark: "neutral", subject: null },
  "payments.purchase-parked": { mark: "refused", subject: "payment" },
  "payments.parked-purchase-resolved": { mark: "neutral", subject: null },
  "payments.refund-requested": { mark: "held", subject: "refunds" },
  "payments.refund-recorded": { mark: "spent", subject: "refunds" },
  "payments.refund-refused": { mark: "refused", subject: "refunds" },
  "payments.dispute-recorded": { mark: "refused", subject: "disputes" },
  "payments.fraud-warned": { mark: "refused", subject: null },
  "payments.fraud-warning-cleared": { mark: "neutral", subject: null },
  "payments.claim-calculated": { mark: "frozen", subject: null },
};

export function markOfPurchaseEvent(type: string): MarkKind {
  return EVENTS[type]?.mark ?? "neutral";
}

/** Whether an event says something about a subject; without a subject every one does. */
export function isAbout(type: string, subject: EventSubject | undefined): boolean {
  return subject === undefined || EVENTS[type]?.subject === subject;
}

const SUBJECTS_OF_CAUSES: Readonly<Record<string, EventSubject>> = {
  payment: "payment",
  refund: "refunds",
  "refund-requested": "refunds",
  "refund-refused": "refunds",
  dispute: "disputes",
};

/** Which events tell of what moved credits; without a subject all of them may. */
export function subjectOfCause(cause: string): EventSubject | undefined {
  return SUBJECTS_OF_CAUSES[cause];
}

const IDS = ["causeId", "refundId", "disputeId", "warningId", "requestId"] as const;

/** The provider's id of what an event is about, or ours of a request; null when it is about nothing of the kind. */
export function idOf(payload: Readonly<Record<string, unknown>>): string | null {
  const id = IDS.map((name) => payload[name]).find((value) => typeof value === "string");
  return typeof id === "string" ? id : null;
}

/** The money an event tells of; null when it tells of none. */
export function moneyOf(payload: Readonly<Record<string, unknown>>): { amountMinor: number; currency: string } | null {
  const amountMinor = payload["amountMinor"] ?? payload["paidMinor"];
  const currency = payload["currency"] ?? payload["paidCurrency"];
  return typeof amountMinor === "number" && typeof currency === "string" ? { amountMinor, currency } : null;
}
