import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { MessageRow, Place } from "../model/rows";

/** What the reader said: as typed, never as markup. */
export function MessageItem({ row, place }: { row: MessageRow; place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article
      {...place}
      aria-label={t("chat.yourMessage", { time: format.time(row.at) })}
      className="flex justify-end pt-6 pb-2"
    >
      <div className="max-w-[85%] rounded-lg rounded-ee-sm bg-hover px-4 py-2.5 text-body wrap-anywhere whitespace-pre-wrap sm:max-w-[75%]">
        {row.text ?? <span className="text-ink-3 italic">{t("chat.erased")}</span>}
      </div>
    </article>
  );
}
