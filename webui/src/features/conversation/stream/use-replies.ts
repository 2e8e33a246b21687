// What the chat does with replies: send a message, join a reply that runs already, and tidy up when one has ended.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useShallow } from "zustand/react/shallow";
import { newId } from "@/lib/ids";
import { raisePosition } from "@/lib/positions";
import { followStream } from "../api/follow-stream";
import { type Transcript, messagesQuery } from "../api/messages";
import { sendMessage } from "../api/send-message";
import { startConversation } from "../api/start-conversation";
import { type LiveTurn, dropTurn, followReply, useLiveReplies } from "./live-replies";

export type NewMessage = { text: string; model: string; parentReplyId: string | null };

/** The turns of one chat that are being written, were refused, or have just ended. */
export function useLiveTurns(conversationId: string | null): LiveTurn[] {
  return useLiveReplies(
    useShallow(({ turns }) => Object.values(turns).filter((turn) => turn.conversationId === conversationId)),
  );
}

/** Sends, and resolves with the turn once it has ended or was refused. Makes the chat first if it is new. */
export function useSend() {
  const client = useQueryClient();
  return useCallback(
    async (conversationId: string, isNew: boolean, message: NewMessage): Promise<LiveTurn | null> => {
      const messageId = newId("msg");
      const { text, model, parentReplyId } = message;
      const sent = { text, parentReplyId, at: new Date().toISOString() };
      let started = !isNew;
      const turn = await followReply({ conversationId, messageId, sent, model }, async (lastSeq, signal) => {
        const known = useLiveReplies.getState().turns[messageId]?.reply.replyId;
        if (known) return followStream(known, lastSeq, signal);
        if (!started) await startConversation(conversationId);
        started = true;
        return sendMessage({ conversationId, messageId, parentReplyId, model, text }, lastSeq, signal);
      });
      if (turn !== null) await tidyUp(client, turn);
      return turn;
    },
    [client],
  );
}

/** Joins every reply of the transcript that is still being written: after a reload, or begun in another tab. */
export function useJoinRunning(conversationId: string | null, transcript: Transcript | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (conversationId === null) return;
    for (const entry of transcript?.messages ?? []) {
      if (entry.kind !== "reply" || entry.status !== "running") continue;
      if (useLiveReplies.getState().turns[entry.messageId] !== undefined) continue;
      const { replyId, messageId } = entry;
      const joined = followReply(
        { conversationId, messageId, sent: null, model: entry.modelAsked ?? "" },
        (lastSeq, signal) => followStream(replyId, lastSeq, signal),
      );
      void joined.then((turn) => (turn === null ? undefined : tidyUp(client, turn)));
    }
  }, [client, conversationId, transcript]);
}

/** Fetches what the log says now; the live copy goes once the transcript holds the ended reply. */
async function tidyUp(client: QueryClient, turn: LiveTurn): Promise<void> {
  const { conversationId, messageId, reply } = turn;
  for (const topic of ["conversation", "conversations", "credit-account"] as const) {
    raisePosition(topic, reply.position);
  }
  await Promise.allSettled([
    client.invalidateQueries({ queryKey: ["conversation", conversationId] }),
    client.invalidateQueries({ queryKey: ["conversations"] }),
    client.invalidateQueries({ queryKey: ["credit-account"] }),
  ]);
  dropSettled(messageId, client.getQueryData(messagesQuery(conversationId).queryKey));
}

/** Drops live turns that the transcript has caught up with. */
export function useDropSettled(live: readonly LiveTurn[], transcript: Transcript | undefined): void {
  useEffect(() => {
    for (const turn of live) {
      if (turn.reply.phase === "ended" || turn.problem !== null) dropSettled(turn.messageId, transcript);
    }
  }, [live, transcript]);
}

function dropSettled(messageId: string, transcript: Transcript | undefined): void {
  const settled = transcript?.messages.some(
    (entry) => entry.kind === "reply" && entry.messageId === messageId && entry.status !== "running",
  );
  if (settled === true) dropTurn(messageId);
}
