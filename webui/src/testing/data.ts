// Believable answers of both sides.
import { receipt } from "./chat-data";

export const session = {
  userId: "usr_4k2m9q7x",
  name: "Ada Lovelace",
  email: "ada@example.org",
  roles: ["admin", "finance", "support"],
  signInId: "sgn_1",
};

export const mailPreferences = { off: ["CAP_REACHED"], language: "EN" };

export const models = {
  version: 3,
  microsPerUsd: "45000000",
  models: [
    {
      modelId: "anthropic/claude-sonnet-4.5",
      name: "Claude Sonnet 4.5",
      contextTokens: 200_000,
      maxOutputTokens: 64_000,
      promptMicrosPer1k: "135000",
      completionMicrosPer1k: "675000",
      inputModalities: ["text", "image"],
      sellable: true,
    },
    {
      modelId: "openai/gpt-5-mini",
      name: "GPT-5 mini",
      contextTokens: 400_000,
      maxOutputTokens: 128_000,
      promptMicrosPer1k: "11250",
      completionMicrosPer1k: "90000",
      inputModalities: ["text"],
      sellable: true,
    },
    {
      modelId: "openrouter/auto",
      name: "Auto Router",
      contextTokens: 2_000_000,
      maxOutputTokens: null,
      promptMicrosPer1k: null,
      completionMicrosPer1k: null,
      inputModalities: ["text"],
      sellable: false,
      notSellableReason: "price-negative",
    },
  ],
};

export const creditAccount = {
  availableMicros: "183269851",
  heldMicros: "920000",
  balanceMicros: "184189851",
  lots: [
    {
      lotId: "lot_welcome",
      kind: "promotional",
      sizeMicros: "20000000",
      remainingMicros: "4189851",
      expiresAt: "2027-02-20T10:00:00Z",
      grantedAt: "2026-11-22T10:00:00Z",
      reason: "welcome",
    },
    {
      lotId: "lot_a1b2c3",
      kind: "paid",
      paidMinor: 1000,
      currency: "usd",
      sizeMicros: "200000000",
      remainingMicros: "180000000",
      expiresAt: "2027-11-22T10:00:00Z",
      grantedAt: "2026-11-22T10:05:00Z",
      reason: "purchase",
    },
  ],
  openHolds: [],
};

export const entries = {
  entries: [
    {
      position: "204",
      at: "2026-11-22T12:04:09Z",
      type: "settled",
      amountMicros: "906851",
      balanceAfterMicros: "184189851",
      availableAfterMicros: "184189851",
      holdId: "hld_1",
      replyId: "rpl_1",
      conversationId: "cnv_1",
      receipt,
    },
    {
      position: "198",
      at: "2026-11-22T12:04:01Z",
      type: "held",
      amountMicros: "-920000",
      balanceAfterMicros: "184203000",
      availableAfterMicros: "183283000",
      holdId: "hld_1",
      replyId: "rpl_1",
      conversationId: "cnv_1",
    },
    {
      position: "120",
      at: "2026-11-22T10:05:00Z",
      type: "granted",
      amountMicros: "200000000",
      balanceAfterMicros: "204203000",
      availableAfterMicros: "204203000",
      purchaseId: "pay_1",
    },
  ],
  nextCursor: null,
};

export const packs = {
  packs: [
    { packId: "small", creditsMicros: "200000000", amountMinor: 1000, currency: "usd" },
    { packId: "medium", creditsMicros: "600000000", amountMinor: 2500, currency: "usd" },
    { packId: "large", creditsMicros: "1500000000", amountMinor: 5000, currency: "usd", lastsDays: 730 },
  ],
};

const purchase = {
  purchaseId: "pay_1",
  packId: "small",
  creditsMicros: "200000000",
  amountMinor: 1000,
  currency: "usd",
  startedAt: "2026-11-22T10:04:00Z",
  updatedAt: "2026-11-22T10:05:00Z",
};

export const purchases = {
  purchases: [
    {
      ...purchase,
      purchaseId: "pay_3",
      packId: "large",
      creditsMicros: "1500000000",
      amountMinor: 5000,
      status: "pending",
    },
    { ...purchase, status: "credited", hasReceipt: true },
    { ...purchase, purchaseId: "pay_2", status: "closed", startedAt: "2026-11-20T10:04:00Z" },
  ],
  nextCursor: null,
};

const chat = (id: number, title: string, at: string, running = false) => ({
  conversationId: `cnv_${id}`,
  title,
  startedAt: at,
  lastMessageAt: at,
  running,
  shelf: "RECENT",
});

const now = Date.now();
const midnight = new Date(now).setHours(0, 0, 0, 0);
// Less than a day ago stays today, also just after midnight.
const ago = (hours: number) =>
  new Date(hours < 24 ? Math.max(midnight, now - hours * 3_600_000) : now - hours * 3_600_000).toISOString();

