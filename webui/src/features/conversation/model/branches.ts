// A chat is a tree: a message that was changed, or asked again, stands beside the first one. Shown is one way through it.
import { type Row, type Turn, joined } from "./rows";

/** Which of the messages with the same place is shown, and where its neighbours are. */
export type Versions = {
  /** From 1. */
  at: number;
  of: number;
  previous: string | null;
  next: string | null;
};

/** A turn on the way that is shown. `messages` are the ways it was put, `replies` the answers to it put like this. */
export type Step = { turn: Turn; messages: Versions | null; replies: Versions | null };

/** What is drawn: a message or an answer, and the turns with which it begins and ends. */
export type ShownRow = { row: Row; step: Step; end: Step };

/** Place of the turn that a turn continues; undefined at the root. */
type ParentOf = (turn: Turn) => number | undefined;

/**
 * The way through the chat that ends where it was last written; with `chosen`, a message of another branch, the way
 * that ends where that branch was last written; an answer stands for its message. What is unknown here counts as none.
 */
export function pathOf(turns: readonly Turn[], chosen: string | null): Step[] {
  const byReply = new Map(turns.map(({ reply }, at) => [reply?.replyId ?? null, at]));
  const parentOf: ParentOf = ({ parentReplyId }) => (parentReplyId === null ? undefined : byReply.get(parentReplyId));
  const siblings = Map.groupBy(turns, parentOf);
  const path: Step[] = [];
  for (let at = tipOf(turns, chosen, parentOf); at !== undefined;) {
    const turn = turns[at];
    if (turn === undefined) break;
    path.push(stepOf(turn, siblings.get(parentOf(turn)) ?? []));
    at = parentOf(turn);
  }
  return path.toReversed();
}

/**
 * The way that is shown: it goes on from where it ended when it was shown last, `anchor`, so that nothing said elsewhere
 * on another branch takes its place. Somebody who chooses another branch is led there.
 */
export function keptPath(turns: readonly Turn[], chosen: string | null, anchor: string | null): Step[] {
  const isThere = (id: string | null) => id !== null && turns.some((turn) => isNamed(turn, id));
  if (!isThere(anchor)) return pathOf(turns, chosen);
  const kept = pathOf(turns, anchor);
  const leadsThrough = chosen !== null && kept.some(({ turn }) => isNamed(turn, chosen));
  return leadsThrough || !isThere(chosen) ? kept : pathOf(turns, chosen);
}

/** Whether it is the turn's message or the answer to it. */
function isNamed({ message, reply }: Turn, id: string): boolean {
  return message.messageId === id || reply?.replyId === id;
}

/** The message with which a way ends. */
export function tipOfPath(path: readonly Step[]): string | null {
  return path.at(-1)?.turn.message.messageId ?? null;
}

/** The reply that the next message continues: the last one, even where no answer came. The model is not told of those. */
export function continued(path: readonly Step[]): string | null {
  return path.findLast(({ turn }) => turn.reply?.replyId)?.turn.reply?.replyId ?? null;
}

export function rowsOf(path: readonly Step[]): ShownRow[] {
  const rows: ShownRow[] = [];
  for (const step of path) {
    const { continues, message, reply } = step.turn;
    const before = rows.at(-1);
    if (continues && reply !== null && before?.row.kind === "reply") {
      rows[rows.length - 1] = { row: joined(before.row, reply), step: before.step, end: step };
    } else {
      if (!continues) rows.push({ row: message, step, end: step });
      if (reply !== null) rows.push({ row: { ...reply, parts: [reply] }, step, end: step });
    }
  }
  return rows;
}

/** The text of the last answer, with what continued it; null when there is none. */
export function lastAnswerOf(path: readonly Step[]): string | null {
  return rowsOf(path).findLast(({ row }) => row.kind === "reply" && row.text)?.row.text ?? null;
}

/** What is shown once a branch is gone: the version beside it, else what it hung below. */
export function besides({ messages, replies }: Step, above: Step | undefined): string | null {
  return (
    replies?.previous ?? replies?.next ?? messages?.previous ?? messages?.next ?? above?.turn.message.messageId ?? null
  );
}

/** The latest turn of the chat, or of what hangs below the chosen message. Children are always later than parents. */
function tipOf(turns: readonly Turn[], chosen: string | null, parentOf: ParentOf) {
  const from = chosen === null ? -1 : turns.findIndex((turn) => isNamed(turn, chosen));
  if (from < 0) return turns.length === 0 ? undefined : turns.length - 1;
  const below = new Set([from]);
  let tip = from;
  for (const [at, turn] of turns.entries()) {
    const parent = parentOf(turn);
    if (at <= from || parent === undefined || !below.has(parent)) continue;
    below.add(at);
    tip = at;
  }
  return tip;
}

function stepOf(turn: Turn, siblings: readonly Turn[]): Step {
  if (siblings.length < 2) return { turn, messages: null, replies: null };
  const wordings = [...Map.groupBy(siblings, wordingOf).values()];
  const same = wordings.find((wording) => wording.includes(turn)) ?? [turn];
  // Of another wording the answer last asked for is shown.
  const latest = wordings.map((wording) => (wording === same ? turn : (wording.at(-1) ?? turn)));
  return { turn, messages: versionsOf(latest, turn), replies: versionsOf(same, turn) };
}

/** Erased texts are not taken for each other. */
function wordingOf({ message }: Turn): string {
  return message.text === null ? message.messageId : `"${message.text}`;
}

function versionsOf(turns: readonly Turn[], shown: Turn): Versions | null {
  if (turns.length < 2) return null;
  const at = turns.indexOf(shown);
  const idAt = (place: number) => turns[place]?.message.messageId ?? null;
  return { at: at + 1, of: turns.length, previous: idAt(at - 1), next: idAt(at + 1) };
}
