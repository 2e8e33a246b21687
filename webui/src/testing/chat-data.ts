// What is said in a chat, for tests and for looking at pages.
export const receipt = {
  spentMicros: "13149",
  releasedMicros: "906851",
  overrunMicros: "0",
  late: false,
  providerCostPicoUsd: "292200000",
  promptTokens: 412,
  cachedTokens: 128,
  completionTokens: 231,
  reasoningTokens: 0,
  costSource: "EXACT",
  priceListVersion: 3,
  modelAsked: "anthropic/claude-sonnet-4.5",
  modelAnswered: "anthropic/claude-sonnet-4.5",
};

const answer = `Compound interest grows on what it has already earned.

| Year | Balance |
| ---: | ------: |
| 1 | 1,050.00 |
| 2 | 1,102.50 |

\`\`\`python
def balance(start: float, rate: float, years: int) -> float:
    return start * (1 + rate) ** years
\`\`\`

1. Start with the **principal**.
2. Multiply by one plus the rate, once a year.

> The rule of 72: divide 72 by the rate to see how many years doubling takes.`;

export const transcript = {
  messages: [
    {
      kind: "message",
      messageId: "msg_1",
      parentReplyId: null,
      text: "Explain compound interest with a small table and a function.",
      at: "2026-11-22T12:04:01Z",
    },
    {
      kind: "reply",
      replyId: "rpl_1",
      messageId: "msg_1",
      status: "completed",
      reason: null,
      finishReason: "stop",
      text: answer,
      reasoning: null,
      modelAsked: "anthropic/claude-sonnet-4.5",
      modelAnswered: "anthropic/claude-sonnet-4.5",
      holdMicros: "920000",
      estimateMicros: "14000",
      receipt,
      at: "2026-11-22T12:04:09Z",
    },
  ],
};

const said = (id: string, parent: string | null, text: string, told: string) => [
  { kind: "message", messageId: `msg_${id}`, parentReplyId: parent, text, at: "2026-11-22T12:04:01Z" },
  {
    kind: "reply",
    replyId: `rpl_${id}`,
    messageId: `msg_${id}`,
    status: "completed",
    finishReason: "stop",
    text: told,
    modelAsked: "anthropic/claude-sonnet-4.5",
    modelAnswered: "anthropic/claude-sonnet-4.5",
    holdMicros: "920000",
    receipt,
    at: "2026-11-22T12:04:09Z",
  },
];

/** A chat whose second message was put differently, and then asked once more. */
export const branches = [
  ...said("b1", null, "What is compound interest?", "Interest that earns interest."),
  ...said("b2", "rpl_b1", "Show it with numbers.", "100 at 5 % is 105 after a year, and 110.25 after two."),
  ...said(
    "b3",
    "rpl_b1",
    "Show it as a formula.",
    "The first formula: capital times (1 + rate) to the power of years.",
  ),
  ...said("b4", "rpl_b3", "Who found it?", "It was known in Babylon."),
  ...said("b5", "rpl_b1", "Show it as a formula.", "The second formula: c · (1 + r)ⁿ."),
];

const PARENTS: Record<number, string> = { 2: "rpl_e1", 3: "rpl_e2", 4: "rpl_e3", 6: "rpl_e4", 5: "rpl_e6" };

const badEnd = (id: number, status: string, reason: string, text: string, charged: boolean) => [
  {
    kind: "message",
    messageId: `msg_e${id}`,
    parentReplyId: PARENTS[id] ?? null,
    text: `Question ${id}`,
    at: "2026-11-22T12:04:01Z",
  },
  {
    kind: "reply",
    replyId: `rpl_e${id}`,
    messageId: `msg_e${id}`,
    status,
    reason,
    text,
    modelAsked: "anthropic/claude-sonnet-4.5",
    modelAnswered: "anthropic/claude-sonnet-4.5",
    holdMicros: "920000",
    receipt: charged ? { ...receipt, costSource: "ESTIMATED" } : null,
    at: "2026-11-22T12:04:09Z",
  },
];

/** Each way in which an answer does not come to its own end. */
export const endings = [
  ...badEnd(1, "interrupted", "stopped", "The balance grows by", true),
  ...badEnd(2, "failed", "provider.unavailable", "", false),
  ...badEnd(3, "interrupted", "instance-lost", "It was about to say that", true),
  ...badEnd(4, "completed", "length", "An answer that reached the longest length", true),
  ...badEnd(6, "completed", "content_filter", "An answer that a filter cut", true),
  ...badEnd(5, "interrupted", "provider.failed", "It broke off here", true),
];

/** A chat longer than the window of its model. */
export const cut = [
  ...transcript.messages,
  {
    kind: "message",
    messageId: "msg_cut",
    parentReplyId: "rpl_1",
    text: "And what was my first question?",
    at: "2026-11-22T12:06:00Z",
  },
  {
    kind: "reply",
    replyId: "rpl_cut",
    messageId: "msg_cut",
    status: "completed",
    finishReason: "stop",
    text: "I see only the last part of our chat.",
    modelAsked: "anthropic/claude-sonnet-4.5",
    modelAnswered: "anthropic/claude-sonnet-4.5",
    holdMicros: "920000",
    leftOutMessages: 2,
    receipt,
    at: "2026-11-22T12:06:04Z",
  },
];

const restOf = (id: string, of: string, status: string, reason: string, text: string) => [
  { kind: "continuation", messageId: `msg_${id}`, parentReplyId: `rpl_${of}`, at: "2026-11-22T12:05:01Z" },
  {
    kind: "reply",
    replyId: `rpl_${id}`,
    messageId: `msg_${id}`,
    status,
    reason,
    text,
    modelAsked: "anthropic/claude-sonnet-4.5",
    modelAnswered: "anthropic/claude-sonnet-4.5",
    holdMicros: "920000",
    receipt: status === "failed" ? null : receipt,
    at: "2026-11-22T12:05:09Z",
  },
];

/** An answer that was stopped, went on, and was stopped again; another one whose rest did not come. */
export const continued = [
  ...badEnd(1, "interrupted", "stopped", "Compound interest grows on what it has ", true),
  ...restOf("c1", "e1", "interrupted", "stopped", "already earned, and that is why it"),
  ...said("c2", "rpl_c1", "What is simple interest?", "").slice(0, 1),
  {
    ...badEnd(1, "interrupted", "stopped", "Simple interest grows on the capital alone", true)[1],
    messageId: "msg_c2",
    replyId: "rpl_c2",
  },
  ...restOf("c3", "c2", "failed", "provider.unavailable", ""),
];

/** Chats by what they show. */
export const chats: Readonly<Record<string, readonly unknown[]>> = { branches, continued, cut, endings };
