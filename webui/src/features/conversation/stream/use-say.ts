// Saying something in a chat: a message goes out, comes back to the composer when it is refused, and is picked up again
// after a reload that came before the server's word.
import { useEffect, useEffectEvent } from "react";
import { newId } from "@/lib/ids";
import type { Problem } from "@/lib/problem";
import type { Transcript } from "../api/messages";
import { draftKey, editKey, giveBack, keepDraft, readDraft } from "../model/drafts";
import {
  type Outgoing,
  forgetOutgoing,
  forgetUnconfirmed,
  isFresh,
  isSame,
  keepUnconfirmed,
  readOutgoing,
  readUnconfirmed,
} from "../model/outbox";
import { refused } from "../model/rows";
import { dropTurn, isFollowed } from "./live-replies";
import { forgetRefusal, refuse } from "./refusals";
import { useSend } from "./use-replies";

type SayOptions = {
  userId: string;
  /** Null before the first message. */
  conversationId: string | null;
  transcript: Transcript | undefined;
  /** The server knows no such chat: it is new, or it is not the user's. */
  missing: boolean;
  onStarted: (conversationId: string) => void;
  /** A message written before a reload goes out again. */
  onPickUp: (messageId: string) => void;
};

export type Saying = Pick<Outgoing, "text" | "model" | "parentReplyId" | "from" | "edited">;
/** Answers with the id of the message. */
export type Say = (saying: Saying) => string;

export function useSay({ userId, conversationId, transcript, missing, onStarted, onPickUp }: SayOptions): Say {
  const send = useSend(userId);
  const deliver = async (id: string, message: Outgoing) => {
    const turn = await send(id, message);
    if (turn === null) return;
    const isRefused = refused(turn);
    if (isRefused && isUnknown(turn.problem)) keepUnconfirmed(userId, id, message);
    else forgetUnconfirmed(userId, id);
    if (!isRefused) return;
    returnText(userId, id, message);
    dropTurn(turn.messageId);
    if (turn.problem !== null) refuse(id, turn.problem);
  };
  const isTaken = ({ messageId }: Outgoing) => transcript?.messages.some((entry) => entry.messageId === messageId);
  const pickUp = useEffectEvent((id: string) => {
    const unconfirmed = readUnconfirmed(userId, id);
    if (unconfirmed !== null && isTaken(unconfirmed) === true) {
      forgetUnconfirmed(userId, id);
      takeBack(userId, id, unconfirmed);
    }
    const message = readOutgoing(userId, id);
    if (message === null || isFollowed(message.messageId)) return;
    if (isTaken(message) === true) {
      forgetOutgoing(userId, id);
    } else if (isFresh(message, Date.now())) {
      onPickUp(message.messageId);
      void deliver(id, message);
    } else {
      forgetOutgoing(userId, id);
      keepUnconfirmed(userId, id, message);
      returnText(userId, id, message);
    }
  });
  useEffect(() => {
    if (conversationId !== null && (transcript !== undefined || missing)) pickUp(conversationId);
  }, [conversationId, transcript, missing]);

  return (saying) => {
    const id = conversationId ?? newId("cnv");
    forgetRefusal(id);
    if (saying.from === "composer") keepDraft(draftKey(userId, conversationId), "");
    if (conversationId === null) onStarted(id);
    const unconfirmed = readUnconfirmed(userId, id);
    const messageId = unconfirmed !== null && isSame(unconfirmed, saying) ? unconfirmed.messageId : newId("msg");
    void deliver(id, { ...saying, messageId, isNew: transcript === undefined, at: new Date().toISOString() });
    return messageId;
  };
}

/** A text that was not taken goes back to where it was written; what was only asked again is nowhere to go back to. */
function returnText(userId: string, conversationId: string, { from, edited, text }: Outgoing): void {
  if (text === null) return;
  if (from === "composer") giveBack(draftKey(userId, conversationId), text);
  if (from === "edit" && edited !== null) keepDraft(editKey(userId, edited), text);
}

/** A text that was given back and turns out to have been taken is not left behind to be sent twice. */
function takeBack(userId: string, conversationId: string, { from, edited, text }: Outgoing): void {
  const key = from === "edit" && edited !== null ? editKey(userId, edited) : draftKey(userId, conversationId);
  if (from !== "again" && readDraft(key) === text) keepDraft(key, "");
}

/** No answer, or one from something in between: the message may have been taken. */
function isUnknown(problem: Problem | null): boolean {
  return problem !== null && (problem.status === 0 || problem.status >= 500);
}
