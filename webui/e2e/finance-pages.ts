import type { Scenario } from "./mock-system";

/** A page in one of its states; `ready` is the text that shows that it is there. */
export type LookedAtPage = { name: string; path: string; scenario: Scenario; ready: string };

/** The pages of finance, in each of their states. */
export const FINANCE_PAGES: readonly LookedAtPage[] = [
  {
    name: "finance-adjustments",
    path: "/finance/adjustments?status=all",
    scenario: "full",
    ready: "waits for a second",
  },
  { name: "finance-adjustments-empty", path: "/finance/adjustments", scenario: "empty", ready: "No adjustment here" },
  { name: "finance-adjustments-error", path: "/finance/adjustments", scenario: "error", ready: "req_0198f3a2" },
  { name: "finance-debts", path: "/finance/debts", scenario: "full", ready: "lot_a1b2c3" },
  { name: "finance-debts-empty", path: "/finance/debts", scenario: "empty", ready: "Nobody owes anything" },
  { name: "finance-debts-loading", path: "/finance/debts", scenario: "loading", ready: "" },
  { name: "finance-debts-error", path: "/finance/debts", scenario: "error", ready: "req_0198f3a2" },
  { name: "finance-refunds", path: "/finance/refunds?purchaseId=pay_123", scenario: "full", ready: "All of it: $7.00" },
  { name: "finance-purchases", path: "/finance/purchases", scenario: "full", ready: "Suspected of fraud" },
  { name: "finance-purchases-empty", path: "/finance/purchases", scenario: "empty", ready: "No purchase yet" },
  {
    name: "finance-purchases-filter",
    path: "/finance/purchases?status=parked&userId=usr_8p3n1r5z",
    scenario: "empty",
    ready: "No purchase matches",
  },
  { name: "finance-purchases-loading", path: "/finance/purchases", scenario: "loading", ready: "" },
  { name: "finance-purchases-error", path: "/finance/purchases", scenario: "error", ready: "req_0198f3a2" },
  {
    name: "finance-purchase",
    path: "/finance/purchases/pay_123",
    scenario: "full",
    ready: "payments.dispute-recorded",
  },
  {
    name: "finance-purchase-events",
    path: "/finance/purchases/pay_123?about=refunds#events",
    scenario: "full",
    ready: "About refunds",
  },
  {
    name: "finance-purchase-empty",
    path: "/finance/purchases/pay_123",
    scenario: "empty",
    ready: "Nobody has asked for a refund",
  },
  { name: "finance-purchase-loading", path: "/finance/purchases/pay_123", scenario: "loading", ready: "" },
  { name: "finance-purchase-error", path: "/finance/purchases/pay_123", scenario: "error", ready: "req_0198f3a2" },
  { name: "finance-parked", path: "/finance/parked", scenario: "full", ready: "Paid a second time" },
  { name: "finance-parked-empty", path: "/finance/parked", scenario: "empty", ready: "No purchase is parked" },
  { name: "finance-parked-loading", path: "/finance/parked", scenario: "loading", ready: "" },
  { name: "finance-parked-error", path: "/finance/parked", scenario: "error", ready: "req_0198f3a2" },
  { name: "finance-notices", path: "/finance/notices", scenario: "full", ready: "evt_1S9kLmN2eZvKYlo2C" },
  { name: "finance-notices-aside", path: "/finance/notices?state=set-aside", scenario: "full", ready: "not-ours" },
  { name: "finance-notices-empty", path: "/finance/notices", scenario: "empty", ready: "No notice is parked" },
  { name: "finance-notices-error", path: "/finance/notices", scenario: "error", ready: "req_0198f3a2" },
  {
    name: "finance-refunds-error",
    path: "/finance/refunds?purchaseId=pay_123",
    scenario: "error",
    ready: "req_0198f3a2",
  },
  { name: "open-settlements", path: "/finance/open-settlements", scenario: "full", ready: "overdue" },
  { name: "open-settlements-empty", path: "/finance/open-settlements", scenario: "empty", ready: "Every answer" },
  { name: "open-settlements-loading", path: "/finance/open-settlements", scenario: "loading", ready: "" },
  { name: "open-settlements-error", path: "/finance/open-settlements", scenario: "error", ready: "req_0198f3a2" },
  { name: "finance", path: "/finance", scenario: "full", ready: "credits.hold-settled" },
  { name: "finance-empty", path: "/finance?type=credits.held", scenario: "empty", ready: "No event matches" },
];
