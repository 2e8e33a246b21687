import { describe, expect, it } from "vitest";
import { besides, continued, pathOf, rowsOf } from "./branches";
import type { ReplyRow, Turn } from "./rows";

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

function said(path: ReturnType<typeof pathOf>): (string | null)[] {
  return path.map(({ turn: shown }) => shown.message.text);
}

function turn(name: string, parent: string | null, text: string | null): Turn {
  const messageId = `msg_${name}`;
  return {
    parentReplyId: parent === null ? null : `rpl_${parent}`,
    message: { kind: "message", messageId, text, at: "2026-11-30T10:00:00Z" },
    reply: reply(name),
  };
}

function reply(name: string): ReplyRow {
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
    at: "2026-11-30T10:00:00Z",
  };
}
