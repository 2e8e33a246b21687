import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { SearchPanel } from "./search-panel";

/** Something to do or a place to go to, found by its name. */
export type Command = { label: string; keys?: string; icon: ReactNode; run: () => void };

/** Where a hit leads: the chat, and in it what was found. */
type FoundPlace = { conversationId: string; saidId: string | null };

export type SearchMenuProps = {
  open: boolean;
  onClose: () => void;
  commands: readonly Command[];
  /** Models by which answers can be told apart. */
  models: readonly { modelId: string; name: string }[];
  onOpen: (place: FoundPlace) => void;
};

/** Search and commands in one place. */
export function SearchMenu({ open, onClose, ...panel }: SearchMenuProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup
          initialFocus={field}
          className="popup fixed inset-x-4 top-[10dvh] z-40 mx-auto flex max-h-[80dvh] max-w-2xl flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-lift max-sm:inset-0 max-sm:top-0 max-sm:max-h-none max-sm:rounded-none max-sm:border-0"
        >
          <Dialog.Title className="sr-only">{t("search.title")}</Dialog.Title>
          <SearchPanel
            {...panel}
            field={field}
            icon={<Search size={18} aria-hidden className="shrink-0 text-ink-3" />}
            close={
              <Dialog.Close className="h-9 shrink-0 rounded-md px-2.5 text-ink-2 hover:bg-hover hover:text-ink max-sm:h-11">
                {t("common.close")}
              </Dialog.Close>
            }
            onDone={onClose}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
