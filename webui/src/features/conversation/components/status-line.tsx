import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReplyPart } from "../model/rows";

/** Tells a screen reader that an answer is being written and when it is there; the growing text itself is silent. */
export function StatusLine({ running, last }: { running: ReplyPart | null; last: ReplyPart | null }) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState<string | null>(null);
  if (running !== null && answering !== running.messageId) setAnswering(running.messageId);
  const ended = running === null && last !== null && answering === last.messageId;
  const words = ended ? (last.text ?? "").split(/\s+/).filter((word) => word !== "").length : 0;
  return (
    <p role="status" className="sr-only">
      {running !== null ? t("chat.answering") : ended ? t("chat.answerReady", { count: words }) : ""}
    </p>
  );
}
