import { useEffect, useState } from "react";

/** Whether the page can be seen; false only after it has been hidden for a moment, so that a quick look away is none. */
export function usePageVisible(hiddenAfterMs = 1000): boolean {
  const [visible, setVisible] = useState(() => !document.hidden);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => setVisible(false), hiddenAfterMs);
      else setVisible(true);
    };
    document.addEventListener("visibilitychange", changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", changed);
    };
  }, [hiddenAfterMs]);
  return visible;
}
