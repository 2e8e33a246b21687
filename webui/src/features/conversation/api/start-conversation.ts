import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

/** Makes the chat exist under an id chosen here; repeating it changes nothing. */
export async function startConversation(conversationId: string): Promise<void> {
  const response = await write(
    commandSide.PUT("/api/v1/conversations/{conversationId}", { params: { path: { conversationId } } }),
  );
  const position = response.headers.get(POSITION);
  raisePosition("conversations", position);
  raisePosition("conversation", position);
}
