import { commandSide, write } from "@/api/clients";

/** Asks for the end of a running reply; the stream tells when it has ended and what it cost. */
export async function stopReply(replyId: string): Promise<void> {
  await write(commandSide.POST("/api/v1/replies/{replyId}/stop", { params: { path: { replyId } } }));
}
