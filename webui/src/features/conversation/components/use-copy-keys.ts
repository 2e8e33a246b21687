import { useTranslation } from "react-i18next";
import { say } from "@/components/ui/toasts";
import { useHotkey } from "@/lib/use-hotkey";
import { lastCodeOf } from "../model/last-code";

/** Keys that copy the last answer and the last code in it. */
export function useCopyKeys(answer: string | null): void {
  const { t } = useTranslation();
  const copy = (text: string | null, copied: "chat.answerCopied" | "chat.codeCopied") => {
    if (text === null) return say(t("chat.nothingToCopy"));
    navigator.clipboard.writeText(text).then(
      () => say(t(copied)),
      () => say(t("chat.notCopied")),
    );
  };
  useHotkey({ key: "c", ctrl: true, shift: true }, () => copy(answer, "chat.answerCopied"));
  const copyCode = () => copy(answer === null ? null : lastCodeOf(answer), "chat.codeCopied");
  // With Shift the key says something else on some keyboards.
  useHotkey({ key: ";", ctrl: true, shift: true }, copyCode);
  useHotkey({ key: ":", ctrl: true, shift: true }, copyCode);
}
