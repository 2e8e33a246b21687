// Drives one reply from its first byte to its end over as many connections as it takes. Opens, reads, hands on;
// what the events mean is the reducer's business.
import { pause } from "@/lib/live/live-connection";
import { type Problem, asProblem, problemOf } from "@/lib/problem";
import { readEvents } from "@/lib/sse/read-events";
import { type ReplyEvent, decodeReplyEvent } from "./reply-event";

/** Asks for the stream behind `lastSeq`; called again after every lost connection. */
export type OpenStream = (lastSeq: number, signal: AbortSignal) => Promise<Response>;

export type ReplySink = {
  /** Takes an event; answers what is known afterwards. */
  take(event: ReplyEvent): { ended: boolean; wantsResume: boolean };
  lastSeq(): number;
  reconnecting(): void;
};

const IDLE_MS = 40_000;
const DELAYS_MS = [0, 300, 1000, 2000, 4000, 5000];
const MOST_FAILURES = 60;

/** Ends when the reply has ended or `signal` is aborted; throws the [Problem] the server refused with. */
export async function runReply(open: OpenStream, sink: ReplySink, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const before = sink.lastSeq();
    try {
      const ended = await readOnce(open, sink, signal);
      if (ended || signal.aborted) return;
    } catch (error) {
      if (signal.aborted) return;
      const problem = asProblem(error);
      if (!mayPass(problem) || failures >= MOST_FAILURES) throw problem;
    }
    failures = sink.lastSeq() > before ? 0 : failures + 1;
    sink.reconnecting();
    await pause(DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 0, signal);
  }
}

async function readOnce(open: OpenStream, sink: ReplySink, signal: AbortSignal): Promise<boolean> {
  const response = await open(sink.lastSeq(), signal);
  if (!response.ok) throw await problemOf(response);
  if (response.body === null) throw new TypeError("no body");
  for await (const message of readEvents(response.body, IDLE_MS)) {
    const event = decodeReplyEvent(message);
    if (event === null) continue;
    const { ended, wantsResume } = sink.take(event);
    if (ended) return true;
    if (wantsResume) return false;
  }
  return false;
}

/**
 * No answer, and the refusals that are about the moment: the same request may succeed a little later. A limit names
 * the time it needs, and people rather decide themselves than wait that long.
 */
function mayPass(problem: Problem): boolean {
  if (problem.code.startsWith("limits.")) return false;
  return problem.status === 0 || problem.status === 502 || problem.status === 503 || problem.status === 504;
}
