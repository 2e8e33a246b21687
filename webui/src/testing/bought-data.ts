// Believable answers about what was bought and used.
export const purchaseReceipt = {
  receiptNumber: "2026-000000120-PAY1",
  purchaseId: "pay_1",
  issuedAt: "2026-11-22T10:05:00Z",
  paidAt: "2026-11-22T10:05:00Z",
  testPayment: true,
  seller: {
    name: "Example Company (not configured)",
    addressLines: ["1 Example Street", "10110 Exampleville"],
    taxId: "0105561000000",
    email: "billing@example.org",
  },
  buyer: { name: "Ada Lovelace", email: "ada@example.org" },
  packId: "small",
  creditsMicros: "200000000",
  amountMinor: 1000,
  currency: "usd",
  tax: { percent: "7", includedMinor: 65 },
  refunds: [{ amountMinor: 300, currency: "usd", status: "succeeded", at: "2026-11-23T10:05:00Z" }],
  refundedMinor: 300,
  paymentId: "…abcdefgh",
};

const used = (day: string, model: string, spentMicros: string, replies: number) => ({
  day,
  model,
  spentMicros,
  replies,
  promptTokens: 412 * replies,
  completionTokens: 231 * replies,
});

export const usage = {
  from: "2026-10-24",
  to: "2026-11-22",
  usage: [
    used("2026-10-26", "openai/gpt-5-mini", "482000", 21),
    used("2026-11-02", "anthropic/claude-sonnet-4.5", "1893000", 14),
    used("2026-11-02", "openai/gpt-5-mini", "210000", 9),
    used("2026-11-09", "google/gemini-3-pro", "930000", 6),
    used("2026-11-15", "anthropic/claude-sonnet-4.5", "2710400", 17),
    used("2026-11-15", "mistralai/mistral-large", "122000", 2),
    used("2026-11-15", "deepseek/deepseek-v4", "84000", 3),
    used("2026-11-21", "anthropic/claude-sonnet-4.5", "640000", 5),
    used("2026-11-22", "anthropic/claude-sonnet-4.5", "13149", 1),
  ],
};

/** A second payment of $10.00, for which nothing was granted. */
export function parkedRefundPreview(purchaseId: string, asked: string | null) {
  const nothing = { goneMinor: 0, takenMicros: "0", ofRemainingMicros: "0", owedAtMostMicros: "0" };
  const refundMinor = asked === null ? 1000 : Number(asked);
  return { ...refundPreview(purchaseId, asked), ...nothing, refundableMinor: 1000, refundMinor };
}

/** 200 credits for $10.00, of which $3.00 went back before; 40 credits are left. */
export function refundPreview(purchaseId: string, asked: string | null) {
  const refundMinor = asked === null ? 700 : Number(asked);
  const takenMicros = BigInt(refundMinor) * 200_000n;
  const left = 40_000_000n;
  return {
    purchaseId,
    userId: "usr_8p3n1r5z",
    currency: "usd",
    amountMinor: 1000,
    goneMinor: 300,
    askedMinor: 0,
    disputedMinor: 0,
    refundableMinor: 700,
    refundMinor,
    takenMicros: takenMicros.toString(),
    ofRemainingMicros: (takenMicros < left ? takenMicros : left).toString(),
    owedAtMostMicros: (takenMicros < left ? 0n : takenMicros - left).toString(),
  };
}
