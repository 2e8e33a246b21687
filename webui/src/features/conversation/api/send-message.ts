import { noteStatus, sendGuarded } from "@/api/clients";
import { problemOf } from "@/lib/problem";

export type OutgoingMessage = {
  conversationId: string;
  messageId: string;
  parentReplyId: string | null;
  model: string;
  /** Null for the rest of the reply. */
  text: string | null;
};

/**
 * Posts a message and answers with the open stream of its reply. Repeating it with the same message id joins the same
 * reply, so it is safe after a lost connection.
 */
export async function sendMessage(message: OutgoingMessage, lastSeq: number, signal: AbortSignal): Promise<Response> {
  const { conversationId, messageId, parentReplyId, model, text } = message;
  const address = `${location.origin}/api/v1/conversations/${encodeURIComponent(conversationId)}/messages`;
  const request = new Request(address, {
    method: "POST",
    headers: {
      Accept: "text/event-stream",
      "Content-Type": "application/json",
      ...(lastSeq > 0 ? { "Last-Event-ID": String(lastSeq) } : {}),
    },
    body: JSON.stringify({
      messageId,
      ...(parentReplyId === null ? {} : { parentReplyId }),
      model,
      ...(text === null ? { continues: true } : { text }),
    }),
    credentials: "same-origin",
    signal,
  });
  const response = await sendGuarded(request);
  if (!response.ok) throw noteStatus(await problemOf(response));
  return response;
}
