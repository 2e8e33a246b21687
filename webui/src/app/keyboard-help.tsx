import { useTranslation } from "react-i18next";
import { Modal } from "@/components/ui/modal";

const KEYS = [
  ["search", "Ctrl K"],
  ["newChat", "Ctrl Shift O"],
  ["focus", "Shift Esc"],
  ["send", "Enter"],
  ["newLine", "Shift Enter"],
  ["stop", "Esc"],
  ["copyAnswer", "Ctrl Shift C"],
  ["copyCode", "Ctrl Shift ;"],
  ["deleteChat", "Ctrl Shift Backspace"],
  ["sidebar", "Ctrl Shift S"],
  ["help", "?"],
] as const;

export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={open} onClose={onClose} title={t("keys.title")}>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2.5">
        {KEYS.map(([action, keys]) => (
          <div key={action} className="contents">
            <dt>{t(`keys.${action}`)}</dt>
            <dd className="flex gap-1">
              {keys.split(" ").map((key) => (
                <kbd key={key} className="rounded-sm border border-line-strong px-1.5 font-mono text-note">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
