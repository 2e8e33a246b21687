import { useEffect, useEffectEvent } from "react";

export type Hotkey = { key: string; ctrl?: boolean; shift?: boolean; inFields?: boolean };

/** Calls `action` on the key; Ctrl stands for Cmd on a Mac. Keys without Ctrl are left to text fields unless told. */
export function useHotkey({ key, ctrl = false, shift = false, inFields = ctrl }: Hotkey, action: () => boolean | void) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (event.key.toLowerCase() !== key.toLowerCase()) return;
    if ((event.ctrlKey || event.metaKey) !== ctrl || (shift && !event.shiftKey)) return;
    if (!inFields && isField(event.target)) return;
    if (action() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  );
}
