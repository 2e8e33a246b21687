import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { EstimateText } from "@/components/ui/estimate-text";
import { useDebounced } from "@/lib/use-debounced";
import { type EstimateRequest, estimateQuery } from "../api/estimate";
import { keepDraft, readDraft } from "../model/drafts";

type EditMessageProps = {
  draftKey: string;
  text: string;
  /** Somebody asked for it just now; what waits from before takes nobody's focus. */
  focused: boolean;
  blocked: boolean;
  costOf: (text: string) => EstimateRequest | null;
  onSend: (text: string) => void;
  onClose: () => void;
};

/** A message put in other words; what was said first stays beside it. What is typed outlives a reload. */
export function EditMessage({ draftKey, text, focused, blocked, costOf, onSend, onClose }: EditMessageProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(() => readDraft(draftKey) || text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    if (!focused) return;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [focused]);

  const sendable = !blocked && words.trim() !== "";
  const close = () => {
    keepDraft(draftKey, "");
    onClose();
  };
  const send = () => {
    if (!sendable) return;
    close();
    onSend(words.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && !event.shiftKey) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    }
  };

  return (
    <form
      aria-label={t("chat.editing")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="w-full rounded-lg border border-line-strong bg-surface focus-within:border-accent"
    >
      <textarea
        ref={field}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          keepDraft(draftKey, target.value);
        }}
        onKeyDown={onKeyDown}
        rows={1}
        aria-label={t("chat.message")}
        className="block field-sizing-content max-h-64 min-h-12 w-full resize-none thin-scroll bg-transparent px-4 pt-3 pb-1 text-body outline-none"
      />
      <div className="flex flex-wrap items-center justify-end gap-2 px-2 pb-2">
        <div className="flex-1 px-2 text-note text-ink-3">
          <p>{t("chat.editNote")}</p>
          <EditCost request={costOf(words.trim())} />
        </div>
        <Button look="quiet" size="dense" onClick={close}>
          {t("common.cancel")}
        </Button>
        <Button look="primary" size="dense" type="submit" disabled={!sendable}>
          {t("chat.send")}
        </Button>
      </div>
    </form>
  );
}

/** What sending the changed text would cost, as far as it has been typed. */
function EditCost({ request }: { request: EstimateRequest | null }) {
  const text = useDebounced(request?.text ?? "", 350);
  const { data } = useQuery({
    ...estimateQuery({ model: "", conversationId: null, parentReplyId: null, ...request, text }),
    enabled: request !== null && text !== "",
    placeholderData: keepPreviousData,
  });
  return data === undefined ? null : <EstimateText {...data} />;
}
