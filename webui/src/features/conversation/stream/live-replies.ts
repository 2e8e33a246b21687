// The replies being written right now, outside React's tree: events arrive at any rate, the screen is told once per
// animation frame. Keyed by the message that is answered.
import { create } from "zustand";
import { type Problem, asProblem } from "@/lib/problem";
import { type OpenStream, runReply } from "./reply-connection";
import type { ReplyEvent } from "./reply-event";
import { OPENING, type ReplyState, reconnecting, reduceReply, resuming } from "./reply-state";

export type LiveTurn = {
  conversationId: string;
  messageId: string;
  /**
   * Null when the message is already in the transcript and only its reply is followed. The rest of a reply has no text.
   */
  sent: { text: string | null; parentReplyId: string | null; at: string } | null;
  reply: ReplyState;
  /** Why the message was not taken, or the connection given up. */
  problem: Problem | null;
  /** The transcript has told of it: when it does not any more, its branch was deleted. */
  told: boolean;
};

type LiveReplies = { turns: Readonly<Record<string, LiveTurn>> };

export const useLiveReplies = create<LiveReplies>(() => ({ turns: {} }));

export type StartTurn = Pick<LiveTurn, "conversationId" | "messageId" | "sent"> & { model: string };

/** The turns with an open connection, or one being opened. */
const followed = new Map<string, AbortController>();

export function isFollowed(messageId: string): boolean {
  return followed.has(messageId);
}

/**
 * Starts a reply, joins it, or goes on behind where it was let go. Resolves when it has ended or was refused; with
 * null when it was let go again, or somebody follows it already.
 */
export async function followReply(turn: StartTurn, open: OpenStream): Promise<LiveTurn | null> {
  const { messageId } = turn;
  if (followed.has(messageId)) return null;
  const abort = new AbortController();
  followed.set(messageId, abort);
  const { conversationId, sent, model } = turn;
  const known = useLiveReplies.getState().turns[messageId];
  setTurn(
    known === undefined
      ? { conversationId, messageId, sent, reply: { ...OPENING, model }, problem: null, told: false }
      : { ...known, reply: resuming(known.reply), problem: null },
  );
  const sink = frameSink(messageId, abort.signal);
  let problem: Problem | null = null;
  try {
    await runReply(open, sink, abort.signal);
  } catch (error) {
    problem = asProblem(error);
  }
  sink.flush();
  if (followed.get(messageId) === abort) followed.delete(messageId);
  const last = useLiveReplies.getState().turns[messageId];
  if (last === undefined || abort.signal.aborted) return null;
  const ended = { ...last, problem };
  setTurn(ended);
  return ended;
}

let inView: string | null = null;

/**
 * Tells which chat is looked at. A browser allows six connections per host, so replies of other chats are not read:
 * they go on at the server, and reading them goes on behind what has arrived when their chat is looked at again.
 */
export function lookAt(conversationId: string | null): void {
  inView = conversationId;
  for (const turn of Object.values(useLiveReplies.getState().turns)) letGoUnseen(turn);
}

/** A message that was not answered yet keeps its connection: only the answer tells whether it was taken. */
function letGoUnseen(turn: LiveTurn): void {
  if (turn.conversationId === inView || turn.reply.replyId === null || turn.reply.end !== null) return;
  followed.get(turn.messageId)?.abort();
  followed.delete(turn.messageId);
}

/** Notes that the transcript tells of a turn. */
export function noteTold(messageId: string): void {
  const turn = useLiveReplies.getState().turns[messageId];
  if (turn !== undefined && !turn.told) setTurn({ ...turn, told: true });
}

/** Forgets a turn; its text is in the transcript, or it was refused and its text is back in the composer. */
export function dropTurn(messageId: string): void {
  followed.get(messageId)?.abort();
  followed.delete(messageId);
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

/**
 * Folds at once, so that the connection knows where it stands, and publishes once per frame. After an abort it says
 * nothing more: another connection may have gone on from what is published.
 */
function frameSink(messageId: string, aborted: AbortSignal) {
  let state = useLiveReplies.getState().turns[messageId]?.reply ?? OPENING;
  let waiting: ReplyEvent[] = [];
  let scheduled = false;
  const fold = () => {
    state = reduceReply(state, waiting);
    waiting = [];
  };
  const publish = () => {
    scheduled = false;
    if (aborted.aborted) return;
    fold();
    const turn = useLiveReplies.getState().turns[messageId];
    if (turn === undefined || turn.reply === state) return;
    setTurn({ ...turn, reply: state });
    letGoUnseen({ ...turn, reply: state });
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
