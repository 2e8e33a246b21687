import { clsx } from "clsx";
import type { ReactNode } from "react";

export type MarkKind = "granted" | "held" | "frozen" | "spent" | "refused" | "neutral";

const SHAPES: Record<MarkKind, string> = {
  granted: "bg-granted rounded-full",
  held: "hatched",
  frozen: "barred",
  spent: "bg-ink",
  refused: "bg-refused rotate-45",
  neutral: "border border-line-strong",
};

type MarkProps = {
  kind: MarkKind;
  /** For a sentence that may take several lines. */
  wrap?: boolean;
  children: ReactNode;
};

/** A small shape and a word: the colour alone never carries the meaning. */
export function Mark({ kind, wrap = false, children }: MarkProps) {
  return (
    <span className={clsx("gap-2", wrap ? "flex items-baseline" : "inline-flex items-center whitespace-nowrap")}>
      <span aria-hidden className={clsx("size-2 shrink-0", SHAPES[kind])} />
      {children}
    </span>
  );
}
