import { clsx } from "clsx";
import type { ReactNode } from "react";

export type MarkKind = "granted" | "held" | "spent" | "refused" | "neutral";

const SHAPES: Record<MarkKind, string> = {
  granted: "bg-granted rounded-full",
  held: "hatched",
  spent: "bg-ink",
  refused: "bg-refused rotate-45",
  neutral: "border border-line-strong",
};

/** A small shape and a word: the colour alone never carries the meaning. */
export function Mark({ kind, children }: { kind: MarkKind; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden className={clsx("size-2 shrink-0", SHAPES[kind])} />
      {children}
    </span>
  );
}
