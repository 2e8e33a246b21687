import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading, ProblemNote } from "@/components/ui/states";
import { Problem } from "@/lib/problem";
import { messagesQuery } from "../api/messages";
import { type Model, modelsQuery } from "../api/models";
import { stopReply } from "../api/stop-reply";
import { draftKey, keepDraft } from "../model/drafts";
import { chooseModel, shortName, useChosenModel } from "../model/model-choice";
import { readOutgoing } from "../model/outbox";
import { type ReplyRow, type Row, parentOf, rowsOf, runningRow } from "../model/rows";
import { dropTurn } from "../stream/live-replies";
import { useRefusal } from "../stream/refusals";
import { useDropSettled, useFollowRunning, useLiveTurns } from "../stream/use-replies";
import { useSay } from "../stream/use-say";
import { COMPOSER_FIELD, Composer } from "./composer";
import { type CreditsInChat, MoneyEdge } from "./money-edge";
import { LostChat } from "./lost-chat";
import { ModelPicker } from "./model-picker";
import { RetryHint } from "./retry-hint";
import { StatusLine } from "./status-line";
import { TranscriptList } from "./transcript";
import { Welcome } from "./welcome";

type ChatViewProps = {
  userId: string;
  /** Null before the first message. */
  conversationId: string | null;
  onStarted: (conversationId: string) => void;
  creditLine: (credits: CreditsInChat) => ReactNode;
  /** What can be done about a message that was not taken. */
  remedy: (problem: Problem) => ReactNode;
};

/** One chat: what was said, what is being said, and where to say more. */
export function ChatView({ userId, conversationId, onStarted, creditLine, remedy }: ChatViewProps) {
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
  const say = useSay({ userId, conversationId, transcript: transcript.data, missing, onStarted });
  const refusal = useRefusal(conversationId);

  const rows = rowsOf(transcript.data, live);
  const running = runningRow(rows);
  const stop = useStop(running);
  const last = rows.findLast((row): row is ReplyRow => row.kind === "reply") ?? null;
  const key = draftKey(userId, conversationId);
  // Where nobody knows what was said, nobody knows what the next message answers.
  const unknown = conversationId !== null && transcript.data === undefined && !missing;

  const retry = (row: ReplyRow) => {
    const lost = live.find((turn) => turn.messageId === row.messageId && turn.problem !== null);
    if (lost !== undefined) {
      dropTurn(row.messageId);
      void transcript.refetch();
      return;
    }
    const message = rows.find((other) => other.kind === "message" && other.messageId === row.messageId);
    if (message?.kind !== "message" || message.text === null || model === null) return;
    say(message.text, model.modelId, parentOf(before(rows, row)));
  };

  if (conversationId !== null && missing && rows.length === 0 && refusal === null) {
    if (readOutgoing(userId, conversationId) === null) return <LostChat userId={userId} lostId={conversationId} />;
  }
  return (
    <div className="flex h-full flex-col">
      <ChatBody
        rows={rows}
        isNew={conversationId === null || transcript.data?.messages.length === 0}
        error={rows.length === 0 && !missing ? transcript.error : null}
        onReload={() => void transcript.refetch()}
        welcome={<Welcome onPick={(text) => begin(key, text)} model={model} />}
        transcript={
          <TranscriptList
            key={conversationId}
            rows={rows}
            nameOfModel={(id) => nameOf(models.data?.models.find(({ modelId }) => modelId === id))}
            onRetry={retry}
            canRetry={running === null && model !== null}
          />
        }
      />
      <div className="mx-auto w-full max-w-3xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8 sm:pb-6">
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
          blocked={model === null || unknown}
          running={running === null ? null : stop}
          onSend={(text) => model !== null && say(text, model.modelId, parentOf(rows))}
          line={
            <MoneyEdge
              draftKey={key}
              typing={running === null}
              request={{
                model: model?.modelId ?? "",
                conversationId: transcript.data === undefined ? null : conversationId,
                parentReplyId: transcript.data === undefined ? null : parentOf(rows),
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
  rows: readonly Row[];
  isNew: boolean;
  error: Error | null;
  onReload: () => void;
  welcome: ReactNode;
  transcript: ReactNode;
};

function ChatBody({ rows, isNew, error, onReload, welcome, transcript }: ChatBodyProps) {
  const { t } = useTranslation();
  if (rows.length > 0) return transcript;
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

function before(rows: readonly Row[], row: Row): Row[] {
  return rows.slice(0, rows.indexOf(row));
}

/** Stopping is asked for once; the stream itself tells when it has happened. */
function useStop(row: ReplyRow | null): { stopping: boolean; onStop: (() => void) | null } {
  const [asked, setAsked] = useState<string | null>(null);
  const replyId = row?.replyId ?? null;
  if (replyId === null) return { stopping: false, onStop: null };
  const onStop = () => {
    setAsked(replyId);
    stopReply(replyId).catch(() => setAsked(null));
  };
  return { stopping: asked === replyId, onStop };
}
