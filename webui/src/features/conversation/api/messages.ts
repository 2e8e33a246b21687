import { type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";
import { receiptSchema } from "@/lib/receipt";

const text = z.optional(z.nullable(z.string()));
const micros = z.optional(z.nullable(microsSchema));

const messageSchema = z.object({
  kind: z.literal("message"),
  messageId: z.string(),
  parentReplyId: text,
  text,
  at: z.string(),
});

/** Asks for the rest of a reply; the reply to it is that rest. */
const continuationSchema = z.object({
  kind: z.literal("continuation"),
  messageId: z.string(),
  parentReplyId: z.string(),
  at: z.string(),
});

const replySchema = z.object({
  kind: z.literal("reply"),
  replyId: z.string(),
  messageId: z.string(),
  status: z.enum(["running", "completed", "interrupted", "failed"]),
  reason: text,
  finishReason: text,
  text,
  reasoning: text,
  modelAsked: text,
  modelAnswered: text,
  holdMicros: micros,
  estimateMicros: micros,
  leftOutMessages: z.optional(z.nullable(z.int())),
  receipt: z.optional(z.nullable(receiptSchema)),
  at: z.string(),
});

const entrySchema = z.discriminatedUnion("kind", [messageSchema, continuationSchema, replySchema]);
const transcriptSchema = z.object({ messages: z.array(entrySchema) });

export type ReplyEntry = z.infer<typeof replySchema>;
export type Transcript = z.infer<typeof transcriptSchema>;

/** A message with all that was said below it. */
export type BranchOfChat = { conversationId: string; messageId: string };

/** Everything said in one chat, in the order of the log. */
export function messagesQuery(conversationId: string) {
  return queryOptions({
    queryKey: ["conversation", conversationId, "messages"],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/conversations/{conversationId}/messages", {
          params: { path: { conversationId } },
          headers: atLeast("conversation"),
          signal,
        }),
        transcriptSchema,
      ),
  });
}

export function refreshTranscript(client: QueryClient, conversationId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ["conversation", conversationId] });
}
