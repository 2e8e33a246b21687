import { useEffect, useState } from "react";

/** True once `waiting` has lasted for a moment, so that a quick answer shows no placeholder at all. */
export function useDelayed(waiting: boolean, afterMs = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting, afterMs]);
  return waiting && late;
}
