// Believable answers about money that did not go straight: refunds, disputes, ends, limits, corrections.
import { creditAccount, purchases } from "./data";

const [welcome, bought] = creditAccount.lots;

const nothing = {
  spentMicros: "0",
  expiredMicros: "0",
  revokedMicros: "0",
  repaidMicros: "0",
  adjustedMicros: "0",
  frozenMicros: "0",
  debtMicros: "0",
};

export const troubledAccount = {
  availableMicros: "123269851",
  heldMicros: "920000",
  frozenMicros: "60000000",
  debtMicros: "30000000",
  balanceMicros: "184189851",
  lots: [
    { ...welcome, ...nothing, spentMicros: "15810149" },
    {
      ...bought,
      ...nothing,
      purchaseId: "pay_1",
      spentMicros: "13149",
      revokedMicros: "19986851",
      frozenMicros: "60000000",
      debtMicros: "30000000",
    },
    {
      ...bought,
      ...nothing,
      lotId: "lot_old",
      purchaseId: "pay_0",
      remainingMicros: "0",
      spentMicros: "160000000",
      expiredMicros: "30000000",
      repaidMicros: "10000000",
      expiresAt: "2026-11-20T10:05:00Z",
      grantedAt: "2025-11-20T10:05:00Z",
    },
  ],
  openHolds: [
    {
      holdId: "hld_9",
      replyId: "rpl_9",
      conversationId: "cnv_1",
      amountMicros: "920000",
      heldAt: "2026-11-22T12:04:01Z",
    },
  ],
  limits: {
    dayCapMicros: "20000000",
    monthCapMicros: null,
    lowBalanceMicros: "200000000",
    timeZone: "UTC",
    spentTodayMicros: "15013149",
    spentThisMonthMicros: "158234000",
    setAt: "2026-11-20T10:05:00Z",
  },
  notices: [
    {
      noticeId: "n4",
      type: "cap-warned",
      at: "2026-11-22T12:04:09Z",
      facts: {
        period: "month",
        periodStart: "2026-11-01",
        percent: 100,
        spentMicros: "158234000",
        capMicros: "158234000",
      },
    },
    {
      noticeId: "n3",
      type: "cap-warned",
      at: "2026-11-22T12:04:09Z",
      facts: {
        period: "day",
        periodStart: "2026-11-22",
        percent: 75,
        spentMicros: "15013149",
        capMicros: "20000000",
      },
    },
    {
      noticeId: "n2",
      type: "low-balance-warned",
      at: "2026-11-22T11:00:00Z",
      facts: { balanceMicros: "199000000", lowBalanceMicros: "200000000" },
    },
    {
      noticeId: "n1",
      type: "expiry-announced",
      at: "2026-11-21T10:00:00Z",
      lotId: "lot_welcome",
      facts: { daysBefore: 7, remainingMicros: "5000000", expiresAt: "2027-02-20T10:00:00Z" },
    },
    // From a server that is newer than the page.
    { noticeId: "n0", type: "never-heard-of", at: "2026-11-21T10:00:00Z", facts: {} },
  ],
};

const entry = (position: number, type: string, amountMicros: string, facts: unknown = null, cause?: string) => ({
  position: String(position),
  at: "2026-11-22T12:04:09Z",
  type,
  amountMicros,
  balanceChangeMicros: amountMicros,
  balanceAfterMicros: "184189851",
  availableAfterMicros: "123269851",
  facts,
  ...(cause === undefined ? {} : { cause, causeId: cause === "dispute" ? "dp_1" : "re_1", purchaseId: "pay_1" }),
});

/** One movement of every type that the account of a lucky person never has. */
export const troubledEntries = {
  entries: [
    entry(318, "low-balance-warned", "0", { balanceMicros: "199000000", lowBalanceMicros: "200000000" }),
    entry(317, "cap-warned", "0", { period: "day", percent: 75, spentMicros: "15013149", capMicros: "20000000" }),
    entry(319, "cap-warned", "0", {
      period: "month",
      percent: 100,
      spentMicros: "98000000",
      capMicros: "100000000",
      neededMicros: "2500000",
    }),
    entry(316, "limits-set", "0", { dayCapMicros: "20000000", lowBalanceMicros: "200000000", timeZone: "UTC" }),
    entry(315, "expiry-announced", "0", {
      daysBefore: 7,
      remainingMicros: "5000000",
      expiresAt: "2027-02-20T10:00:00Z",
    }),
    entry(314, "lot-expired", "-30000000"),
    entry(313, "granted", "20000000", { reason: "goodwill" }),
    entry(312, "adjusted", "0", { movedMicros: "20000000", reason: "goodwill" }),
    entry(311, "adjusted", "-5000000", { movedMicros: "-5000000", reason: "double-charge" }),
    entry(310, "debt-written-off", "0", { movedMicros: "12000000", reason: "goodwill" }),
    entry(309, "debt-netted", "-10000000", { movedMicros: "10000000" }),
    entry(308, "unfrozen", "40000000", null, "fraud-warning-cleared"),
    entry(307, "reinstated", "15000000", { forgivenMicros: "5000000" }),
    entry(306, "mark-resolved", "-906851", { debtMicros: "13149" }),
    entry(305, "revoked", "-19986851", { debtMicros: "30000000", markedMicros: "920000" }, "refund"),
    entry(304, "frozen", "-60000000", null, "dispute"),
    entry(303, "granted", "20000000", { reason: "welcome" }),
  ],
  nextCursor: null,
};

