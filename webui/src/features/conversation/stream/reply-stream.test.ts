import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents } from "@/lib/sse/read-events";
import { type ReplyEvent, decodeReplyEvent } from "./reply-event";
import { OPENING, type ReplyState, reconnecting, reduceReply } from "./reply-state";

function recorded(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`src/features/conversation/stream/recorded/${name}.sse`));
}

async function fold(chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<ReplyState> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  let state = OPENING;
  for await (const message of readEvents(body)) {
    const event = decodeReplyEvent(message);
    if (event !== null) state = reduceReply(state, [event]);
  }
  return state;
}

describe("recorded streams", () => {
  it("read the same wherever the network cuts them", async () => {
    for (const name of ["answer", "rewind", "unknown"]) {
      const bytes = recorded(name);
      const whole = await fold([bytes]);
      for (let cut = 1; cut < bytes.length; cut += 1) {
        expect(await fold([bytes.slice(0, cut), bytes.slice(cut)])).toEqual(whole);
      }
    }
  });

  it("read the same byte by byte", async () => {
    const bytes = recorded("answer");
    const single = Array.from(bytes, (byte) => new Uint8Array([byte]));
    expect(await fold(single)).toEqual(await fold([bytes]));
  });

  it("give text, reasoning, the hold, and the end with its receipt", async () => {
    expect(await fold([recorded("answer")])).toMatchObject({
      phase: "ended",
      replyId: "rpl_1",
      holdMicros: 920_000n,
      text: 'Grüße, ครับ — **bold** and\n\na 👩🏽‍💻 in code: `x = "1"`',
      reasoning: "The reader wants a greeting.",
      spentMicros: 13_149n,
      position: "204",
      receipt: { releasedMicros: 906_851n },
      end: { kind: "done", finishReason: "stop" },
    });
  });

  it("cut back to what is stored when told to", async () => {
    expect(await fold([recorded("rewind")])).toMatchObject({
      text: "one two three",
      end: { kind: "interrupted", reason: "instance-lost" },
    });
  });

  it("skip what this page does not know", async () => {
    expect(await fold([recorded("unknown")])).toMatchObject({
      text: "kept",
      end: { kind: "stopped" },
      spentMicros: 5n,
    });
  });
});

/** An answer of n pieces and its end, as the server numbers them. */
const answers = fc
  .array(fc.record({ reasoning: fc.boolean(), text: fc.string({ minLength: 1, maxLength: 8 }) }), { maxLength: 30 })
  .map((pieces): ReplyEvent[] => [
    ...pieces.map(({ reasoning, text }, index): ReplyEvent => ({
      type: reasoning ? "reasoning" : "delta",
      seq: index + 1,
      text,
    })),
    {
      type: "end",
      seq: pieces.length + 1,
      end: { kind: "stopped" },
      position: "9",
      spentMicros: 1n,
      receipt: null,
      modelAnswered: null,
    },
  ]);

describe("whatever the network does", () => {
  it("does not matter how events are batched", () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat({ max: 6 }), { maxLength: 40 }), (events, sizes) => {
        let state = OPENING;
        let rest = events;
        for (const size of sizes) {
          state = reduceReply(state, rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(reduceReply(state, rest)).toEqual(reduceReply(OPENING, events));
      }),
    );
  });

  it("does not matter how often events are repeated", () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.nat({ max: 5 })), (events, backs) => {
        const expected = reduceReply(OPENING, events);
        const repeated = events.flatMap((event, index) => {
          const from = Math.max(0, index - (backs.next().value ?? 0));
          return [...events.slice(from, index), event];
        });
        expect(reduceReply(OPENING, repeated)).toEqual(expected);
      }),
    );
  });

  it("asks for the missing events instead of joining the text over a gap", () => {
    fc.assert(
      fc.property(answers, fc.nat(), (events, choice) => {
        fc.pre(events.length > 1);
        const missing = choice % (events.length - 1);
        const state = reduceReply(
          OPENING,
          events.filter((_, index) => index !== missing),
        );
        expect(state.wantsResume).toBe(true);
        expect(state.end).toBeNull();
        expect(state.lastSeq).toBe(missing);
        const resumed = reduceReply(reconnecting(state), events.slice(missing));
        expect({ ...resumed, phase: "ended" }).toEqual({ ...reduceReply(OPENING, events), phase: "ended" });
      }),
    );
  });

  it("goes on from any rewind as if nothing had been there", () => {
    fc.assert(
      fc.property(answers, fc.nat(), fc.string({ minLength: 1 }), (events, choice, other) => {
        const pieces = events.slice(0, -1);
        fc.pre(pieces.length > 0);
        const toSeq = choice % pieces.length;
        const next: ReplyEvent = { type: "delta", seq: toSeq + 1, text: other };
        const cut = reduceReply(OPENING, [...pieces, { type: "rewind", toSeq }, next]);
        expect(cut).toEqual(reduceReply(OPENING, [...pieces.slice(0, toSeq), next]));
      }),
    );
  });

  it("changes nothing after the end", () => {
    fc.assert(
      fc.property(answers, answers, (events, more) => {
        const ended = reduceReply(OPENING, events);
        expect(reduceReply(ended, [...more, { type: "rewind", toSeq: 0 }, { type: "reconnect" }])).toBe(ended);
      }),
    );
  });
});
