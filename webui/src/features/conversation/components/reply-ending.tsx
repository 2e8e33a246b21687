import { CornerDownRight, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { UNREACHABLE } from "@/lib/problem";
import type { ReplyRow } from "../model/rows";
import { AskButton, type Asking } from "./ask-button";

type ReplyEndingProps = { row: ReplyRow; again: Asking | null; rest: Asking | null; onRejoin: () => void };

/** Why an answer ended where it ended, whether money moved, and what can be done; nothing where it came to its own end. */
export function ReplyEnding({ row, again, rest, onRejoin }: ReplyEndingProps) {
  const { t } = useTranslation();
  const action =
    row.reason === UNREACHABLE ? (
      <TryAgain onTry={onRejoin} />
    ) : rest !== null ? (
      <ContinueButton {...rest} />
    ) : again === null ? null : (
      <TryAgain onTry={again.onAsk} />
    );
  if (row.status === "failed") {
    return (
      <Ending mark="refused" action={action}>
        {t(row.parts.length > 1 ? "chat.restFailed" : "chat.failed")} <MoneyText row={row} />{" "}
        <span className="figures text-note text-ink-3">{row.reason}</span>
      </Ending>
    );
  }
  if (row.status === "interrupted") {
    return (
      <Ending mark="neutral" action={action}>
        <InterruptedText reason={row.reason} /> <MoneyText row={row} />
      </Ending>
    );
  }
  if (row.status === "running") return null;
  if (row.reason === "length") {
    return (
      <Ending mark="neutral" action={action}>
        {t("chat.atLength")}
      </Ending>
    );
  }
  if (row.reason !== "content_filter") return null;
  return (
    <Ending mark="neutral" action={action}>
      {t("chat.filtered")} <MoneyText row={row} />
    </Ending>
  );
}

const INTERRUPTED = {
  stopped: "chat.interrupted.stopped",
  "instance-lost": "chat.interrupted.instanceLost",
  shutdown: "chat.interrupted.shutdown",
  [UNREACHABLE]: "chat.interrupted.unreachable",
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
  if (row.reason === UNREACHABLE) return null;
  if (spent !== null) return <>{t(spent > 0n ? "chat.paid" : "chat.notCharged")}</>;
  return <>{t(row.status === "failed" ? "chat.notCharged" : "chat.settling")}</>;
}

/** The rest of an answer, in the same place. */
function ContinueButton({ modelName, request, onAsk }: Asking) {
  const { t } = useTranslation();
  return (
    <AskButton
      title={t("chat.continueWith", { model: modelName })}
      confirm={t("chat.goOn")}
      request={request}
      onAsk={onAsk}
      trigger={
        <Button size="dense" aria-label={t("chat.continueWith", { model: modelName })}>
          <CornerDownRight size={14} aria-hidden />
          {t("chat.continue")}
        </Button>
      }
    />
  );
}

function TryAgain({ onTry }: { onTry: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="dense" onClick={onTry}>
      <RotateCcw size={14} aria-hidden />
      {t("chat.tryAgain")}
    </Button>
  );
}

function Ending({ mark, action, children }: { mark: "refused" | "neutral"; action: ReactNode; children: ReactNode }) {
  return (
    <div
      className={`mt-3 flex flex-wrap items-center justify-between gap-3 border-s-2 ps-3 ${mark === "refused" ? "border-refused" : "border-line-strong"}`}
    >
      <p className="text-small text-ink-2">{children}</p>
      {action}
    </div>
  );
}
