import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { HistoryFilter } from "../api/entries";

type MovementsLinkProps = { filter: HistoryFilter; className?: string; children: ReactNode };

/** Leads from a number to the movements behind it, in the history further down the page. */
export function MovementsLink({ filter, className, children }: MovementsLinkProps) {
  return (
    <Link
      to="/credits"
      search={filter}
      hash="history"
      className={clsx("underline decoration-line-strong underline-offset-3 hover:decoration-current", className)}
    >
      {children}
    </Link>
  );
}
