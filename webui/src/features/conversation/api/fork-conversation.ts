import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import type { BranchOfChat } from "./messages";
import { refreshConversations } from "./refresh-conversations";

type Fork = BranchOfChat & {
  /** Of the chat to begin, made here: forking again under it finds the same chat. */
  forkId: string;
  title: string | null;
};

/** Begins a chat with all that leads to a message, the answer to it included. */
export function useForkConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ conversationId, messageId, forkId, title }: Fork) => {
      const response = await write(
        commandSide.POST("/api/v1/conversations/{conversationId}/messages/{messageId}/fork", {
          params: { path: { conversationId, messageId } },
          body: { conversationId: forkId, ...(title === null ? {} : { title }) },
        }),
      );
      const position = response.headers.get(POSITION);
      raisePosition("conversations", position);
      raisePosition("conversation", position);
    },
    onSuccess: () => refreshConversations(client),
  });
}
