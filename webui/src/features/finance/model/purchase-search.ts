// What an address of a page about purchases may ask for. Apart from what answers it, because the router loads with the
// first page.

export const PURCHASE_STATUSES = ["started", "open", "pending", "paid", "credited", "closed", "parked"] as const;
export type PurchaseStatus = (typeof PURCHASE_STATUSES)[number];

export const PARKED_STATES = ["open", "resolved", "all"] as const;
export type ParkedState = (typeof PARKED_STATES)[number];

/** What of a purchase an event can be about. */
export const EVENT_SUBJECTS = ["price", "payment", "refunds", "disputes"] as const;
export type EventSubject = (typeof EVENT_SUBJECTS)[number];
