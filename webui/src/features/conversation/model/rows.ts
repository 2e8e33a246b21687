// The transcript as it is shown: what the log says, with the replies being written right now laid over it.
import type { Receipt } from "@/lib/receipt";
import type { ReplyEntry, Transcript } from "../api/messages";
import type { LiveTurn } from "../stream/live-replies";
import type { ReplyState } from "../stream/reply-state";

export type MessageRow = { kind: "message"; messageId: string; text: string | null; at: string };

export type ReplyRow = {
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
  at: string;
};

export type Row = MessageRow | ReplyRow;

/** A message with the reply to it: what the branches of a chat are made of. */
export type Turn = { parentReplyId: string | null; message: MessageRow; reply: ReplyRow | null };

/** Where a message stands in the whole chat: a screen reader cannot count rows that are not rendered. */
export type Place = { "aria-posinset": number; "aria-setsize": number };

/** The turns that the log tells of, by their messages. Folded once for each answer of the server, not for each word. */
export function settledTurns(transcript: Transcript | undefined): ReadonlyMap<string, Turn> {
  const turns = new Map<string, Turn>();
  for (const entry of transcript?.messages ?? []) {
    const { messageId } = entry;
    if (entry.kind === "message") {
      const message = messageRow(messageId, entry.text ?? null, entry.at);
      turns.set(messageId, { parentReplyId: entry.parentReplyId ?? null, message, reply: null });
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
      turns.set(messageId, { parentReplyId: sent.parentReplyId, message, reply: liveRow(turn, null) });
    }
  }
  return [...turns.values()];
}

/** The message was never taken: it is back where it was written and not part of the chat. */
export function refused(turn: LiveTurn): boolean {
  return turn.problem !== null && turn.reply.replyId === null;
}

function messageRow(messageId: string, text: string | null, at: string): MessageRow {
  return { kind: "message", messageId, text, at };
}

function settledRow(entry: ReplyEntry): ReplyRow {
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
    at: entry.at,
  };
}

function liveRow(turn: LiveTurn, settled: ReplyRow | null): ReplyRow {
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
