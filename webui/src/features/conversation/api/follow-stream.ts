import { noteStatus } from "@/api/clients";
import { problemOf } from "@/lib/problem";

/** Opens the stream of a reply behind the event this reader saw last; any instance can answer. */
export async function followStream(replyId: string, lastSeq: number, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`/api/v1/replies/${encodeURIComponent(replyId)}/stream`, {
    headers: { Accept: "text/event-stream", ...(lastSeq > 0 ? { "Last-Event-ID": String(lastSeq) } : {}) },
    credentials: "same-origin",
    signal,
  });
  if (!response.ok) throw noteStatus(await problemOf(response));
  return response;
}
