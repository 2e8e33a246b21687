// The replies being written right now, outside React's tree: events arrive at any rate, the screen is told once per
// animation frame. Keyed by the message that is answered.
import { create } from "zustand";
import { type Problem, asProblem } from "@/lib/problem";
import { type OpenStream, runReply } from "./reply-connection";
import type { ReplyEvent } from "./reply-event";
import { OPENING, type ReplyState, reconnecting, reduceReply } from "./reply-state";

export type LiveTurn = {
  conversationId: string;
  messageId: string;
  /** Null when the message is already in the transcript and only its reply is followed. */
  sent: { text: string; parentReplyId: string | null; at: string } | null;
  reply: ReplyState;
  /** Why the message was not taken, or the connection given up. */
  problem: Problem | null;
};

type LiveReplies = { turns: Readonly<Record<string, LiveTurn>> };

export const useLiveReplies = create<LiveReplies>(() => ({ turns: {} }));

export type StartTurn = Pick<LiveTurn, "conversationId" | "messageId" | "sent"> & { model: string };

const running = new Map<string, AbortController>();

/** Starts or joins a reply; resolves when it has ended, was refused or was let go. */
export async function followReply(turn: StartTurn, open: OpenStream): Promise<LiveTurn | null> {
  const { messageId } = turn;
  if (running.has(messageId)) return null;
  const abort = new AbortController();
  running.set(messageId, abort);
  const { conversationId, sent, model } = turn;
  setTurn({ conversationId, messageId, sent, reply: { ...OPENING, model }, problem: null });
  const sink = frameSink(messageId);
  let problem: Problem | null = null;
  try {
    await runReply(open, sink, abort.signal);
  } catch (error) {
    problem = asProblem(error);
  }
  sink.flush();
  running.delete(messageId);
  const last = useLiveReplies.getState().turns[messageId];
  if (last === undefined) return null;
  const ended = { ...last, problem };
  setTurn(ended);
  return ended;
}

/** Forgets a turn; its text is in the transcript, or it was refused and its text is back in the composer. */
export function dropTurn(messageId: string): void {
  running.get(messageId)?.abort();
  running.delete(messageId);
  useLiveReplies.setState(({ turns }) => {
    const { [messageId]: _, ...rest } = turns;
    return { turns: rest };
  });
}

/** Lets go of everything, for signing out. */
export function dropAllTurns(): void {
  for (const messageId of Object.keys(useLiveReplies.getState().turns)) dropTurn(messageId);
}

function setTurn(turn: LiveTurn): void {
  useLiveReplies.setState(({ turns }) => ({ turns: { ...turns, [turn.messageId]: turn } }));
}

/** Folds at once, so that the connection knows where it stands, and publishes once per frame. */
function frameSink(messageId: string) {
  let state = useLiveReplies.getState().turns[messageId]?.reply ?? OPENING;
  let waiting: ReplyEvent[] = [];
  let scheduled = false;
  const fold = () => {
    state = reduceReply(state, waiting);
    waiting = [];
  };
  const publish = () => {
    scheduled = false;
    fold();
    const turn = useLiveReplies.getState().turns[messageId];
    if (turn !== undefined && turn.reply !== state) setTurn({ ...turn, reply: state });
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    // A hidden tab gets no animation frames.
    if (document.hidden) setTimeout(publish, 100);
    else requestAnimationFrame(publish);
  };
  // Text that follows on is only collected; its number is all the connection needs to know before the frame.
  let seen = state.lastSeq;
  return {
    take(event: ReplyEvent) {
      waiting.push(event);
      const followsOn = (event.type === "delta" || event.type === "reasoning") && event.seq === seen + 1;
      if (followsOn) seen = event.seq;
      else {
        fold();
        seen = state.lastSeq;
      }
      schedule();
      return followsOn
        ? { ended: false, wantsResume: false }
        : { ended: state.end !== null, wantsResume: state.wantsResume };
    },
    lastSeq: () => seen,
    reconnecting() {
      fold();
      state = reconnecting(state);
      seen = state.lastSeq;
      // At once: the next connection is opened with what is published.
      publish();
    },
    flush: publish,
  };
}
