import { GitFork } from "lucide-react";
import { useTranslation } from "react-i18next";
import { NoteButton } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";
import { useFormat } from "@/lib/use-format";
import type { Versions } from "../model/branches";
import type { Place, ReplyRow } from "../model/rows";
import { AgainButton } from "./again-button";
import type { Asking } from "./ask-button";
import { CopyButton } from "./code-block";
import { LazyMarkdown } from "./lazy-markdown";
import { LeftOut } from "./left-out";
import { ReplyEnding } from "./reply-ending";
import { ReplyFooter } from "./reply-footer";
import { VersionSwitch } from "./version-switch";

type ReplyItemProps = {
  row: ReplyRow;
  place: Place;
  modelName: string | null;
  versions: Versions | null;
  /** The ways on from where the answer was cut. */
  rests: Versions | null;
  onSwitch: (messageId: string) => void;
  /** The same once more; null while nothing can be asked. */
  again: Asking | null;
  /** The rest of the answer; null when it has none, or while nothing can be asked. */
  rest: Asking | null;
  /** Begins a chat with all that leads up to this answer; null while that cannot be. */
  onFork: (() => void) | null;
  /** Goes back to an answer of which this page has lost the connection. */
  onRejoin: () => void;
};

/** One answer: its reasoning folded away, its text, how it ended, and what it cost. */
export function ReplyItem(props: ReplyItemProps) {
  const { row, place, modelName, versions, rests, onSwitch, again, rest, onFork, onRejoin } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const growing = row.status === "running";
  const name = modelName ?? row.modelAnswered ?? row.modelAsked ?? t("chat.model");
  return (
    <article
      {...place}
      aria-label={t("chat.replyOf", { model: name, time: format.time(row.at) })}
      aria-busy={growing}
      className="pt-2 pb-4"
    >
      {row.leftOutMessages > 0 && <LeftOut count={row.leftOutMessages} />}
      {row.reasoning !== null && <Reasoning text={row.reasoning} open={growing && !row.text} />}
      {row.text === null && row.status === "completed" ? (
        <p className="text-ink-3 italic">{t("chat.erased")}</p>
      ) : row.text ? (
        <LazyMarkdown text={row.text} growing={growing} />
      ) : null}
      {growing && <Waiting row={row} />}
      <ReplyEnding row={row} again={again} rest={rest} onRejoin={onRejoin} />
      {!growing && (
        <div className="mt-2 flex flex-wrap items-center gap-x-1">
          {row.parts.map((part) => (
            <ReplyFooter key={part.messageId} row={part} modelName={name} />
          ))}
          {row.text && <CopyButton text={row.text} label={t("chat.copyReply")} />}
          {row.status !== "failed" && again !== null && <AgainButton {...again} />}
          {onFork !== null && <ForkButton onFork={onFork} />}
          {versions !== null && (
            <VersionSwitch versions={versions} label={t("chat.replyVersions")} onSwitch={onSwitch} />
          )}
          {rests !== null && <VersionSwitch versions={rests} label={t("chat.restVersions")} onSwitch={onSwitch} />}
        </div>
      )}
    </article>
  );
}

function ForkButton({ onFork }: { onFork: () => void }) {
  const { t } = useTranslation();
  return (
    <Hint text={t("chat.fork")}>
      <NoteButton onClick={onFork} aria-label={t("chat.fork")}>
        <GitFork size={14} aria-hidden />
        {t("chat.forkShort")}
      </NoteButton>
    </Hint>
  );
}

function Waiting({ row }: { row: ReplyRow }) {
  const { t } = useTranslation();
  if (row.phase === "reconnecting") {
    return (
      <p className="mt-2 text-small text-held">{t(row.replyId === null ? "chat.notConfirmed" : "chat.reconnecting")}</p>
    );
  }
  if (row.text) return null;
  return (
    <p className="flex items-center gap-2 text-body text-ink-3">
      <span aria-hidden className="hatched-moving h-1.5 w-10 hatched" />
      {row.reasoning === null ? t("chat.waiting") : t("chat.thinking")}
    </p>
  );
}

function Reasoning({ text, open }: { text: string; open: boolean }) {
  const { t } = useTranslation();
  return (
    <details open={open} className="mb-3 text-small text-ink-3">
      <summary className="w-fit rounded-sm hover:text-ink">{t("chat.reasoning")}</summary>
      <p className="mt-2 max-w-prose border-s border-line ps-4 wrap-anywhere whitespace-pre-wrap">{text}</p>
    </details>
  );
}
