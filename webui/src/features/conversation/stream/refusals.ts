// Why the last message of a chat was not taken. Outside the components, because a new chat's page is replaced by the
// chat's own page while the answer to its first message is on its way.
import { create } from "zustand";
import type { Problem } from "@/lib/problem";

type Refusal = { problem: Problem; dismissed: boolean; atMs: number };

const useRefusals = create<{ byChat: Readonly<Record<string, Refusal>> }>(() => ({ byChat: {} }));

export function useRefusal(conversationId: string | null): Refusal | null {
  return useRefusals(({ byChat }) => (conversationId === null ? null : (byChat[conversationId] ?? null)));
}

export function refuse(conversationId: string, problem: Problem): void {
  const refusal = { problem, dismissed: false, atMs: Date.now() };
  useRefusals.setState(({ byChat }) => ({ byChat: { ...byChat, [conversationId]: refusal } }));
}

/** The dialog about it was closed; the note stays until the next message. */
export function dismissRefusal(conversationId: string): void {
  useRefusals.setState(({ byChat }) => {
    const refusal = byChat[conversationId];
    return refusal === undefined ? {} : { byChat: { ...byChat, [conversationId]: { ...refusal, dismissed: true } } };
  });
}

export function forgetRefusal(conversationId: string): void {
  useRefusals.setState(({ byChat }) => {
    const { [conversationId]: _, ...rest } = byChat;
    return { byChat: rest };
  });
}
