// What the chat does with replies: send a message, join a reply that runs already, and tidy up when one has ended.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useShallow } from "zustand/react/shallow";
import { raisePosition } from "@/lib/positions";
import { usePageVisible } from "@/lib/use-page-visible";
import { followStream } from "../api/follow-stream";
import { type Transcript, messagesQuery, refreshTranscript } from "../api/messages";
import { refreshConversations } from "../api/refresh-conversations";
import { sendMessage } from "../api/send-message";
import { startConversation } from "../api/start-conversation";
import { type Outgoing, forgetOutgoing, keepOutgoing } from "../model/outbox";
import { type LiveTurn, dropTurn, followReply, isFollowed, lookAt, noteTold, useLiveReplies } from "./live-replies";

/** The turns of one chat that are being written, were refused, or have just ended. */
export function useLiveTurns(conversationId: string | null): LiveTurn[] {
  return useLiveReplies(
    useShallow(({ turns }) => Object.values(turns).filter((turn) => turn.conversationId === conversationId)),
  );
}

/**
 * Sends, and resolves with the turn once it has ended or was refused. Makes the chat first if it is new. Until the
 * server has taken the message it is kept, so that it survives a reload.
 */
export function useSend(userId: string) {
  const client = useQueryClient();
  return useCallback(
    async (conversationId: string, message: Outgoing): Promise<LiveTurn | null> => {
      const { messageId, text, model, parentReplyId, at } = message;
      let { isNew } = message;
      keepOutgoing(userId, conversationId, message);
      const turn = await followReply(
        { conversationId, messageId, sent: { text, parentReplyId, at }, model },
        async (lastSeq, signal) => {
          const known = useLiveReplies.getState().turns[messageId]?.reply.replyId;
          if (known) return followStream(known, lastSeq, signal);
          if (isNew) await startConversation(conversationId);
          isNew = false;
          const stream = await sendMessage({ conversationId, messageId, parentReplyId, model, text }, lastSeq, signal);
          forgetOutgoing(userId, conversationId);
          return stream;
        },
      );
      if (turn === null) return null;
      forgetOutgoing(userId, conversationId);
      await tidyUp(client, turn);
      return turn;
    },
    [client, userId],
  );
}

/**
 * Reads every reply of the chat that is still being written, while the chat is looked at: after a reload, when it was
 * begun in another tab, and when somebody comes back to it.
 */
export function useFollowRunning(conversationId: string | null, transcript: Transcript | undefined): void {
  const client = useQueryClient();
  const visible = usePageVisible();
  const shown = visible ? conversationId : null;
  useEffect(() => {
    lookAt(shown);
    return () => lookAt(null);
  }, [shown]);
  // A hidden page may be frozen, and then it has missed what was told.
  const wasHidden = useRef(false);
  useEffect(() => {
    if (visible && wasHidden.current && conversationId !== null) void refreshTranscript(client, conversationId);
    wasHidden.current = !visible;
  }, [client, visible, conversationId]);
  useEffect(() => {
    if (shown === null) return;
    for (const { messageId, replyId, model } of unread(shown, transcript)) {
      const joined = followReply({ conversationId: shown, messageId, sent: null, model }, (lastSeq, signal) =>
        followStream(replyId, lastSeq, signal),
      );
      void joined.then((turn) => (turn === null ? undefined : tidyUp(client, turn)));
    }
  }, [client, shown, transcript]);
}

type Unread = { messageId: string; replyId: string; model: string };

/** The running replies that nobody follows: those the transcript tells of, and those that were let go. */
function unread(conversationId: string, transcript: Transcript | undefined): Unread[] {
  const { turns } = useLiveReplies.getState();
  const found = new Map<string, Unread>();
  for (const entry of transcript?.messages ?? []) {
    if (entry.kind !== "reply") continue;
    const { messageId, replyId, modelAsked } = entry;
    if (entry.status === "running") found.set(messageId, { messageId, replyId, model: modelAsked ?? "" });
  }
  for (const { messageId, reply, ...turn } of Object.values(turns)) {
    if (turn.conversationId !== conversationId) continue;
    if (reply.end !== null || turn.problem !== null || isFollowed(messageId)) found.delete(messageId);
    else if (reply.replyId !== null) {
      found.set(messageId, { messageId, replyId: reply.replyId, model: reply.model ?? "" });
    }
  }
  return [...found.values()];
}

/** Fetches what the log says now; the live copy goes once the transcript holds the ended reply. */
async function tidyUp(client: QueryClient, turn: LiveTurn): Promise<void> {
  const { conversationId, messageId, reply } = turn;
  for (const topic of ["conversation", "conversations", "credit-account"] as const) {
    raisePosition(topic, reply.position);
  }
  await Promise.allSettled([
    refreshTranscript(client, conversationId),
    refreshConversations(client),
    client.invalidateQueries({ queryKey: ["credit-account"] }),
  ]);
  dropSettled(messageId, client.getQueryData(messagesQuery(conversationId).queryKey));
}

/** Drops ended turns that the transcript, read after a branch was deleted, does not tell of any more. */
export function dropGone(client: QueryClient, conversationId: string): void {
  const state = client.getQueryState(messagesQuery(conversationId).queryKey);
  if (state?.data === undefined || state.isInvalidated || state.status !== "success") return;
  const known = new Set(state.data.messages.map(({ messageId }) => messageId));
  for (const turn of Object.values(useLiveReplies.getState().turns)) {
    const isOver = turn.reply.end !== null && turn.conversationId === conversationId;
    if (isOver && !known.has(turn.messageId)) dropTurn(turn.messageId);
  }
}

/** Drops live turns that the transcript has caught up with, and those that it told of and does not any more. */
export function useDropSettled(live: readonly LiveTurn[], transcript: Transcript | undefined): void {
  useEffect(() => {
    if (transcript === undefined) return;
    for (const { messageId, told } of live) {
      if (transcript.messages.some((entry) => entry.messageId === messageId)) noteTold(messageId);
      else if (told) dropTurn(messageId);
      if (!isFollowed(messageId)) dropSettled(messageId, transcript);
    }
  }, [live, transcript]);
}

function dropSettled(messageId: string, transcript: Transcript | undefined): void {
  const settled = transcript?.messages.some(
    (entry) => entry.kind === "reply" && entry.messageId === messageId && entry.status !== "running",
  );
  if (settled === true) dropTurn(messageId);
}
