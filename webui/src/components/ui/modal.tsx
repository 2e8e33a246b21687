import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type ModalProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
};

/** A question that must be answered or left before going on. Traps the focus and gives it back. */
export function Modal({ open, onClose, title, description, children }: ModalProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup className="popup fixed inset-x-4 top-1/2 z-40 mx-auto max-h-[calc(100dvh-2rem)] max-w-lg -translate-y-1/2 thin-scroll overflow-y-auto rounded-lg border border-line bg-surface p-6 shadow-lift max-sm:top-auto max-sm:bottom-4 max-sm:translate-y-0 max-sm:p-5">
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-title font-semibold tracking-tight">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={t("common.close")}
              className="-me-2 -mt-1 grid size-9 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink max-sm:size-11"
            >
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          {description !== undefined && (
            <Dialog.Description className="mt-1 text-ink-2" render={<div />}>
              {description}
            </Dialog.Description>
          )}
          <div className="mt-5">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export function ModalActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>;
}
