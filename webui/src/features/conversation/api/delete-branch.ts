import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { type BranchOfChat, refreshTranscript } from "./messages";

/** Deletes a message with all that was said below it; it can be brought back for 30 days. */
export function useDeleteBranch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (branch: BranchOfChat) => {
      const response = await write(
        commandSide.DELETE("/api/v1/conversations/{conversationId}/messages/{messageId}", { params: { path: branch } }),
      );
      raisePosition("conversation", response.headers.get(POSITION));
    },
    onSuccess: (_data, { conversationId }) => refreshTranscript(client, conversationId),
  });
}
