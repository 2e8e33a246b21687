import { ArrowUp, Square } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Hint } from "@/components/ui/hint";
import { useHotkey } from "@/lib/use-hotkey";
import { keepDraft, useDraft } from "../model/drafts";

type ComposerProps = {
  draftKey: string;
  /** Why nothing can be sent just now; null when it can. */
  blocked: boolean;
  running: { stopping: boolean; onStop: (() => void) | null } | null;
  onSend: (text: string) => void;
  /** Takes up what was said last, to put it in other words; null where nothing was. */
  onEditLast: (() => void) | null;
  /** The credit line: the composer's upper edge. */
  line: ReactNode;
  tools: ReactNode;
};

/** The id of the field, so that the focus can be brought to it from elsewhere on the page. */
export const COMPOSER_FIELD = "message";

/** Where the next message is written. Enter sends, Shift+Enter starts a line; an input method's Enter does neither. */
export function Composer({ draftKey, blocked, running, onSend, onEditLast, line, tools }: ComposerProps) {
  const { t } = useTranslation();
  const text = useDraft(draftKey);
  const field = useRef<HTMLTextAreaElement>(null);
  const sendable = text.trim() !== "" && !blocked && running === null;

  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [draftKey]);
  useHotkey({ key: "Escape", shift: true, inFields: true }, () => field.current?.focus());

  const send = () => {
    if (sendable) onSend(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey && !composing;
    if (event.key === "ArrowUp" && isPlain && text === "" && onEditLast !== null) {
      event.preventDefault();
      onEditLast();
      return;
    }
    if (event.key !== "Enter" || event.shiftKey || event.altKey || composing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      aria-label={t("chat.composer")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {line}
      <div className="rounded-b-lg border border-t-0 border-line-strong bg-surface shadow-lift focus-within:border-accent">
        <textarea
          ref={field}
          id={COMPOSER_FIELD}
          value={text}
          onChange={(event) => keepDraft(draftKey, event.target.value)}
          onKeyDown={onKeyDown}
          rows={1}
          aria-label={t("chat.message")}
          placeholder={t("chat.placeholder")}
          className="block field-sizing-content max-h-64 min-h-12 w-full resize-none thin-scroll bg-transparent px-4 pt-3 pb-1 text-body outline-none placeholder:text-ink-3"
        />
        <div className="flex items-center gap-2 px-1.5 pb-1.5">
          {tools}
          <div className="flex-1" />
          {running === null ? <SendButton enabled={sendable} /> : <StopButton {...running} />}
        </div>
      </div>
    </form>
  );
}

function SendButton({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation();
  return (
    <Hint text={t("chat.send")} keys="Enter">
      <button
        type="submit"
        disabled={!enabled}
        aria-label={t("chat.send")}
        className="grid size-9 shrink-0 place-items-center rounded-md bg-accent text-on-accent transition-colors hover:bg-accent-hover disabled:bg-hover disabled:text-ink-3 max-sm:size-11"
      >
        <ArrowUp size={18} aria-hidden />
      </button>
    </Hint>
  );
}

function StopButton({ stopping, onStop }: { stopping: boolean; onStop: (() => void) | null }) {
  const { t } = useTranslation();
  useHotkey({ key: "Escape", inFields: true }, () => {
    // Escape closes what is open first.
    const isOpen = document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null;
    if (onStop === null || stopping || isOpen) return false;
    onStop();
    return true;
  });
  return (
    <Hint text={t("chat.stop")} keys="Esc">
      <button
        type="button"
        disabled={onStop === null || stopping}
        onClick={() => onStop?.()}
        aria-label={stopping ? t("chat.stopping") : t("chat.stop")}
        className="grid size-9 shrink-0 place-items-center rounded-md border border-line-strong bg-surface text-ink hover:bg-hover disabled:opacity-60 max-sm:size-11"
      >
        <Square size={14} aria-hidden fill="currentColor" />
      </button>
    </Hint>
  );
}
