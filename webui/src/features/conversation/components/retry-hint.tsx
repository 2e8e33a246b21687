import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { useSecondsUntil } from "@/lib/use-seconds-until";

/** Counts down to when a refused message can be sent again. Read aloud only when that time has come. */
export function RetryHint({ atMs }: { atMs: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = useSecondsUntil(atMs);
  return (
    <p className="mt-2 px-4 text-note text-ink-2">
      {left > 0 && (
        <span aria-hidden className="tabular-nums">
          {t("chat.sendAgainIn", { wait: format.wait(left) })}
        </span>
      )}
      <span role="status">{left > 0 ? "" : t("chat.sendAgainNow")}</span>
    </p>
  );
}
