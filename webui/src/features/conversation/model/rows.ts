// The transcript as it is shown: what the log says, with the replies being written right now laid over it.
import { UNREACHABLE } from "@/lib/problem";
import type { Receipt } from "@/lib/receipt";
import type { ReplyEntry, Transcript } from "../api/messages";
import type { LiveTurn } from "../stream/live-replies";
import type { ReplyState } from "../stream/reply-state";

export type MessageRow = { kind: "message"; messageId: string; text: string | null; at: string };

/** One generated reply, with a price of its own. */
export type ReplyPart = {
  kind: "reply";
  messageId: string;
  replyId: string | null;
  status: "running" | "completed" | "interrupted" | "failed";
  /** How a running reply reaches this page. */
  phase: "opening" | "running" | "reconnecting" | null;
  reason: string | null;
  text: string | null;
  reasoning: string | null;
  modelAsked: string | null;
  modelAnswered: string | null;
  holdMicros: bigint | null;
  spentMicros: bigint | null;
  receipt: Receipt | null;
  /** How many messages at the beginning of the chat the model was not sent. */
  leftOutMessages: number;
  at: string;
};

/** An answer as it is read: a reply and what continued it, joined. How it stands is how the last part stands. */
export type ReplyRow = ReplyPart & { parts: readonly ReplyPart[] };

export type Row = MessageRow | ReplyRow;

/** A message with the reply to it: what the branches of a chat are made of. */
export type Turn = {
  parentReplyId: string | null;
  /** There is no message, only its id: the reply is the rest of `parentReplyId`. */
  continues: boolean;
  message: MessageRow;
  reply: ReplyPart | null;
};

/** Where a message stands in the whole chat: a screen reader cannot count rows that are not rendered. */
export type Place = { "aria-posinset": number; "aria-setsize": number };

/** The turns that the log tells of, by their messages. Folded once for each answer of the server, not for each word. */
export function settledTurns(transcript: Transcript | undefined): ReadonlyMap<string, Turn> {
  const turns = new Map<string, Turn>();
  for (const entry of transcript?.messages ?? []) {
    const { messageId } = entry;
    if (entry.kind !== "reply") {
      const continues = entry.kind === "continuation";
      const message = messageRow(messageId, entry.kind === "message" ? (entry.text ?? null) : null, entry.at);
      turns.set(messageId, { parentReplyId: entry.parentReplyId ?? null, continues, message, reply: null });
      continue;
    }
    const turn = turns.get(messageId);
    if (turn !== undefined) turns.set(messageId, { ...turn, reply: settledRow(entry) });
  }
  return turns;
}

/** All turns of all branches, in the order in which they were begun. */
export function turnsOf(settled: ReadonlyMap<string, Turn>, live: readonly LiveTurn[]): Turn[] {
  const turns = new Map(settled);
  for (const turn of live) {
    const { messageId, sent } = turn;
    const known = turns.get(messageId);
    const reply = known?.reply ?? null;
    if (known !== undefined) {
      if (reply === null || reply.status === "running") turns.set(messageId, { ...known, reply: liveRow(turn, reply) });
    } else if (sent !== null && !refused(turn)) {
      const message = messageRow(messageId, sent.text, sent.at);
      const { parentReplyId } = sent;
      turns.set(messageId, { parentReplyId, continues: sent.text === null, message, reply: liveRow(turn, null) });
    }
  }
  return [...turns.values()];
}

/** The message was never taken: it is back where it was written and not part of the chat. */
export function refused(turn: LiveTurn): boolean {
  return turn.problem !== null && turn.reply.replyId === null;
}

/** The rest of an answer behind what was there before. */
export function joined(before: ReplyRow, rest: ReplyPart): ReplyRow {
  const texts = [before.text, rest.text].filter((text) => text !== null);
  const reasoning = [before.reasoning, rest.reasoning].filter((text) => text !== null);
  return {
    ...rest,
    text: texts.length === 0 ? null : texts.join(""),
    reasoning: reasoning.length === 0 ? null : reasoning.join("\n\n"),
    leftOutMessages: Math.max(before.leftOutMessages, rest.leftOutMessages),
    parts: [...before.parts, rest],
  };
}

/**
 * The part whose rest can be asked for: the last one with text, when it ended before its end. While this page has only
 * lost the connection, the answer goes on without it.
 */
export function cutPart({ status, reason, parts }: ReplyRow): ReplyPart | null {
  if (status === "running" || reason === UNREACHABLE) return null;
  const said = parts.findLast(({ text }) => text !== null && text !== "");
  if (said === undefined || said.replyId === null) return null;
  const isCut = said.status === "interrupted" || (said.status === "completed" && said.reason === "length");
  return isCut ? said : null;
}

function messageRow(messageId: string, text: string | null, at: string): MessageRow {
  return { kind: "message", messageId, text, at };
}

function settledRow(entry: ReplyEntry): ReplyPart {
  return {
    kind: "reply",
    messageId: entry.messageId,
    replyId: entry.replyId,
    status: entry.status,
    phase: entry.status === "running" ? "opening" : null,
    reason: entry.reason ?? entry.finishReason ?? null,
    text: entry.text ?? null,
    reasoning: entry.reasoning ?? null,
    modelAsked: entry.modelAsked ?? null,
    modelAnswered: entry.modelAnswered ?? null,
    holdMicros: entry.holdMicros ?? null,
    spentMicros: entry.receipt?.spentMicros ?? null,
    receipt: entry.receipt ?? null,
    leftOutMessages: entry.leftOutMessages ?? 0,
    at: entry.at,
  };
}

function liveRow(turn: LiveTurn, settled: ReplyPart | null): ReplyPart {
  const { reply } = turn;
  return {
    kind: "reply",
    messageId: turn.messageId,
    replyId: reply.replyId ?? settled?.replyId ?? null,
    status: statusOf(reply, turn),
    phase: reply.phase === "ended" || turn.problem !== null ? null : reply.phase,
    reason: turn.problem?.code ?? reasonOf(reply),
    text: reply.text,
    reasoning: reply.reasoning === "" ? null : reply.reasoning,
    modelAsked: reply.model ?? settled?.modelAsked ?? null,
    modelAnswered: reply.modelAnswered ?? settled?.modelAnswered ?? null,
    holdMicros: reply.holdMicros ?? settled?.holdMicros ?? null,
    spentMicros: reply.spentMicros,
    receipt: reply.receipt,
    leftOutMessages: settled?.leftOutMessages ?? 0,
    at: turn.sent?.at ?? settled?.at ?? new Date(0).toISOString(),
  };
}

function statusOf(reply: ReplyState, turn: LiveTurn): ReplyRow["status"] {
  if (reply.end === null) return turn.problem === null ? "running" : "interrupted";
  switch (reply.end.kind) {
    case "done":
      return "completed";
    case "error":
      return reply.text === "" ? "failed" : "interrupted";
    case "stopped":
    case "interrupted":
      return "interrupted";
    default:
      return reply.end satisfies never;
  }
}

function reasonOf(reply: ReplyState): string | null {
  switch (reply.end?.kind) {
    case "error":
      return reply.end.code;
    case "interrupted":
      return reply.end.reason;
    case "stopped":
      return "stopped";
    case "done":
      return reply.end.finishReason;
    case undefined:
      return null;
    default:
      return null;
  }
}
