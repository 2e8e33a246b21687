// The transcript as it is shown: what the log says, with the replies being written right now laid over it.
import type { Receipt } from "@/lib/receipt";
import type { ReplyEntry, Transcript } from "../api/messages";
import type { LiveTurn } from "../stream/live-replies";
import type { ReplyState } from "../stream/reply-state";

export type MessageRow = { kind: "message"; key: string; messageId: string; text: string | null; at: string };

export type ReplyRow = {
  kind: "reply";
  key: string;
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

/** Where a message stands in the whole chat: a screen reader cannot count rows that are not rendered. */
export type Place = { "aria-posinset": number; "aria-setsize": number };

export function rowsOf(transcript: Transcript | undefined, live: readonly LiveTurn[]): Row[] {
  const byMessage = new Map(live.map((turn) => [turn.messageId, turn]));
  const rows: Row[] = [];
  const messages = new Set<string>();
  const replied = new Set<string>();
  for (const entry of transcript?.messages ?? []) {
    if (entry.kind === "message") {
      messages.add(entry.messageId);
      rows.push({
        kind: "message",
        key: entry.messageId,
        messageId: entry.messageId,
        text: entry.text ?? null,
        at: entry.at,
      });
      continue;
    }
    replied.add(entry.messageId);
    const turn = byMessage.get(entry.messageId);
    const settled = settledRow(entry);
    rows.push(turn !== undefined && entry.status === "running" ? liveRow(turn, settled) : settled);
  }
  for (const turn of live) {
    const { messageId, sent } = turn;
    if (sent !== null && !messages.has(messageId) && !refused(turn)) {
      rows.push({ kind: "message", key: messageId, messageId, text: sent.text, at: sent.at });
    }
    if (sent !== null && !replied.has(messageId) && !refused(turn)) rows.push(liveRow(turn, null));
  }
  return rows;
}

/** The message was never taken: it is back in the composer and not part of the chat. */
export function refused(turn: LiveTurn): boolean {
  return turn.problem !== null && turn.reply.replyId === null;
}

/** The reply that the next message continues: the last one that said something. */
export function parentOf(rows: readonly Row[]): string | null {
  const last = rows.findLast((row) => row.kind === "reply" && row.replyId !== null && row.status !== "failed");
  return last?.kind === "reply" ? last.replyId : null;
}

export function runningRow(rows: readonly Row[]): ReplyRow | null {
  const last = rows.findLast((row) => row.kind === "reply" && row.status === "running");
  return last?.kind === "reply" ? last : null;
}

function settledRow(entry: ReplyEntry): ReplyRow {
  return {
    kind: "reply",
    // The same before and after the end, so that the row on screen is the same element.
    key: `reply-to-${entry.messageId}`,
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
    key: `reply-to-${turn.messageId}`,
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
