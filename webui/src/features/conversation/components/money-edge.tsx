import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDebounced } from "@/lib/use-debounced";
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
  const { data } = useQuery({
    ...estimateQuery({ ...request, text: settled }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  return creditLine({ ...credits, estimate: wanted ? (data ?? null) : null });
}
