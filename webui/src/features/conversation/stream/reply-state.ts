// What is known of one reply while it is being written: a pure fold over its events.
// Sequence numbers are dense. A repeated event changes nothing; after a missing one nothing is taken until the stream
// was resumed behind the last event that arrived.
import type { Receipt } from "@/lib/receipt";
import type { ReplyEnd, ReplyEvent } from "./reply-event";

/** Where the texts stood after an event, so that a rewind can cut back to it. */
type Mark = { seq: number; text: number; reasoning: number };

export type ReplyState = {
  phase: "opening" | "running" | "reconnecting" | "ended";
  replyId: string | null;
  model: string | null;
  holdMicros: bigint | null;
  estimateMicros: bigint | null;
  lastSeq: number;
  text: string;
  reasoning: string;
  marks: readonly Mark[];
  end: ReplyEnd | null;
  position: string | null;
  spentMicros: bigint | null;
  receipt: Receipt | null;
  modelAnswered: string | null;
  /** The connection in use is worth nothing more; open another one behind `lastSeq`. */
  wantsResume: boolean;
};

export const OPENING: ReplyState = {
  phase: "opening",
  replyId: null,
  model: null,
  holdMicros: null,
  estimateMicros: null,
  lastSeq: 0,
  text: "",
  reasoning: "",
  marks: [],
  end: null,
  position: null,
  spentMicros: null,
  receipt: null,
  modelAnswered: null,
  wantsResume: false,
};

/** Folds a batch; the arrays are copied once per batch, not once per event. */
export function reduceReply(state: ReplyState, events: readonly ReplyEvent[]): ReplyState {
  if (state.end !== null || events.length === 0) return state;
  const next = { ...state, marks: [...state.marks] };
  for (const event of events) {
    apply(next, event);
    if (next.end !== null) break;
  }
  return next;
}

/** A new connection is being opened behind `lastSeq`. */
export function reconnecting(state: ReplyState): ReplyState {
  return state.end === null ? { ...state, phase: "reconnecting", wantsResume: false } : state;
}

/** Reading goes on behind what has arrived, after it was let go on purpose. */
export function resuming(state: ReplyState): ReplyState {
  return state.end === null ? { ...state, phase: "opening", wantsResume: false } : state;
}

type Draft = Omit<ReplyState, "marks"> & { marks: Mark[] };

function apply(draft: Draft, event: ReplyEvent): void {
  switch (event.type) {
    case "reply":
      draft.phase = "running";
      draft.replyId = event.replyId;
      draft.model = event.model ?? draft.model;
      draft.holdMicros = event.holdMicros ?? draft.holdMicros;
      draft.estimateMicros = event.estimateMicros ?? draft.estimateMicros;
      return;
    case "delta":
    case "reasoning":
      if (!isNext(draft, event.seq)) return;
      draft.phase = "running";
      draft.lastSeq = event.seq;
      if (event.type === "delta") draft.text += event.text;
      else draft.reasoning += event.text;
      draft.marks.push({ seq: event.seq, text: draft.text.length, reasoning: draft.reasoning.length });
      return;
    case "end":
      if (event.seq !== null && !isNext(draft, event.seq)) return;
      draft.phase = "ended";
      draft.lastSeq = event.seq ?? draft.lastSeq;
      draft.end = event.end;
      draft.position = event.position;
      draft.spentMicros = event.spentMicros;
      draft.receipt = event.receipt;
      draft.modelAnswered = event.modelAnswered;
      draft.wantsResume = false;
      return;
    case "reconnect":
      draft.wantsResume = true;
      return;
    case "rewind":
      rewind(draft, event.toSeq);
      return;
    default:
      event satisfies never;
  }
}

function isNext(draft: Draft, seq: number): boolean {
  if (seq > draft.lastSeq + 1) draft.wantsResume = true;
  return seq === draft.lastSeq + 1;
}

function rewind(draft: Draft, toSeq: number): void {
  if (toSeq >= draft.lastSeq) return;
  const kept = draft.marks.filter((mark) => mark.seq <= toSeq);
  const last = kept.at(-1);
  draft.marks = kept;
  draft.lastSeq = toSeq;
  draft.text = draft.text.slice(0, last?.text ?? 0);
  draft.reasoning = draft.reasoning.slice(0, last?.reasoning ?? 0);
  // Whatever gap was seen lies behind the cut; the events that follow fill it.
  draft.wantsResume = false;
}
