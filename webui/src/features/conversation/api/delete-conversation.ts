import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { conversationsQuery } from "./conversations";

/** Deletes a chat; it can be brought back for 30 days. */
export function useDeleteConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (conversationId: string) => {
      const response = await write(
        commandSide.DELETE("/api/v1/conversations/{conversationId}", { params: { path: { conversationId } } }),
      );
      raisePosition("conversations", response.headers.get(POSITION));
    },
    onSuccess: async (_data, conversationId) => {
      client.removeQueries({ queryKey: ["conversation", conversationId] });
      await client.invalidateQueries({ queryKey: conversationsQuery.queryKey });
    },
  });
}
