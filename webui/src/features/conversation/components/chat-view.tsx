import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading, ProblemNote } from "@/components/ui/states";
import { Problem } from "@/lib/problem";
import { messagesQuery } from "../api/messages";
import { type Model, modelsQuery } from "../api/models";
import { stopReply } from "../api/stop-reply";
import { type Step, besides, continued, keptPath, lastAnswerOf, pathOf, tipOfPath } from "../model/branches";
import { draftKey, editKey, keepDraft } from "../model/drafts";
import { chooseModel, shortName, useChosenModel } from "../model/model-choice";
import { readOutgoing } from "../model/outbox";
import { type ReplyPart, settledTurns, turnsOf } from "../model/rows";
import { dropTurn } from "../stream/live-replies";
import { useRefusal } from "../stream/refusals";
import { useDropSettled, useFollowRunning, useLiveTurns } from "../stream/use-replies";
import { type Saying, useSay } from "../stream/use-say";
import type { Asking } from "./ask-button";
import { COMPOSER_FIELD, Composer } from "./composer";
import { type CreditsInChat, MoneyEdge } from "./money-edge";
import { ForkedFrom } from "./forked-from";
import { LostChat } from "./lost-chat";
import { ModelPicker } from "./model-picker";
import { NewerNote } from "./newer-note";
import { RetryHint } from "./retry-hint";
import { StatusLine } from "./status-line";
import { TranscriptList } from "./transcript";
import { useCopyKeys } from "./use-copy-keys";
import { useFork } from "./use-fork";
import { useRemoveBranch } from "./use-remove-branch";
import { Welcome } from "./welcome";

type ChatViewProps = {
  userId: string;
  /** Null before the first message. */
  conversationId: string | null;
  onStarted: (conversationId: string) => void;
  /** The message whose branch is shown; null for the one written last. */
  branch: string | null;
  /** The message or answer that is brought into view; null for the end. */
  at: string | null;
  onBranch: (messageId: string | null) => void;
  creditLine: (credits: CreditsInChat) => ReactNode;
  /** What can be done about a message that was not taken. */
  remedy: (problem: Problem) => ReactNode;
};

