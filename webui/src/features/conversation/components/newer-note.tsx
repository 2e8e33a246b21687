import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";

/** Tells that the chat was written in elsewhere, on another branch than the one that is shown. */
export function NewerNote({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation();
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2 text-small text-ink-2"
    >
      {t("chat.newer")}
      <Button size="dense" onClick={onShow}>
        {t("chat.showNewer")}
      </Button>
    </div>
  );
}
