import { useMutation } from "@tanstack/react-query";
import * as z from "zod/mini";
import { commandSide, readAt } from "@/api/clients";
import { raisePosition } from "@/lib/positions";

const viewSchema = z.object({ viewId: z.string(), expiresAt: z.string() });

/** Announces a look at somebody's data, with its reason; the look is itself an event of that user. */
export function useOpenView() {
  return useMutation({
    mutationFn: async ({ userId, reason }: { userId: string; reason: string }) => {
      const call = commandSide.POST("/api/v1/support/views", { body: { userId, reason } });
      const { answer, position } = await readAt(call, viewSchema);
      raisePosition("support-views", position);
      return answer;
    },
  });
}
