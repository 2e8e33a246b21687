// What somebody is about to say, kept per chat until it is sent: across reloads, refusals and signing in again.
import { create } from "zustand";
import { readStored, writeStored } from "@/lib/storage";

type Drafts = { texts: Readonly<Record<string, string>> };

const useDrafts = create<Drafts>(() => ({ texts: {} }));

/** The key of a chat's draft; a chat that does not exist yet has one, too. Drafts belong to a user. */
export function draftKey(userId: string, conversationId: string | null): string {
  return `limitless.draft.${userId}.${conversationId ?? "new"}`;
}

/** The key of a message that is being put in other words. */
export function editKey(userId: string, messageId: string): string {
  return `limitless.edit.${userId}.${messageId}`;
}

export function useDraft(key: string): string {
  return useDrafts(({ texts }) => texts[key]) ?? readStored(key) ?? "";
}

export function readDraft(key: string): string {
  return useDrafts.getState().texts[key] ?? readStored(key) ?? "";
}

export function keepDraft(key: string, text: string): void {
  useDrafts.setState(({ texts }) => ({ texts: { ...texts, [key]: text } }));
  writeStored(key, text === "" ? null : text);
}

/** Puts a text back that was not taken, before whatever was typed meanwhile. */
export function giveBack(key: string, text: string): void {
  const typed = readDraft(key);
  keepDraft(key, typed === "" ? text : `${text}\n\n${typed}`);
}
