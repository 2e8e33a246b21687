// Messages that were sent but of which nobody knows yet whether they were taken: kept across a reload, and sent again
// under the same id, which joins the same reply instead of asking for another one.
import * as z from "zod/mini";
import { readStored, writeStored } from "@/lib/storage";

const outgoingSchema = z.object({
  messageId: z.string(),
  /** Null for the rest of the reply. */
  text: z.nullable(z.string()),
  model: z.string(),
  parentReplyId: z.nullable(z.string()),
  /** The chat itself may not exist yet. */
  isNew: z.boolean(),
  /** Where it was written: what was only asked again is nowhere to go back to. */
  from: z.catch(z.enum(["composer", "edit", "again", "continue"]), "composer"),
  /** The message that was put in other words. */
  edited: z.catch(z.nullable(z.string()), null),
  at: z.string(),
});
export type Outgoing = z.infer<typeof outgoingSchema>;

/** An older message is not sent behind somebody's back: its text goes back to the composer. */
const FRESH_MS = 10 * 60_000;

export function keepOutgoing(userId: string, conversationId: string, message: Outgoing): void {
  writeStored(keyOf(userId, conversationId), JSON.stringify(message));
}

export function readOutgoing(userId: string, conversationId: string): Outgoing | null {
  const stored = readStored(keyOf(userId, conversationId));
  if (stored === null) return null;
  try {
    const decoded = outgoingSchema.safeParse(JSON.parse(stored));
    return decoded.success ? decoded.data : null;
  } catch {
    return null;
  }
}

export function forgetOutgoing(userId: string, conversationId: string): void {
  writeStored(keyOf(userId, conversationId), null);
}

export function isFresh(message: Outgoing, now: number): boolean {
  return now - Date.parse(message.at) < FRESH_MS;
}

function keyOf(userId: string, conversationId: string): string {
  return `limitless.outgoing.${userId}.${conversationId}`;
}
