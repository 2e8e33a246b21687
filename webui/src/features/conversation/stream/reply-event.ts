// One message of a reply stream, decoded. What this page does not know is skipped, never an error.
import * as z from "zod/mini";
import { microsSchema } from "@/lib/micros";
import { type Receipt, receiptSchema } from "@/lib/receipt";
import type { SseMessage } from "@/lib/sse/read-events";

export type ReplyEnd =
  | { kind: "done"; finishReason: string | null }
  | { kind: "error"; code: string }
  | { kind: "stopped" }
  | { kind: "interrupted"; reason: string | null };

export type ReplyEvent =
  | { type: "reply"; replyId: string; holdMicros: bigint | null; estimateMicros: bigint | null; model: string | null }
  | { type: "delta"; seq: number; text: string }
  | { type: "reasoning"; seq: number; text: string }
  | {
      type: "end";
      seq: number | null;
      end: ReplyEnd;
      position: string | null;
      spentMicros: bigint | null;
      receipt: Receipt | null;
      modelAnswered: string | null;
    }
  | { type: "reconnect" }
  | { type: "rewind"; toSeq: number };

const micros = z.optional(z.nullable(microsSchema));
const text = z.optional(z.nullable(z.string()));
const position = z.optional(z.nullable(z.union([z.string(), z.number()])));

const replySchema = z.object({ replyId: z.string(), holdMicros: micros, estimateMicros: micros, model: text });
const textSchema = z.object({ text: z.string() });
const rewindSchema = z.object({ toSeq: z.int() });
const endSchema = z.object({
  position,
  spentMicros: micros,
  finishReason: text,
  modelAnswered: text,
  code: text,
  reason: text,
  receipt: z.optional(z.nullable(receiptSchema)),
});

export function decodeReplyEvent(message: SseMessage): ReplyEvent | null {
  const data = parsed(message.data);
  const seq = message.id !== undefined && /^\d+$/.test(message.id) ? Number(message.id) : null;
  switch (message.event) {
    case "reply": {
      const body = replySchema.safeParse(data);
      if (!body.success) return null;
      const { replyId, holdMicros = null, estimateMicros = null, model = null } = body.data;
      return { type: "reply", replyId, holdMicros, estimateMicros, model };
    }
    case "delta":
    case "reasoning": {
      const body = textSchema.safeParse(data);
      return body.success && seq !== null ? { type: message.event, seq, text: body.data.text } : null;
    }
    case "done":
    case "error":
    case "stopped":
    case "interrupted":
      return decodeEnd(message.event, seq, data);
    case "reconnect":
      return { type: "reconnect" };
    case "rewind": {
      const body = rewindSchema.safeParse(data);
      return body.success ? { type: "rewind", toSeq: body.data.toSeq } : null;
    }
    default:
      return null;
  }
}

function decodeEnd(kind: ReplyEnd["kind"], seq: number | null, data: unknown): ReplyEvent {
  // The end must reach the reader even when its details cannot be read: they are fetched again afterwards.
  const decoded = endSchema.safeParse(data);
  const body = decoded.success ? decoded.data : {};
  return {
    type: "end",
    seq,
    end: endOf(kind, body),
    position: body.position === null || body.position === undefined ? null : String(body.position),
    spentMicros: body.spentMicros ?? body.receipt?.spentMicros ?? null,
    receipt: body.receipt ?? null,
    modelAnswered: body.modelAnswered ?? null,
  };
}

function endOf(kind: ReplyEnd["kind"], body: Partial<z.output<typeof endSchema>>): ReplyEnd {
  switch (kind) {
    case "done":
      return { kind, finishReason: body.finishReason ?? null };
    case "error":
      return { kind, code: body.code ?? "provider.failed" };
    case "stopped":
      return { kind };
    case "interrupted":
      return { kind, reason: body.reason ?? null };
    default:
      return kind satisfies never;
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
