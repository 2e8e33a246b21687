import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CONTEXT_TOO_LONG, Problem } from "@/lib/problem";
import { useDebounced } from "@/lib/use-debounced";
import { useProblemText } from "@/lib/use-problem-text";
import { type Estimate, estimateQuery } from "../api/estimate";
import { useDraft } from "../model/drafts";

export type CreditsInChat = {
  /** What the text in the composer would cost; null when there is none, or an answer runs. */
  estimate: Estimate | null;
  running: boolean;
  holdMicros: bigint | null;
  spentMicros: bigint | null;
};

type MoneyEdgeProps = Omit<CreditsInChat, "estimate"> & {
  draftKey: string;
  typing: boolean;
  request: { model: string; conversationId: string | null; parentReplyId: string | null };
  creditLine: (credits: CreditsInChat) => ReactNode;
};

/** The edge of the composer: what a message would cost while it is typed, holds while it is answered, did cost after. */
export function MoneyEdge({ draftKey, typing, request, creditLine, ...credits }: MoneyEdgeProps) {
  const text = useDraft(draftKey);
  const settled = useDebounced(text, 350);
  const wanted = typing && text.trim() !== "" && settled.trim() !== "" && request.model !== "";
  const { data, error } = useQuery({
    ...estimateQuery({ ...request, text: settled }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  const estimate = wanted && error === null ? (data ?? null) : null;
  return (
    <>
      {wanted && error instanceof Problem && error.code === CONTEXT_TOO_LONG && <TooLong problem={error} />}
      {estimate !== null && estimate.leftOutMessages > 0 && <WillBeLeftOut count={estimate.leftOutMessages} />}
      {creditLine({ ...credits, estimate })}
    </>
  );
}

function TooLong({ problem }: { problem: Problem }) {
  return (
    <p role="status" className="px-0.5 pb-1 text-note text-refused">
      {useProblemText(problem)}
    </p>
  );
}

function WillBeLeftOut({ count }: { count: number }) {
  const { t } = useTranslation();
  return <p className="px-0.5 pb-1 text-note text-ink-3">{t("chat.willBeLeftOut", { count })}</p>;
}
