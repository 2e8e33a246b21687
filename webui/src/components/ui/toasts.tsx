import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./button";

const manager = Toast.createToastManager();

/** Says that something is done. Never the only place for what needs an action. */
export function say(title: string): void {
  manager.add({ title, timeout: 5000 });
}

/** Says that something is done, and how to undo it. It stays for longer, and as long as somebody points at it. */
export function sayUndoable(title: string, undo: { label: string; onUndo: () => void }): void {
  const id = manager.add({
    title,
    timeout: 12_000,
    actionProps: {
      children: undo.label,
      onClick: () => {
        manager.close(id);
        undo.onUndo();
      },
    },
  });
}

export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-sm flex-col gap-2 sm:start-auto sm:end-6 sm:bottom-6 sm:mx-0 sm:w-sm">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { t } = useTranslation();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="popup flex items-center justify-between gap-3 rounded-lg border border-line bg-surface py-2 ps-4 pe-2 shadow-lift data-limited:hidden"
    >
      <Toast.Content>
        <Toast.Title className="font-medium" />
      </Toast.Content>
      {toast.actionProps !== undefined && (
        <Toast.Action className="ms-auto inline-flex h-9 shrink-0 items-center rounded-md px-3 font-medium text-accent hover:bg-hover max-sm:h-11" />
      )}
      <Toast.Close
        render={
          <IconButton label={t("common.close")} className="size-8">
            <X size={16} aria-hidden />
          </IconButton>
        }
      />
    </Toast.Root>
  ));
}
