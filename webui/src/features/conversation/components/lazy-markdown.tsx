import { Suspense, lazy } from "react";

const Markdown = lazy(async () => ({ default: (await import("./markdown")).Markdown }));

/** Shows the plain text until the renderer has been loaded. */
export function LazyMarkdown({ text, growing }: { text: string; growing: boolean }) {
  return (
    <Suspense fallback={<div className="prose whitespace-pre-wrap">{text}</div>}>
      <Markdown text={text} growing={growing} />
    </Suspense>
  );
}
