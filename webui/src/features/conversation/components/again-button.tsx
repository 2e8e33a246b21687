import { RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { NoteButton } from "@/components/ui/button";
import { AskButton, type Asking } from "./ask-button";

/** Another answer to the same message, beside this one. */
export function AgainButton({ modelName, request, onAsk }: Asking) {
  const { t } = useTranslation();
  const label = t("chat.againWith", { model: modelName });
  return (
    <AskButton
      title={label}
      confirm={t("chat.askAgain")}
      request={request}
      onAsk={onAsk}
      trigger={
        <NoteButton aria-label={label}>
          <RotateCcw size={14} aria-hidden />
          {t("chat.again")}
        </NoteButton>
      }
    />
  );
}