/** One chat: what was said, what is being said, and where to say more. */
export function ChatView(props: ChatViewProps) {
  const { userId, conversationId, onStarted, branch, at, onBranch, creditLine, remedy } = props;
  const live = useLiveTurns(conversationId);
  // While a message is on its way its chat may not exist yet.
  const opening = live.some((turn) => turn.reply.replyId === null && turn.problem === null);
  const transcript = useQuery({
    ...messagesQuery(conversationId ?? ""),
    enabled: conversationId !== null && !opening,
  });
  const models = useQuery(modelsQuery);
  const model = useChosenModel(models.data?.models);
  useFollowRunning(conversationId, transcript.data);
  useDropSettled(live, transcript.data);
  const missing = isMissing(transcript.error);
  const [said, setSaid] = useState<string | null>(null);
  const send = useSay({ userId, conversationId, transcript: transcript.data, missing, onStarted, onPickUp: setSaid });
  const refusal = useRefusal(conversationId);
  const remove = useRemoveBranch();
  const fork = useFork(conversationId, onStarted);

  const settled = useMemo(() => settledTurns(transcript.data), [transcript.data]);
  const turns = turnsOf(settled, live);
  // What was said last on this page is shown, wherever in the chat it stands; once it is refused, what was there before.
  const isThere = turns.some(({ message }) => message.messageId === said);
  const chosen = isThere ? said : branch;
  const [anchor, setAnchor] = useState<string | null>(null);
  const path = keptPath(turns, chosen, anchor);
  const tip = tipOfPath(path);
  if (tip !== anchor) setAnchor(tip);
  const isNewer = tipOfPath(pathOf(turns, chosen)) !== tip;
  const [edited, setEdited] = useState<string | null>(null);
  const lastOwn = path.findLast(({ turn }) => turn.message.text !== null)?.turn.message.messageId ?? null;
  const last = path.at(-1)?.turn.reply ?? null;
  const running = last?.status === "running" ? last : null;
  const stop = useStop(running);
  useCopyKeys(lastAnswerOf(path));
  const key = draftKey(userId, conversationId);
  // Where nobody knows what was said, nobody knows what the next message answers.
  const unknown = conversationId !== null && transcript.data === undefined && !missing;

  // One message at a time is on its way: what nobody has confirmed is kept for sending it again.
  const free = running === null && model !== null && !opening;

  const show = (messageId: string | null) => {
    setAnchor(null);
    setSaid(messageId);
    onBranch(messageId);
  };
  const say = (saying: Omit<Saying, "model">, by = model) => {
    if (by !== null) setSaid(send({ ...saying, model: by.modelId }));
  };
  const rejoin = ({ turn: { message } }: Step) => {
    dropTurn(message.messageId);
    void transcript.refetch();
  };
  const asking = (by: Model | null, saying: Omit<Saying, "model">): Asking | null => {
    if (!free || by === null) return null;
    const { parentReplyId, text } = saying;
    const request = { model: by.modelId, conversationId, parentReplyId, text };
    return { modelName: shortName(by), request, onAsk: () => say(saying, by) };
  };
  const againOf = ({ turn: { message, parentReplyId } }: Step) =>
    message.text === null ? null : asking(model, { text: message.text, parentReplyId, from: "again", edited: null });
  // By the model that was cut, as long as it is sold.
  const restOf = ({ replyId, modelAsked }: ReplyPart) =>
    asking(models.data?.models.find(({ modelId, sellable }) => sellable && modelId === modelAsked) ?? model, {
      text: null,
      parentReplyId: replyId,
      from: "continue",
      edited: null,
    });
  const edit = ({ turn: { message, parentReplyId } }: Step, text: string) =>
    say({ text, parentReplyId, from: "edit", edited: message.messageId });
  const costOf = ({ turn: { parentReplyId } }: Step, text: string) =>
    free ? { model: model.modelId, conversationId, parentReplyId, text } : null;
  const removeBranch = async (step: Step) => {
    const { messageId } = step.turn.message;
    if (conversationId === null || !(await remove({ conversationId, messageId }))) return;
    show(besides(step, path[path.indexOf(step) - 1]));
  };
  if (conversationId !== null && missing && path.length === 0 && refusal === null) {
    if (readOutgoing(userId, conversationId) === null) return <LostChat userId={userId} lostId={conversationId} />;
  }
  return (
    <div className="flex h-full flex-col">
      {conversationId !== null && !opening && !missing && <ForkedFrom conversationId={conversationId} />}
      <ChatBody
        isEmpty={path.length === 0}
        isNew={conversationId === null || transcript.data?.messages.length === 0}
        error={path.length === 0 && !missing ? transcript.error : null}
        onReload={() => void transcript.refetch()}
        welcome={<Welcome onPick={(text) => begin(key, text)} model={model} />}
        transcript={
          <TranscriptList
            key={`${conversationId} ${at}`}
            path={path}
            at={at}
            nameOfModel={(id) => nameOf(models.data?.models.find(({ modelId }) => modelId === id))}
            onSwitch={show}
            edited={edited}
            onOpenEdit={setEdited}
            costOf={costOf}
            onEdit={free ? edit : null}
            againOf={againOf}
            restOf={restOf}
            onRejoin={rejoin}
            onFork={fork}
            onRemove={running === null && !opening ? (step) => void removeBranch(step) : null}
            draftKeyOf={(messageId) => editKey(userId, messageId)}
          />
        }
      />
      <div className="mx-auto w-full max-w-3xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8 sm:pb-6">
        {isNewer && <NewerNote onShow={() => setAnchor(null)} />}
        {refusal !== null && (
          <div className="mb-3">
            <ProblemNote error={refusal.problem} action={remedy(refusal.problem)} />
            {refusal.problem.retryAfterSeconds !== null && (
              <RetryHint key={refusal.atMs} atMs={refusal.atMs + refusal.problem.retryAfterSeconds * 1000} />
            )}
          </div>
        )}
        {models.error !== null && models.data === undefined && transcript.error === null && (
          <div className="mb-3">
            <ProblemNote error={models.error} onRetry={() => void models.refetch()} />
          </div>
        )}
        <Composer
          draftKey={key}
          blocked={!free || unknown}
          running={running === null ? null : stop}
          onEditLast={free && lastOwn !== null ? () => setEdited(lastOwn) : null}
          onSend={(text) => say({ text, parentReplyId: continued(path), from: "composer", edited: null })}
          line={
            <MoneyEdge
              draftKey={key}
              typing={running === null}
              request={{
                model: model?.modelId ?? "",
                conversationId: transcript.data === undefined ? null : conversationId,
                parentReplyId: transcript.data === undefined ? null : continued(path),
              }}
              running={running !== null}
              holdMicros={running?.holdMicros ?? null}
              spentMicros={running === null && live.length > 0 ? (last?.spentMicros ?? null) : null}
              creditLine={creditLine}
            />
          }
          tools={<ModelPicker models={models.data?.models ?? []} chosen={model} onChoose={chooseModel} />}
        />
      </div>
      <StatusLine running={running} last={last} />
    </div>
  );
}

type ChatBodyProps = {
  isEmpty: boolean;
  isNew: boolean;
  error: Error | null;
  onReload: () => void;
  welcome: ReactNode;
  transcript: ReactNode;
};

function ChatBody({ isEmpty, isNew, error, onReload, welcome, transcript }: ChatBodyProps) {
  const { t } = useTranslation();
  if (!isEmpty) return transcript;
  if (isNew) return welcome;
  return (
    <div className="mx-auto w-full max-w-3xl flex-1 overflow-y-auto px-4 pt-6 sm:px-8">
      {error === null ? (
        <Loading rows={6} label={t("chat.loading")} />
      ) : (
        <ProblemNote error={error} onRetry={onReload} />
      )}
    </div>
  );
}

/** Puts a first text into the composer, to be changed or sent. */
function begin(key: string, text: string): void {
  keepDraft(key, text);
  document.getElementById(COMPOSER_FIELD)?.focus();
}

function nameOf(model: Model | undefined): string | null {
  return model === undefined ? null : shortName(model);
}

function isMissing(error: Error | null): boolean {
  return error instanceof Problem && error.status === 404;
}

/** Stopping is asked for once; the stream itself tells when it has happened. */
function useStop(row: ReplyPart | null): { stopping: boolean; onStop: (() => void) | null } {
  const [asked, setAsked] = useState<string | null>(null);
  const replyId = row?.replyId ?? null;
  if (replyId === null) return { stopping: false, onStop: null };
  const onStop = () => {
    setAsked(replyId);
    stopReply(replyId).catch(() => setAsked(null));
  };
  return { stopping: asked === replyId, onStop };
}