export const conversations = {
  conversations: [
    chat(1, "How compound interest grows", ago(0.1)),
    chat(2, "Regular expression for dates", ago(0.5), true),
    chat(3, "A letter to the landlord about the heating", ago(26)),
    chat(4, "Bread without an oven", ago(80)),
    chat(5, "Migrating from Jackson 2 to 3", ago(400)),
  ],
  nextCursor: null,
};

const pinnedConversations = {
  conversations: [{ ...chat(6, "The house rules for the allotment", ago(900)), shelf: "PINNED" }],
  nextCursor: null,
};

const archivedConversations = {
  conversations: [
    { ...chat(7, "Notes on the move of 2024", ago(2000)), shelf: "ARCHIVED" },
    { ...chat(8, "", ago(3000)), shelf: "ARCHIVED" },
  ],
  nextCursor: null,
};

/** The chats of the shelf that an address asks for. */
/** A chat that began as a copy of another one. */
export const forkedChat = {
  ...conversations.conversations[0],
  forkedFrom: { conversationId: "cnv_2", messageId: "msg_1" },
};

export function shelfOf(address: string): typeof conversations {
  const asked = new URL(address, "http://mock").searchParams.get("shelf");
  if (asked === "PINNED") return pinnedConversations;
  return asked === "ARCHIVED" ? archivedConversations : conversations;
}

export const estimate = {
  leftOutMessages: 0,
  promptTokens: 12,
  maxOutputTokens: 4096,
  estimateMicros: "13200",
  atMostMicros: "920000",
  availableMicros: "184189851",
  affordable: true,
};

export const creditEvents = {
  events: [
    {
      position: "204",
      at: "2026-11-22T12:04:09Z",
      type: "credits.hold-settled",
      accountId: "cra_4k2m9q7x",
      userId: "usr_4k2m9q7x",
      amountMicros: "906851",
      balanceChangeMicros: "-13149",
      holdId: "hld_1",
      payload: { holdId: "hld_1", spentMicros: "13149", releasedMicros: "906851" },
    },
    {
      position: "198",
      at: "2026-11-22T12:04:01Z",
      type: "credits.held",
      accountId: "cra_4k2m9q7x",
      userId: "usr_4k2m9q7x",
      amountMicros: "-920000",
      balanceChangeMicros: "0",
      payload: { holdId: "hld_1", amountMicros: "920000" },
    },
    {
      position: "120",
      at: "2026-11-22T10:05:00Z",
      type: "credits.lot-granted",
      accountId: "cra_8p3n1r5z",
      userId: "usr_8p3n1r5z",
      amountMicros: "200000000",
      balanceChangeMicros: "200000000",
      payload: { lotId: "lot_a1b2c3", amountMicros: "200000000" },
    },
  ],
  nextCursor: null,
  totals: {
    count: 3,
    amountMicros: "199986851",
    balanceChangeMicros: "199986851",
    overrunMicros: "0",
    byType: [
      { type: "credits.hold-settled", count: 1, amountMicros: "906851", balanceChangeMicros: "-13149" },
      { type: "credits.held", count: 1, amountMicros: "-920000", balanceChangeMicros: "0" },
      { type: "credits.lot-granted", count: 1, amountMicros: "200000000", balanceChangeMicros: "200000000" },
    ],
  },
};

export const foundUser = { userId: "usr_8p3n1r5z", registeredAt: "2026-11-20T09:00:00Z" };

export const timeline = {
  userId: "usr_8p3n1r5z",
  expiresAt: "2026-11-22T13:04:00Z",
  events: [
    {
      position: "204",
      at: "2026-11-22T12:04:09Z",
      type: "credits.hold-settled",
      sequence: 6,
      streamId: "cra_8p3n1r5z",
      payload: { holdId: "hld_1", spentMicros: "13149", releasedMicros: "906851" },
    },
    {
      position: "199",
      at: "2026-11-22T12:04:01Z",
      type: "conversation.reply-requested",
      sequence: 3,
      streamId: "cnv_1",
      payload: { replyId: "rpl_1", model: "anthropic/claude-sonnet-4.5", holdMicros: "920000" },
    },
    {
      position: "198",
      at: "2026-11-22T12:04:01Z",
      type: "credits.held",
      sequence: 5,
      streamId: "cra_8p3n1r5z",
      payload: { holdId: "hld_1", amountMicros: "920000" },
    },
    {
      position: "12",
      at: "2026-11-20T09:00:00Z",
      type: "accounts.user-registered",
      sequence: 0,
      streamId: "usr_8p3n1r5z",
      payload: { loginMethod: "google" },
    },
  ],
  nextCursor: null,
};

export const users = {
  users: [
    { ...session, disabled: false },
    { userId: "usr_8p3n1r5z", name: "Grace Hopper", email: "grace@example.org", roles: ["finance"], disabled: false },
    { userId: "usr_2c6v0b8t", name: "Alan Turing", email: "alan@example.org", roles: [], disabled: true },
  ],
  nextCursor: null,
};

export { purchaseReceipt, usage } from "./bought-data";
export { processors } from "./admin-data";
export { branches, chats, continued, cut, endings, transcript } from "./chat-data";
