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
  write(keyOf(userId, conversationId), message);
}

export function readOutgoing(userId: string, conversationId: string): Outgoing | null {
  return read(keyOf(userId, conversationId));
}

export function forgetOutgoing(userId: string, conversationId: string): void {
  writeStored(keyOf(userId, conversationId), null);
}

export function isFresh(message: Outgoing, now: number): boolean {
  return now - Date.parse(message.at) < FRESH_MS;
}

/**
 * Keeps a message that was given up without an answer: it may have been taken. Its text is back where it was written;
 * sent again as it was it goes out under the same id, so that it is answered and paid once.
 */
export function keepUnconfirmed(userId: string, conversationId: string, message: Outgoing): void {
  write(unconfirmedKeyOf(userId, conversationId), message);
}

export function readUnconfirmed(userId: string, conversationId: string): Outgoing | null {
  return read(unconfirmedKeyOf(userId, conversationId));
}

export function forgetUnconfirmed(userId: string, conversationId: string): void {
  writeStored(unconfirmedKeyOf(userId, conversationId), null);
}

type Said = Pick<Outgoing, "text" | "model" | "parentReplyId">;

/** Whether the two say the same at the same place; the server takes nothing else under the same id. */
export function isSame(one: Said, other: Said): boolean {
  return one.text === other.text && one.model === other.model && one.parentReplyId === other.parentReplyId;
}

function write(key: string, message: Outgoing): void {
  writeStored(key, JSON.stringify(message));
}

function read(key: string): Outgoing | null {
  const stored = readStored(key);
  if (stored === null) return null;
  try {
    const decoded = outgoingSchema.safeParse(JSON.parse(stored));
    return decoded.success ? decoded.data : null;
  } catch {
    return null;
  }
}

function unconfirmedKeyOf(userId: string, conversationId: string): string {
  return `limitless.unconfirmed.${userId}.${conversationId}`;
}

function keyOf(userId: string, conversationId: string): string {
  return `limitless.outgoing.${userId}.${conversationId}`;
}
