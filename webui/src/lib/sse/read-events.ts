// Bytes of a text/event-stream body in, messages out. Knows nothing of what the messages mean.
import { EventSourceParserStream } from "eventsource-parser/stream";

export type SseMessage = { id: string | undefined; event: string; data: string };

/** Reads until the body ends; fails with a TypeError when nothing came for `idleMs` (heartbeats count). */
export async function* readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  idleMs = Number.POSITIVE_INFINITY,
): AsyncGenerator<SseMessage> {
  const watched = body.pipeThrough(watchdog(idleMs));
  const reader = watched.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield { id: value.id, event: value.event ?? "message", data: value.data };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Errors the stream when no byte has passed for a while: a dead connection often shows no other sign. */
function watchdog(idleMs: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rearm = (controller: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    clearTimeout(timer);
    if (Number.isFinite(idleMs)) timer = setTimeout(() => controller.error(new TypeError("idle")), idleMs);
  };
  return new TransformStream({
    start: rearm,
    transform(chunk, controller) {
      rearm(controller);
      controller.enqueue(chunk);
    },
    flush() {
      clearTimeout(timer);
    },
  });
}
