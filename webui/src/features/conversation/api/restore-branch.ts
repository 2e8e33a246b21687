import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { type BranchOfChat, refreshTranscript } from "./messages";

/** Brings a deleted message back with all that was said below it. */
export function useRestoreBranch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (branch: BranchOfChat) => {
      const response = await write(
        commandSide.POST("/api/v1/conversations/{conversationId}/messages/{messageId}/restore", {
          params: { path: branch },
        }),
      );
      raisePosition("conversation", response.headers.get(POSITION));
    },
    onSuccess: (_data, { conversationId }) => refreshTranscript(client, conversationId),
  });
}
