import { describe, expect, it } from "vitest";
import { besides, continued, keptPath, pathOf, rowsOf } from "./branches";
import { type ReplyPart, type Turn, cutPart } from "./rows";

describe("the way through a chat", () => {
  const first = turn("a", null, "What is it?");
  const second = turn("b", "a", "And why?");
  const changed = turn("c", "a", "And how?");
  const below = turn("d", "c", "Really?");
  const again = turn("e", "a", "And how?");

  it("is all of it where nothing was changed", () => {
    const path = pathOf([first, second], null);
    expect(said(path)).toEqual(["What is it?", "And why?"]);
    expect(path.map(({ messages, replies }) => [messages, replies])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(rowsOf(path).map(({ row }) => row.kind)).toEqual(["message", "reply", "message", "reply"]);
  });

  it("ends where the chat was last written", () => {
    expect(said(pathOf([first, second, changed, below], null))).toEqual(["What is it?", "And how?", "Really?"]);
    const back = turn("f", "b", "Go on");
    expect(said(pathOf([first, second, changed, below, back], null))).toEqual(["What is it?", "And why?", "Go on"]);
  });

  it("leads through the chosen message to where that branch was last written", () => {
    const turns = [first, second, changed, below];
    expect(said(pathOf(turns, "msg_b"))).toEqual(["What is it?", "And why?"]);
    expect(said(pathOf(turns, "msg_c"))).toEqual(["What is it?", "And how?", "Really?"]);
    expect(said(pathOf(turns, "msg_a"))).toEqual(["What is it?", "And how?", "Really?"]);
    expect(said(pathOf(turns, "msg_gone"))).toEqual(["What is it?", "And how?", "Really?"]);
  });

  it("counts the ways a message was put apart from the answers to one of them", () => {
    const turns = [first, second, changed, below, again];
    const [, step] = pathOf(turns, "msg_c");
    expect(step?.messages).toEqual({ at: 2, of: 2, previous: "msg_b", next: null });
    expect(step?.replies).toEqual({ at: 1, of: 2, previous: null, next: "msg_e" });
    const [, other] = pathOf(turns, "msg_b");
    expect(other?.messages).toEqual({ at: 1, of: 2, previous: null, next: "msg_e" });
    expect(other?.replies).toBeNull();
  });

  it("knows the versions of the first message too", () => {
    const [step] = pathOf([first, turn("g", null, "What was it?")], "msg_a");
    expect(step?.messages).toEqual({ at: 1, of: 2, previous: null, next: "msg_g" });
  });

  it("does not take erased texts for each other", () => {
    const [step] = pathOf([turn("a", null, null), turn("b", null, null)], "msg_a");
    expect(step?.messages?.of).toBe(2);
    expect(step?.replies).toBeNull();
  });

  it("goes to the version beside a branch that is removed, else to what it hung below", () => {
    const turns = [first, second, changed, below, again];
    const path = pathOf(turns, "msg_c");
    const [top, middle, leaf] = path;
    if (top === undefined || middle === undefined || leaf === undefined) throw new Error("three turns are shown");
    expect(besides(leaf, middle)).toBe("msg_c");
    expect(besides(middle, top)).toBe("msg_e");
    expect(besides(top, undefined)).toBeNull();
    const [, other] = pathOf(turns, "msg_b");
    if (other === undefined) throw new Error("two turns are shown");
    expect(besides(other, top)).toBe("msg_e");
  });

  it("goes on below an answer that did not come", () => {
    const failed: Turn = { ...second, reply: { ...reply("b"), status: "failed" } };
    expect(continued(pathOf([first, failed], null))).toBe("rpl_b");
    expect(continued(pathOf([first, { ...second, reply: null }], null))).toBe("rpl_a");
    expect(continued([])).toBeNull();
  });
});

describe("the way that stays shown", () => {
  const first = turn("a", null, "What is it?");
  const second = turn("b", "a", "And why?");
  const elsewhere = turn("c", "a", "And how?");

  it("is not left because somebody wrote on another branch", () => {
    expect(said(keptPath([first, second, elsewhere], null, "msg_b"))).toEqual(["What is it?", "And why?"]);
    expect(said(keptPath([first, second, elsewhere], "msg_a", "msg_b"))).toEqual(["What is it?", "And why?"]);
  });

  it("goes on with what is written below it", () => {
    const below = turn("d", "b", "Go on");
    expect(said(keptPath([first, second, elsewhere, below], null, "msg_b"))).toEqual([
      "What is it?",
      "And why?",
      "Go on",
    ]);
  });

  it("is left for a branch that somebody chooses, and when it is gone", () => {
    expect(said(keptPath([first, second, elsewhere], "msg_c", "msg_b"))).toEqual(["What is it?", "And how?"]);
    expect(said(keptPath([first, elsewhere], null, "msg_b"))).toEqual(["What is it?", "And how?"]);
    expect(said(keptPath([first, second, elsewhere], "msg_gone", "msg_b"))).toEqual(["What is it?", "And why?"]);
    expect(said(keptPath([first, second], null, null))).toEqual(["What is it?", "And why?"]);
  });
});

describe("an answer and its rest", () => {
  const half = stopped("a", null, "Half an ");

  it("are one answer in one place, with a price each", () => {
    const { row, step, end } = answer([half, rest("b", "a", { text: "answer.", leftOutMessages: 2 })]);
    expect(rowsOf(pathOf([half, rest("b", "a")], null)).map((shown) => shown.row.kind)).toEqual(["message", "reply"]);
    expect(row.text).toBe("Half an answer.");
    expect(row.status).toBe("completed");
    expect(row.leftOutMessages).toBe(2);
    expect(row.parts.map(({ replyId }) => replyId)).toEqual(["rpl_a", "rpl_b"]);
    expect([step.turn.message.messageId, end.turn.message.messageId]).toEqual(["msg_a", "msg_b"]);
  });

  it("go on with what is said next", () => {
    const next = turn("c", "b", "Thanks");
    const rows = rowsOf(pathOf([half, rest("b", "a"), next], null));
    expect(rows.map(({ row }) => row.text)).toEqual(["Question a", "Half an The answer b", "Thanks", "The answer c"]);
    expect(continued(pathOf([half, rest("b", "a")], null))).toBe("rpl_b");
  });

  it("can be gone on with where the text ends", () => {
    expect(cutPart(answer([half]).row)?.replyId).toBe("rpl_a");
    expect(cutPart(answer([half, rest("b", "a")]).row)).toBeNull();
    const again = rest("b", "a", { status: "interrupted", reason: "stopped" });
    expect(cutPart(answer([half, again]).row)?.replyId).toBe("rpl_b");
    const atLength = rest("b", "a", { reason: "length" });
    expect(cutPart(answer([half, atLength]).row)?.replyId).toBe("rpl_b");
    for (const status of ["failed", "interrupted"] as const) {
      const nothing = rest("b", "a", { status, reason: "provider.unavailable", text: "" });
      expect(cutPart(answer([half, nothing]).row)?.replyId).toBe("rpl_a");
    }
  });

  it("cannot be gone on with while it is written, or where nothing was said", () => {
    expect(cutPart(answer([half, rest("b", "a", { status: "running", text: "" })]).row)).toBeNull();
    const lost = rest("b", "a", { status: "interrupted", reason: "network.unreachable", text: "" });
    expect(cutPart(answer([half, lost]).row)).toBeNull();
    expect(cutPart(answer([stopped("a", null, "")]).row)).toBeNull();
  });

  it("has other ways on beside it: another rest, or a message", () => {
    const turns = [half, rest("b", "a"), rest("c", "a"), turn("d", "a", "Never mind")];
    expect(answer(turns, "msg_b").end.messages).toEqual({ at: 1, of: 3, previous: null, next: "msg_c" });
    expect(answer(turns, "msg_c").end.messages).toEqual({ at: 2, of: 3, previous: "msg_b", next: "msg_d" });
    expect(pathOf(turns, "msg_d")[1]?.messages).toEqual({ at: 3, of: 3, previous: "msg_c", next: null });
  });
});

function said(path: ReturnType<typeof pathOf>): (string | null)[] {
  return path.map(({ turn: shown }) => shown.message.text);
}

function turn(name: string, parent: string | null, text: string | null): Turn {
  const messageId = `msg_${name}`;
  return {
    parentReplyId: parent === null ? null : `rpl_${parent}`,
    continues: false,
    message: { kind: "message", messageId, text, at: "2026-11-30T10:00:00Z" },
    reply: reply(name),
  };
}

function rest(name: string, of: string, ended: Partial<ReplyPart> = {}): Turn {
  const asked = turn(name, of, null);
  return { ...asked, continues: true, reply: { ...reply(name), ...ended } };
}

function stopped(name: string, parent: string | null, text: string): Turn {
  const asked = turn(name, parent, `Question ${name}`);
  return { ...asked, reply: { ...reply(name), status: "interrupted", reason: "stopped", text } };
}

/** The answer at the end of the way. */
function answer(turns: readonly Turn[], chosen: string | null = null) {
  const last = rowsOf(pathOf(turns, chosen)).at(-1);
  if (last?.row.kind !== "reply") throw new Error("the way ends with an answer");
  return { ...last, row: last.row };
}

function reply(name: string): ReplyPart {
  return {
    kind: "reply",
    messageId: `msg_${name}`,
    replyId: `rpl_${name}`,
    status: "completed",
    phase: null,
    reason: "stop",
    text: `The answer ${name}`,
    reasoning: null,
    modelAsked: "m",
    modelAnswered: "m",
    holdMicros: null,
    spentMicros: null,
    receipt: null,
    leftOutMessages: 0,
    at: "2026-11-30T10:00:00Z",
  };
}
