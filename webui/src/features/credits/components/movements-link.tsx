import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { HistoryFilter } from "../api/entries";

type MovementsLinkProps = { filter: HistoryFilter; quiet?: boolean; className?: string; children: ReactNode };

/** Leads from a number to the movements behind it, in the history further down the page; a large one is not underlined. */
export function MovementsLink({ filter, quiet = false, className, children }: MovementsLinkProps) {
  return (
    <Link
      to="/credits"
      search={filter}
      hash="history"
      className={clsx(
        quiet ? "hover:underline" : "underline decoration-line-strong hover:decoration-current",
        "underline-offset-3",
        className,
      )}
    >
      {children}
    </Link>
  );
}
