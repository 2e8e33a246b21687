// Believable answers about the purchases of others, as finance sees them.
const purchase = {
  purchaseId: "pay_123",
  userId: "usr_8p3n1r5z",
  packId: "small",
  status: "credited",
  amountMinor: 1000,
  currency: "usd",
  creditsMicros: "200000000",
  refundedMinor: 0,
  disputedMinor: 0,
  lostMinor: 0,
  wonMinor: 0,
  startedAt: "2026-11-22T10:03:00Z",
  updatedAt: "2026-11-22T10:05:00Z",
  automatic: false,
  suspected: false,
  paymentId: "pi_3QkLmN2eZvKYlo2C",
};

const troubled = {
  ...purchase,
  refundedMinor: 300,
  disputedMinor: 200,
  lostMinor: 100,
  wonMinor: 50,
  automatic: true,
  suspected: true,
};

export const financePurchases = {
  purchases: [
    troubled,
    { ...purchase, purchaseId: "pay_7d2f9a", status: "parked", amountMinor: 100_000, paymentId: null },
    { ...purchase, purchaseId: "pay_0c4e", userId: "usr_5t2kq8w0c7m1x9z4v6b3n0a8s2d5f7g1", status: "pending" },
    { ...purchase, purchaseId: "pay_0c3b", status: "closed", currency: "thb", paymentId: null },
    { ...purchase, purchaseId: "pay_019ac1f0a1b2c3d4e5f60718293a4b5c", creditsMicros: "1200000000" },
  ],
  nextCursor: null,
};

const event = (position: number, type: string, payload: Record<string, unknown>, by: string | null = null) => ({
  position: String(position),
  at: "2026-11-22T10:05:00Z",
  type,
  by,
  payload: { purchaseId: "pay_123", userId: "usr_8p3n1r5z", ...payload },
});

const STAFF = "usr_2c6v0b8t";
const usd = (amountMinor: number) => ({ amountMinor, currency: "usd" });

/** Paid twice, suspected, partly refunded, disputed: everything that can happen to one purchase. */
export const troubledPurchase = {
  purchase: troubled,
  events: [
    event(201, "payments.purchase-started", { ...usd(1000), creditsMicros: "200000000", packId: "small" }),
    event(202, "payments.checkout-opened", { sessionId: "cs_test_a1B2c3D4" }),
    event(205, "payments.purchase-paid", { ...usd(1000), sessionId: "cs_test_a1B2c3D4" }),
    event(206, "payments.purchase-credited", { lotId: "lot_a1b2c3" }),
    event(211, "payments.purchase-parked", { reason: "paid-twice", paidMinor: 1000, paidCurrency: "usd" }),
    event(214, "payments.fraud-warned", { warningId: "issfr_1S9kLmN2eZvKYlo2C", freezes: true }),
    event(219, "payments.refund-requested", { ...usd(300), reason: "goodwill", actor: STAFF }, STAFF),
    event(221, "payments.refund-recorded", { ...usd(300), refundId: "re_3QkLmN2eZvKYlo2C", status: "SUCCEEDED" }),
    event(227, "payments.dispute-recorded", { ...usd(200), disputeId: "dp_1S9kLmN2eZvKYlo2C", status: "OPEN" }),
    event(228, "payments.claim-calculated", { version: 3, cause: "dispute", causeId: "dp_1S9kLmN2eZvKYlo2C" }),
  ],
  warnings: [
    {
      warningId: "issfr_1S9kLmN2eZvKYlo2C",
      at: "2026-11-23T08:00:00Z",
      freezes: true,
      cleared: false,
      clearedBy: null,
      clearedReason: null,
    },
    {
      warningId: "issfr_1S8aaaaaaaaaaaaa",
      at: "2026-11-22T11:00:00Z",
      freezes: true,
      cleared: true,
      clearedBy: STAFF,
      clearedReason: "called-the-buyer",
    },
  ],
  refundRequests: [
    {
      requestId: "rrq_1",
      amountMinor: 300,
      currency: "usd",
      reason: "goodwill",
      paymentId: "pi_3QkLmN2eZvKYlo2C",
      by: STAFF,
      at: "2026-11-23T09:00:00Z",
      state: "made",
      refundId: "re_3QkLmN2eZvKYlo2C",
      code: null,
    },
    {
      requestId: "rrq_2",
      amountMinor: 250,
      currency: "usd",
      reason: "double-charge",
      paymentId: "pi_3QkLmN2eZvKYlo2C",
      by: STAFF,
      at: "2026-11-23T09:30:00Z",
      state: "refused",
      refundId: null,
      code: "charge_disputed",
    },
    {
      requestId: "rrq_3",
      amountMinor: 100,
      currency: "usd",
      reason: "outage",
      paymentId: "pi_3QkLmN2eZvKYlo2C",
      by: STAFF,
      at: "2026-11-23T10:00:00Z",
      state: "asked",
      refundId: null,
      code: null,
    },
  ],
  parkings: [
    {
      number: 1,
      reason: "paid-twice",
      paidMinor: 1000,
      paidCurrency: "usd",
      paymentId: "pi_3QkSecond2eZvKYlo",
      at: "2026-11-22T10:45:00Z",
      refundableMinor: 1000,
      resolvedReason: null,
      resolvedBy: null,
      resolvedAt: null,
    },
    {
      number: 2,
      reason: "refund-currency",
      paidMinor: 900,
      paidCurrency: "eur",
      paymentId: "pi_3QkLmN2eZvKYlo2C",
      reversalId: "re_3QkForeign2eZvKYl",
      at: "2026-11-22T11:45:00Z",
      refundableMinor: 0,
      resolvedReason: "correction",
      resolvedBy: STAFF,
      resolvedAt: "2026-11-23T11:00:00Z",
    },
  ],
};

/** Started, and nothing more: nobody has paid, asked or warned. */
export const freshPurchase = {
  purchase: { ...purchase, status: "started", paymentId: null },
  events: troubledPurchase.events.slice(0, 1),
  warnings: [],
  refundRequests: [],
  parkings: [],
};
