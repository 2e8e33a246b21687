import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Versions } from "../model/branches";

type VersionSwitchProps = { versions: Versions; label: string; onSwitch: (messageId: string) => void };

/** Leads to the other versions of a message or an answer: ‹ 2/3 ›. */
export function VersionSwitch({ versions, label, onSwitch }: VersionSwitchProps) {
  const { t } = useTranslation();
  const { at, of, previous, next } = versions;
  return (
    <div role="group" aria-label={label} className="inline-flex items-center text-note text-ink-3">
      <Step label={t("chat.previousVersion")} to={previous} onSwitch={onSwitch}>
        <ChevronLeft size={15} aria-hidden />
      </Step>
      <span className="figures" aria-hidden>
        {at}/{of}
      </span>
      <span className="sr-only" aria-live="polite">
        {t("chat.versionOf", { at, of })}
      </span>
      <Step label={t("chat.nextVersion")} to={next} onSwitch={onSwitch}>
        <ChevronRight size={15} aria-hidden />
      </Step>
    </div>
  );
}

type StepProps = {
  label: string;
  to: string | null;
  onSwitch: (messageId: string) => void;
  children: React.ReactNode;
};

function Step({ label, to, onSwitch, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      // Not disabled: the focus stays where it is when the last version is reached.
      aria-disabled={to === null}
      onClick={() => to !== null && onSwitch(to)}
      className="grid size-7 place-items-center rounded-sm hover:not-aria-disabled:bg-hover hover:not-aria-disabled:text-ink aria-disabled:opacity-40 max-sm:size-11"
    >
      {children}
    </button>
  );
}
