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

const badEnd = (id: number, status: string, reason: string, text: string, charged: boolean) => [
  {
    kind: "message",
    messageId: `msg_e${id}`,
    parentReplyId: id === 1 ? null : `rpl_e${id - 1}`,
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
  ...badEnd(5, "interrupted", "provider.failed", "It broke off here", true),
];
