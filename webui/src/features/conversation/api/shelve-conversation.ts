import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { withChat, withFirst } from "../model/long-list";
import { type Conversation, SHELVES, type Shelf, conversationsQuery } from "./conversations";

/** Pins, archives or puts back a chat; it moves at once, and back should it be refused. */
export function useShelveConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ chat, shelf }: { chat: Conversation; shelf: Shelf }) => {
      const response = await write(
        commandSide.PUT("/api/v1/conversations/{conversationId}/shelf", {
          params: { path: { conversationId: chat.conversationId } },
          body: { shelf },
        }),
      );
      raisePosition("conversations", response.headers.get(POSITION));
    },
    onMutate: async ({ chat, shelf }) => {
      await client.cancelQueries({ queryKey: conversationsQuery.queryKey });
      const from = SHELVES[chat.shelf].queryKey;
      const to = SHELVES[shelf].queryKey;
      const before = [
        { key: from, data: client.getQueryData(from) },
        { key: to, data: client.getQueryData(to) },
      ];
      client.setQueryData(from, (data) => data && withChat(data, chat.conversationId, null));
      client.setQueryData(to, (data) => data && withFirst(data, { ...chat, shelf }));
      return { before };
    },
    onError: (_error, _input, context) => context?.before.forEach(({ key, data }) => client.setQueryData(key, data)),
    onSettled: async (_data, _error, { chat }) => {
      await client.invalidateQueries({ queryKey: conversationsQuery.queryKey });
      await client.invalidateQueries({ queryKey: ["conversation", chat.conversationId, "head"] });
    },
  });
}
