import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading, ProblemNote } from "@/components/ui/states";
import { newId } from "@/lib/ids";
import { messagesQuery } from "../api/messages";
import { modelsQuery } from "../api/models";
import { stopReply } from "../api/stop-reply";
import { draftKey, keepDraft, readDraft } from "../model/drafts";
import { chooseModel, useChosenModel } from "../model/model-choice";
import { type ReplyRow, type Row, parentOf, refused, rowsOf, runningRow } from "../model/rows";
import { dropTurn } from "../stream/live-replies";
import { forgetRefusal, refuse, useRefusal } from "../stream/refusals";
import { useDropSettled, useJoinRunning, useLiveTurns, useSend } from "../stream/use-replies";
import { Composer } from "./composer";
import { EstimateText } from "./estimate-text";
import { ModelPicker } from "./model-picker";
import { StatusLine } from "./status-line";
import { TranscriptList } from "./transcript";

type CreditsInChat = { running: boolean; holdMicros: bigint | null; spentMicros: bigint | null };

type ChatViewProps = {
  userId: string;
  /** Null before the first message. */
  conversationId: string | null;
  onStarted: (conversationId: string) => void;
  creditLine: (credits: CreditsInChat) => ReactNode;
};

/** One chat: what was said, what is being said, and where to say more. */
export function ChatView({ userId, conversationId, onStarted, creditLine }: ChatViewProps) {
  const transcript = useQuery({ ...messagesQuery(conversationId ?? ""), enabled: conversationId !== null });
  const models = useQuery(modelsQuery);
  const model = useChosenModel(models.data?.models);
  const live = useLiveTurns(conversationId);
  useJoinRunning(conversationId, transcript.data);
  useDropSettled(live, transcript.data);
  const send = useSend();
  const refusal = useRefusal(conversationId);

  const rows = rowsOf(transcript.data, live);
  const running = runningRow(rows);
  const stop = useStop(running);
  const last = rows.findLast((row): row is ReplyRow => row.kind === "reply") ?? null;
  const key = draftKey(userId, conversationId);

  const say = async (text: string, parentReplyId: string | null) => {
    if (model === null) return;
    const id = conversationId ?? newId("cnv");
    forgetRefusal(id);
    keepDraft(key, "");
    if (conversationId === null) onStarted(id);
    const turn = await send(id, conversationId === null, { text, model: model.modelId, parentReplyId });
    if (turn === null || !refused(turn)) return;
    giveBack(draftKey(userId, id), text);
    dropTurn(turn.messageId);
    if (turn.problem !== null) refuse(id, turn.problem);
  };
  const retry = (row: ReplyRow) => {
    const lost = live.find((turn) => turn.messageId === row.messageId && turn.problem !== null);
    if (lost !== undefined) {
      dropTurn(row.messageId);
      void transcript.refetch();
      return;
    }
    const message = rows.find((other) => other.kind === "message" && other.messageId === row.messageId);
    if (message?.kind === "message" && message.text !== null) void say(message.text, parentOf(before(rows, row)));
  };

  return (
    <div className="flex h-full flex-col">
      <ChatBody
        rows={rows}
        isNew={conversationId === null || transcript.data?.messages.length === 0}
        error={rows.length === 0 ? transcript.error : null}
        onReload={() => void transcript.refetch()}
        transcript={
          <TranscriptList
            key={conversationId}
            rows={rows}
            nameOfModel={(id) => models.data?.models.find(({ modelId }) => modelId === id)?.name ?? null}
            onRetry={retry}
            canRetry={running === null && model !== null}
          />
        }
      />
      <div className="mx-auto w-full max-w-3xl px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8 sm:pb-6">
        {refusal !== null && (
          <div className="mb-3">
            <ProblemNote error={refusal.problem} />
          </div>
        )}
        {models.error !== null && models.data === undefined && transcript.error === null && (
          <div className="mb-3">
            <ProblemNote error={models.error} onRetry={() => void models.refetch()} />
          </div>
        )}
        <Composer
          draftKey={key}
          blocked={model === null}
          running={running === null ? null : stop}
          onSend={(text) => void say(text, parentOf(rows))}
          line={creditLine({
            running: running !== null,
            holdMicros: running?.holdMicros ?? null,
            spentMicros: running === null ? (live.length > 0 ? (last?.spentMicros ?? null) : null) : null,
          })}
          tools={<ModelPicker models={models.data?.models ?? []} chosen={model} onChoose={chooseModel} />}
          estimate={(text) => (
            <EstimateText
              active={running === null}
              request={{
                model: model?.modelId ?? "",
                text,
                conversationId: transcript.data === undefined ? null : conversationId,
                parentReplyId: transcript.data === undefined ? null : parentOf(rows),
              }}
            />
          )}
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
  transcript: ReactNode;
};

function ChatBody({ rows, isNew, error, onReload, transcript }: ChatBodyProps) {
  const { t } = useTranslation();
  if (rows.length > 0) return transcript;
  if (isNew) return <Welcome />;
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

function Welcome() {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end overflow-y-auto">
      <div className="mx-auto w-full max-w-3xl px-4 pb-8 sm:px-8 sm:pb-10">
        <h1 className="text-figure font-semibold tracking-tight">{t("chat.welcome")}</h1>
        <p className="mt-2 max-w-md text-body text-ink-2">{t("chat.welcomeText")}</p>
      </div>
    </div>
  );
}

/** Puts a refused text back, behind whatever was typed meanwhile. */
function giveBack(key: string, text: string): void {
  const typed = readDraft(key);
  keepDraft(key, typed === "" ? text : `${text}\n\n${typed}`);
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
