// What breaks layouts: long words, long code, wide tables, a script without spaces.
const CODE = Array.from(
  { length: 300 },
  (_, line) =>
    `    total_${line} = sum(value * weight_${line} for value, weight_${line} in zip(values, weights))  # line ${line}`,
).join("\n");

const COLUMNS = Array.from({ length: 14 }, (_, at) => `Column ${at + 1}`);
const TABLE = [
  COLUMNS.join(" | "),
  COLUMNS.map(() => "---:").join(" | "),
  ...Array.from({ length: 5 }, (_, row) => COLUMNS.map((_name, at) => `${row * 14 + at},000.00`).join(" | ")),
]
  .map((line) => `| ${line} |`)
  .join("\n");

const THAI =
  "ดอกเบี้ยทบต้นคือดอกเบี้ยที่คิดจากทั้งเงินต้นและดอกเบี้ยที่เกิดขึ้นก่อนหน้าจึงทำให้ยอดเงินเติบโตเร็วขึ้นเรื่อยๆตามเวลาที่ผ่านไป" +
  "และยิ่งปล่อยไว้นานเท่าไรผลของการทบต้นก็ยิ่งเห็นได้ชัดเจนมากขึ้นเท่านั้น";

const at = "2026-11-22T12:04:01Z";
const reply = (id: number, text: string) => ({
  kind: "reply",
  replyId: `rpl_w${id}`,
  messageId: `msg_w${id}`,
  status: "completed",
  finishReason: "stop",
  text,
  modelAsked: "anthropic/claude-sonnet-4.5",
  modelAnswered: "anthropic/claude-sonnet-4.5",
  at,
});
const message = (id: number, text: string) => ({
  kind: "message",
  messageId: `msg_w${id}`,
  parentReplyId: id === 1 ? null : `rpl_w${id - 1}`,
  text,
  at,
});

export const messages = [
  message(1, `${"A very long message that goes on and on. ".repeat(60)}${"unbroken".repeat(60)}`),
  reply(1, `A table that is wider than any phone:\n\n${TABLE}\n\nThe end of the table.`),
  message(2, THAI),
  reply(2, `${THAI}\n\n${"W".repeat(300)}\n\nThe end of the Thai text.`),
  message(3, "And now the code."),
  reply(3, `\`\`\`python\ndef all_of_it(values, weights):\n${CODE}\n\`\`\`\n\nThe end of the code.`),
];
