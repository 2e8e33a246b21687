import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NoteButton } from "@/components/ui/button";
import { useFormat } from "@/lib/use-format";
import type { Versions } from "../model/branches";
import { useDraft } from "../model/drafts";
import type { MessageRow, Place } from "../model/rows";
import { CopyButton } from "./code-block";
import { EditMessage } from "./edit-message";
import { VersionSwitch } from "./version-switch";

type MessageItemProps = {
  row: MessageRow;
  place: Place;
  versions: Versions | null;
  onSwitch: (messageId: string) => void;
  /** Where a changed text is kept until it is sent. */
  draftKey: string;
  /** Null while nothing can be sent. */
  onEdit: ((text: string) => void) | null;
  onRemove: (() => void) | null;
};

/** What the reader said: as typed, never as markup. It can be put in other words. */
export function MessageItem({ row, place, versions, onSwitch, draftKey, onEdit, onRemove }: MessageItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // The row outlives the message: another version of it takes the same place.
  const [opened, setOpened] = useState<string | null>(null);
  const draft = useDraft(draftKey);
  const editing = opened === row.messageId || draft !== "";
  return (
    <article
      {...place}
      aria-label={t("chat.yourMessage", { time: format.time(row.at) })}
      className="group flex flex-col items-end pt-6 pb-2"
    >
      {editing && row.text !== null ? (
        <EditMessage
          key={row.messageId}
          draftKey={draftKey}
          text={row.text}
          focused={opened === row.messageId}
          blocked={onEdit === null}
          onSend={(text) => onEdit?.(text)}
          onClose={() => setOpened(null)}
        />
      ) : (
        <>
          <div className="max-w-[85%] rounded-lg rounded-ee-sm bg-hover px-4 py-2.5 text-body wrap-anywhere whitespace-pre-wrap sm:max-w-[75%]">
            {row.text ?? <span className="text-ink-3 italic">{t("chat.erased")}</span>}
          </div>
          <div className="mt-1 flex min-h-7 items-center">
            {(row.text !== null || onRemove !== null) && (
              <div className="flex items-center transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-fine:opacity-0">
                {row.text !== null && <CopyButton text={row.text} label={t("chat.copyMessage")} />}
                {row.text !== null && onEdit !== null && (
                  <NoteButton onClick={() => setOpened(row.messageId)} aria-label={t("chat.edit")}>
                    <Pencil size={14} aria-hidden />
                    {t("chat.editShort")}
                  </NoteButton>
                )}
                {onRemove !== null && (
                  <NoteButton onClick={onRemove} aria-label={t("chat.remove")}>
                    <Trash2 size={14} aria-hidden />
                    {t("chat.removeShort")}
                  </NoteButton>
                )}
              </div>
            )}
            {versions !== null && (
              <VersionSwitch versions={versions} label={t("chat.messageVersions")} onSwitch={onSwitch} />
            )}
          </div>
        </>
      )}
    </article>
  );
}
