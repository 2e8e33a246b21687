import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NoteButton } from "@/components/ui/button";
import { useFormat } from "@/lib/use-format";
import type { EstimateRequest } from "../api/estimate";
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
  /** It is being put in other words, because somebody asked for it on this page. */
  opened: boolean;
  onOpen: (open: boolean) => void;
  /** Null while nothing can be sent. */
  onEdit: ((text: string) => void) | null;
  /** What a changed text would cost. */
  costOf: (text: string) => EstimateRequest | null;
  onRemove: (() => void) | null;
};

/** What the reader said: as typed, never as markup. It can be put in other words. */
export function MessageItem(props: MessageItemProps) {
  const { row, place, versions, onSwitch, draftKey, opened, onOpen, onEdit, costOf, onRemove } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const draft = useDraft(draftKey);
  const editing = opened || draft !== "";
  // The row outlives the message: another version of it takes the same place, with the same button.
  const ended = useRef(false);
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (editing || !ended.current) return;
    ended.current = false;
    edit.current?.focus();
  }, [editing]);
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
          focused={opened}
          blocked={onEdit === null}
          costOf={costOf}
          onSend={(text) => onEdit?.(text)}
          onClose={() => {
            ended.current = true;
            onOpen(false);
          }}
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
                {row.text !== null && (
                  // Not disabled while an answer is written: the focus comes back to it.
                  <NoteButton
                    ref={edit}
                    aria-disabled={onEdit === null}
                    onClick={() => onEdit !== null && onOpen(true)}
                    aria-label={t("chat.edit")}
                    className="aria-disabled:opacity-50"
                  >
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
