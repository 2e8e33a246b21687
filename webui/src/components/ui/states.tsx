import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { useDelayed } from "@/lib/use-delayed";
import { Button } from "./button";

type EmptyStateProps = {
  title: string;
  text?: string;
  action?: ReactNode;
  /** Where it is all that the page holds, its title is the page's. */
  heading?: boolean;
};

/** Nothing here yet, nothing found, or nothing permitted: says what will be here and what to do. */
export function EmptyState({ title, text, action, heading = false }: EmptyStateProps) {
  const Title = heading ? "h1" : "p";
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <div className="mb-4 flex w-24 items-end gap-1" aria-hidden>
        <span className="gauge-scale h-1.5 flex-1 bg-line" />
      </div>
      <Title className="text-body font-medium">{title}</Title>
      {text !== undefined && <p className="mt-1 text-ink-2">{text}</p>}
      {action !== undefined && <div className="mt-5">{action}</div>}
    </div>
  );
}

/** Bars in the shape of what is coming, after a moment. */
export function Loading({ rows = 5, label }: { rows?: number; label: string }) {
  const late = useDelayed(true);
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-3 py-3">
      {late &&
        Array.from({ length: rows }, (_, row) => (
          <span
            key={row}
            className="h-4 rounded-sm bg-hover motion-safe:animate-pulse"
            style={{ width: `${88 - ((row * 17) % 46)}%` }}
          />
        ))}
    </div>
  );
}

type ProblemNoteProps = { error: unknown; onRetry?: () => void; action?: ReactNode };

/** What failed, whether money moved, what to do, and an id to quote. */
export function ProblemNote({ error, onRetry, action }: ProblemNoteProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const text = useProblemText(problem);
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-3 rounded-md border border-line bg-refused-wash px-4 py-3"
    >
      <CircleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-refused" />
      <div className="min-w-[min(15rem,75%)] flex-1">
        <p className="font-medium">{text}</p>
        <p className="mt-0.5 text-note text-ink-2">
          <span className="figures">{problem.code}</span>
          {problem.requestId !== null && (
            <>
              {" · "}
              {t("problem.id")} <span className="figures break-all select-all">{problem.requestId}</span>
            </>
          )}
        </p>
      </div>
      {action}
      {onRetry !== undefined && (
        <Button size="dense" onClick={onRetry}>
          {t("common.retry")}
        </Button>
      )}
    </div>
  );
}
