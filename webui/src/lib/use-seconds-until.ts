import { useEffect, useState } from "react";

/** Whole seconds until a moment, counted down to 0. */
export function useSecondsUntil(atMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((atMs - now) / 1000));
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
