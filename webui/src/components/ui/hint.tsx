import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";

/** A short text beside what the pointer or the focus is on. */
export function Hint({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={500} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup className="popup rounded-md bg-ink px-2 py-1 text-note text-paper shadow-lift">
            {text}
            {keys !== undefined && <span className="ms-2 figures opacity-80">{keys}</span>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
