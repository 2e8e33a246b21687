import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { conversationsQuery } from "./conversations";

/** Brings a deleted chat back. */
export function useRestoreConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (conversationId: string) => {
      const response = await write(
        commandSide.POST("/api/v1/conversations/{conversationId}/restore", { params: { path: { conversationId } } }),
      );
      raisePosition("conversations", response.headers.get(POSITION));
    },
    onSuccess: async (_data, conversationId) => {
      await client.invalidateQueries({ queryKey: conversationsQuery.queryKey });
      await client.invalidateQueries({ queryKey: ["conversation", conversationId] });
    },
  });
}
