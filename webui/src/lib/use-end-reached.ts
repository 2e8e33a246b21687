import { useEffect, useEffectEvent, useState } from "react";

/** Calls `reached` whenever the marked element comes near the view; the answer goes on that element as its ref. */
export function useEndReached(reached: () => void): (element: Element | null) => void {
  const [element, setElement] = useState<Element | null>(null);
  const call = useEffectEvent(reached);
  useEffect(() => {
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && call(), {
      rootMargin: "200px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return setElement;
}
