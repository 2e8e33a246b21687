import { describe, expect, it } from "vitest";
import { Problem } from "@/lib/problem";
import { type OpenStream, type ReplySink, runReply } from "./reply-connection";
import { OPENING, type ReplyState, reconnecting, reduceReply } from "./reply-state";

const START = 'event: reply\ndata: {"replyId":"rpl_1"}\n\n';
const piece = (seq: number, text: string) => `id: ${seq}\nevent: delta\ndata: ${JSON.stringify({ text })}\n\n`;
const done = (seq: number) => `id: ${seq}\nevent: done\ndata: {"position":"9"}\n\n`;

function sinkOf(): ReplySink & { state: () => ReplyState } {
  let state = OPENING;
  return {
    take(event) {
      state = reduceReply(state, [event]);
      return { ended: state.end !== null, wantsResume: state.wantsResume };
    },
    lastSeq: () => state.lastSeq,
    reconnecting: () => {
      state = reconnecting(state);
    },
    state: () => state,
  };
}

/** Answers each call with the next body; tells what it was asked for. */
function serverOf(answers: readonly (string | Error | Response)[]) {
  const askedFor: number[] = [];
  const open: OpenStream = (lastSeq) => {
    const answer = answers[askedFor.length];
    askedFor.push(lastSeq);
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(answer instanceof Response ? answer : new Response(answer ?? ""));
  };
  return { open, askedFor };
}

describe("a reply", () => {
  it("is read to its end over one connection", async () => {
    const sink = sinkOf();
    const { open, askedFor } = serverOf([START + piece(1, "a") + done(2)]);
    await runReply(open, sink, new AbortController().signal);
    expect(sink.state()).toMatchObject({ text: "a", phase: "ended" });
    expect(askedFor).toEqual([0]);
  });

  it("goes on behind the last event after a lost connection", async () => {
    const sink = sinkOf();
    const { open, askedFor } = serverOf([
      START + piece(1, "a") + piece(2, "b"),
      new TypeError("network"),
      piece(3, "c") + done(4),
    ]);
    await runReply(open, sink, new AbortController().signal);
    expect(sink.state().text).toBe("abc");
    expect(askedFor).toEqual([0, 2, 2]);
  });

  it("leaves a server that says reconnect, and one that skipped an event", async () => {
    const sink = sinkOf();
    const { open, askedFor } = serverOf([
      `${START + piece(1, "a")}event: reconnect\ndata: {}\n\n${piece(2, "never read")}`,
      piece(3, "too far"),
      piece(2, "b") + done(3),
    ]);
    await runReply(open, sink, new AbortController().signal);
    expect(sink.state().text).toBe("ab");
    expect(askedFor).toEqual([0, 1, 1]);
  });

  it("gives up at once when it is refused", async () => {
    const refusal = new Response(JSON.stringify({ code: "credits.insufficient", facts: { neededMicros: "7" } }), {
      status: 402,
    });
    const { open, askedFor } = serverOf([refusal]);
    const failure = runReply(open, sinkOf(), new AbortController().signal);
    await expect(failure).rejects.toBeInstanceOf(Problem);
    await expect(failure).rejects.toMatchObject({ status: 402, code: "credits.insufficient" });
    expect(askedFor).toHaveLength(1);
  });

  it("tries again while an instance is busy or gone", async () => {
    const sink = sinkOf();
    const { open } = serverOf([new Response("", { status: 503 }), new Response("", { status: 502 }), START + done(1)]);
    await runReply(open, sink, new AbortController().signal);
    expect(sink.state().phase).toBe("ended");
  });

  it("is let go when aborted", async () => {
    const abort = new AbortController();
    const open: OpenStream = () => {
      abort.abort();
      return Promise.reject(new DOMException("aborted", "AbortError"));
    };
    await expect(runReply(open, sinkOf(), abort.signal)).resolves.toBeUndefined();
  });
});
