import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { type Conversation, type ConversationsPage, conversationsQuery } from "./conversations";

/** Renames a chat; the list shows the new title at once and the old one again should it be refused. */
export function useRenameConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ conversationId, title }: { conversationId: string; title: string }) => {
      const response = await write(
        commandSide.PUT("/api/v1/conversations/{conversationId}/title", {
          params: { path: { conversationId } },
          body: { title },
        }),
      );
      raisePosition("conversations", response.headers.get(POSITION));
    },
    onMutate: async ({ conversationId, title }) => {
      await client.cancelQueries({ queryKey: conversationsQuery.queryKey });
      const before = client.getQueryData(conversationsQuery.queryKey);
      client.setQueryData(conversationsQuery.queryKey, (data) =>
        changed(data, (item) => (item.conversationId === conversationId ? { ...item, title } : item)),
      );
      return { before };
    },
    onError: (_error, _input, context) => client.setQueryData(conversationsQuery.queryKey, context?.before),
    onSettled: async (_data, _error, { conversationId }) => {
      await client.invalidateQueries({ queryKey: conversationsQuery.queryKey });
      await client.invalidateQueries({ queryKey: ["conversation", conversationId, "head"] });
    },
  });
}

type Pages = InfiniteData<ConversationsPage>;

function changed(data: Pages | undefined, change: (item: Conversation) => Conversation): Pages | undefined {
  if (data === undefined) return undefined;
  return { ...data, pages: data.pages.map((page) => ({ ...page, conversations: page.conversations.map(change) })) };
}
