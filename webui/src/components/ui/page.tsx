import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

/** For text, for a table of six columns, for as many as there are. */
const WIDTHS = { reading: "max-w-3xl", table: "max-w-4xl", wide: "max-w-6xl" } as const;

type PageProps = { title: string; intro?: ReactNode; width?: keyof typeof WIDTHS; children: ReactNode };

/** A page beside the chat: a heading, a column, and its own scrolling. */
export function Page({ title, intro, width = "reading", children }: PageProps) {
  return (
    <ScrollRegion label={title} className="h-full overflow-y-auto">
      <title>{`${title} · Limitless Chat`}</title>
      <div className={`mx-auto px-4 pt-6 pb-16 sm:px-8 lg:pt-10 ${WIDTHS[width]}`}>
        <h1 className="text-title font-semibold tracking-tight">{title}</h1>
        {intro !== undefined && <div className="mt-1 max-w-prose text-ink-2">{intro}</div>}
        <div className="mt-6 flex flex-col gap-10">{children}</div>
      </div>
    </ScrollRegion>
  );
}

type SectionProps = { title: string; note?: ReactNode; id?: string; children: ReactNode };

export function Section({ title, note, id, children }: SectionProps) {
  return (
    <section aria-label={title} id={id} className="scroll-mt-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-body font-semibold">{title}</h2>
        {note !== undefined && <div className="text-note text-ink-3">{note}</div>}
      </div>
      {children}
    </section>
  );
}