export const troubledPurchases = {
  ...purchases,
  purchases: purchases.purchases.map((purchase) =>
    purchase.purchaseId === "pay_1"
      ? {
          ...purchase,
          status: "disputed",
          refundedMinor: 250,
          disputedMinor: 750,
          lostMinor: 100,
          wonMinor: 200,
        }
      : purchase,
  ),
};

const adjustment = {
  adjustmentId: "adj_019ac1f0a1b2c3d4",
  accountId: "cra_8p3n1r5z",
  userId: "usr_8p3n1r5z",
  amountMicros: "250000000",
  reason: "goodwill",
  status: "proposed",
  proposedBy: "usr_2c6v0b8t",
  proposedAt: "2026-11-22T11:00:00Z",
  expiresAt: "2026-11-29T11:00:00Z",
  decidedBy: null,
  decidedAt: null,
};

export const adjustments = {
  adjustments: [
    adjustment,
    {
      ...adjustment,
      adjustmentId: "adj_own",
      amountMicros: "-40000000",
      reason: "double-charge",
      proposedBy: "usr_4k2m9q7x",
    },
    { ...adjustment, adjustmentId: "adj_late", status: "lapsed" },
    {
      ...adjustment,
      adjustmentId: "adj_done",
      amountMicros: "5000000",
      status: "adjusted",
      expiresAt: null,
      decidedAt: "2026-11-22T11:00:00Z",
    },
    {
      ...adjustment,
      adjustmentId: "adj_no",
      userId: "usr_5t2kq8w0c7m1x9z4v6b3n0a8s2d5f7g1",
      status: "rejected",
      decidedBy: "usr_4k2m9q7x",
      decidedAt: "2026-11-22T11:30:00Z",
    },
  ],
  nextCursor: null,
};

export const debts = {
  debts: [
    {
      accountId: "cra_8p3n1r5z",
      userId: "usr_8p3n1r5z",
      lotId: "lot_a1b2c3",
      purchaseId: "pay_1",
      grantedAt: "2026-11-22T10:05:00Z",
      sizeMicros: "200000000",
      spentMicros: "120000000",
      revokedMicros: "80000000",
      debtMicros: "120000000",
      writeOffRejectedBy: "usr_4k2m9q7x",
      writeOffRejectedAt: "2026-11-20T10:05:00Z",
      writeOffRejectedFor: "still-collecting",
    },
    {
      accountId: "cra_2c6v0b8t",
      userId: "usr_2c6v0b8t",
      lotId: "lot_d4e5f6",
      purchaseId: null,
      grantedAt: "2026-10-02T10:05:00Z",
      sizeMicros: "20000000",
      spentMicros: "1013149",
      revokedMicros: "18986851",
      debtMicros: "1013149",
      writeOffProposedBy: "usr_4k2m9q7x",
    },
  ],
  nextCursor: null,
  totals: { accounts: 2, debtMicros: "121013149" },
};

export const paymentNotices = {
  notices: [
    {
      eventId: "evt_1S9kLmN2eZvKYlo2C",
      type: "charge.refunded",
      state: "parked",
      receivedAt: "2026-11-22T11:00:00Z",
      reason: "unknown-purchase",
      overdue: true,
    },
    {
      eventId: "evt_1S9kQrS2eZvKYlo2D",
      type: "charge.dispute.created",
      receivedAt: "2026-11-22T11:30:00Z",
      overdue: false,
      setAside: { by: "usr_8p3n1r5z", reason: "not-ours", at: "2026-11-23T11:00:00Z" },
    },
  ],
  nextCursor: null,
  overdue: 3,
};

const waiting = { resolvedReason: null, resolvedBy: null, resolvedAt: null };

export const parkedPurchases = {
  purchases: [
    {
      position: "310",
      purchaseId: "pay_7d2f9a",
      number: 1,
      userId: "usr_8p3n1r5z",
      status: "parked",
      reason: "amount",
      paidMinor: 900,
      paidCurrency: "usd",
      amountMinor: 1000,
      currency: "usd",
      sessionId: "cs_1",
      paymentId: "pi_3QkLmN2eZvKYlo2C",
      parkedAt: "2026-11-22T11:45:00Z",
      ...waiting,
    },
    {
      position: "290",
      purchaseId: "pay_1",
      number: 2,
      userId: "usr_4k2m9q7x",
      status: "credited",
      reason: "paid-twice",
      paidMinor: 1000,
      paidCurrency: "jpy",
      amountMinor: 1000,
      currency: "usd",
      sessionId: "cs_2",
      paymentId: null,
      parkedAt: "2026-11-22T10:45:00Z",
      ...waiting,
    },
  ],
  nextCursor: null,
};

/** The first of them, dealt with. */
export const resolvedPurchases = {
  purchases: parkedPurchases.purchases.slice(0, 1).map((parked) => ({
    ...parked,
    resolvedReason: "refunded",
    resolvedBy: "usr_2c6v0b8t",
    resolvedAt: "2026-11-23T08:00:00Z",
  })),
  nextCursor: null,
};
