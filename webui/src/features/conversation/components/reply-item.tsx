import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, NoteButton } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";
import { useFormat } from "@/lib/use-format";
import type { Versions } from "../model/branches";
import type { Place, ReplyRow } from "../model/rows";
import { CopyButton } from "./code-block";
import { LazyMarkdown } from "./lazy-markdown";
import { ReplyFooter } from "./reply-footer";
import { VersionSwitch } from "./version-switch";

type ReplyItemProps = {
  row: ReplyRow;
  place: Place;
  modelName: string | null;
  versions: Versions | null;
  onSwitch: (messageId: string) => void;
  /** Asks the same again; null while nothing can be asked. */
  onAgain: (() => void) | null;
  /** The model that would be asked. */
  askedNext: string | null;
};

/** One answer: its reasoning folded away, its text, how it ended, and what it cost. */
export function ReplyItem(props: ReplyItemProps) {
  const { row, place, modelName, versions, onSwitch, onAgain, askedNext } = props;
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
      {row.reasoning !== null && <Reasoning text={row.reasoning} open={growing && !row.text} />}
      {row.text === null && row.status === "completed" ? (
        <p className="text-ink-3 italic">{t("chat.erased")}</p>
      ) : row.text ? (
        <LazyMarkdown text={row.text} growing={growing} />
      ) : null}
      {growing && <Waiting row={row} />}
      {row.status === "failed" && (
        <Ending mark="refused" action={onAgain !== null && <RetryButton onRetry={onAgain} />}>
          {t("chat.failed")} <MoneyText row={row} /> <span className="figures text-note text-ink-3">{row.reason}</span>
        </Ending>
      )}
      {row.status === "interrupted" && (
        <Ending mark="neutral" action={onAgain !== null && <RetryButton onRetry={onAgain} />}>
          <InterruptedText reason={row.reason} /> <MoneyText row={row} />
        </Ending>
      )}
      {row.status === "completed" && row.reason === "length" && <Ending mark="neutral">{t("chat.atLength")}</Ending>}
      {!growing && (
        <div className="mt-2 flex flex-wrap items-center gap-x-1">
          <ReplyFooter row={row} modelName={name} />
          {row.text && <CopyButton text={row.text} label={t("chat.copyReply")} />}
          {row.status === "completed" && onAgain !== null && <AgainButton model={askedNext} onAgain={onAgain} />}
          {versions !== null && (
            <VersionSwitch versions={versions} label={t("chat.replyVersions")} onSwitch={onSwitch} />
          )}
        </div>
      )}
    </article>
  );
}

const INTERRUPTED = {
  stopped: "chat.interrupted.stopped",
  "instance-lost": "chat.interrupted.instanceLost",
  shutdown: "chat.interrupted.shutdown",
  "network.unreachable": "chat.interrupted.unreachable",
} as const;

function InterruptedText({ reason }: { reason: string | null }) {
  const { t } = useTranslation();
  const known = Object.entries(INTERRUPTED).find(([code]) => code === reason);
  return <>{t(known?.[1] ?? "chat.interrupted.cut")}</>;
}

/** Whether money moved, by the receipt and by nothing else. */
function MoneyText({ row }: { row: ReplyRow }) {
  const { t } = useTranslation();
  const spent = row.spentMicros ?? row.receipt?.spentMicros ?? null;
  if (row.reason === "network.unreachable") return null;
  if (spent !== null) return <>{t(spent > 0n ? "chat.paid" : "chat.notCharged")}</>;
  return <>{t(row.status === "failed" ? "chat.notCharged" : "chat.settling")}</>;
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

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="dense" onClick={onRetry}>
      <RotateCcw size={14} aria-hidden />
      {t("chat.tryAgain")}
    </Button>
  );
}

/** Another answer to the same message, beside this one. */
function AgainButton({ model, onAgain }: { model: string | null; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Hint text={t("chat.againWith", { model: model ?? t("chat.model") })}>
      <NoteButton onClick={onAgain} aria-label={t("chat.againWith", { model: model ?? t("chat.model") })}>
        <RotateCcw size={14} aria-hidden />
        {t("chat.again")}
      </NoteButton>
    </Hint>
  );
}

function Ending({ mark, action, children }: { mark: "refused" | "neutral"; action?: ReactNode; children: ReactNode }) {
  return (
    <div
      className={`mt-3 flex flex-wrap items-center justify-between gap-3 border-s-2 ps-3 ${mark === "refused" ? "border-refused" : "border-line-strong"}`}
    >
      <p className="text-small text-ink-2">{children}</p>
      {action}
    </div>
  );
}
