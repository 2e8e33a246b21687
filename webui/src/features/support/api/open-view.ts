import { useMutation } from "@tanstack/react-query";
import * as z from "zod/mini";
import { commandSide, read } from "@/api/clients";

const viewSchema = z.object({ viewId: z.string(), expiresAt: z.string() });

/** Announces a look at somebody's data, with its reason; the look is itself an event of that user. */
export function useOpenView() {
  return useMutation({
    mutationFn: ({ userId, reason }: { userId: string; reason: string }) =>
      read(commandSide.POST("/api/v1/support/views", { body: { userId, reason } }), viewSchema),
  });
}
