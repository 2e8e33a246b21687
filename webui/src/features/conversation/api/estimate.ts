import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { commandSide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";

const estimateSchema = z.object({
  /** How many messages at the beginning of the chat would not fit any more. */
  leftOutMessages: z.int(),
  estimateMicros: microsSchema,
  atMostMicros: microsSchema,
  availableMicros: z.optional(z.nullable(microsSchema)),
  affordable: z.boolean(),
  cap: z.optional(
    z.nullable(
      z.object({ period: z.string(), capMicros: microsSchema, spentMicros: microsSchema, heldMicros: microsSchema }),
    ),
  ),
});

export type Estimate = z.infer<typeof estimateSchema>;

export type EstimateRequest = {
  model: string;
  /** Null for the rest of the reply. */
  text: string | null;
  conversationId: string | null;
  parentReplyId: string | null;
};

/** What sending this would cost, and at most; nothing is held for it. */
export function estimateQuery({ model, text, conversationId, parentReplyId }: EstimateRequest) {
  return queryOptions({
    queryKey: ["estimate", model, conversationId, parentReplyId, text],
    queryFn: ({ signal }) =>
      read(
        commandSide.POST("/api/v1/estimates", {
          body: {
            model,
            ...(text === null ? { continues: true } : { text }),
            ...(conversationId === null ? {} : { conversationId }),
            ...(parentReplyId === null ? {} : { parentReplyId }),
          },
          signal,
        }),
        estimateSchema,
      ),
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });
}
