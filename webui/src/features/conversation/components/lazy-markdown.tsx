import { Suspense, lazy } from "react";

// Asked for with the page, not with the first answer: by then it is there.
const loading = import("./markdown");
const Markdown = lazy(async () => ({ default: (await loading).Markdown }));

/** Shows the plain text until the renderer has been loaded. */
export function LazyMarkdown({ text, growing }: { text: string; growing: boolean }) {
  return (
    <Suspense fallback={<div className="prose whitespace-pre-wrap">{text}</div>}>
      <Markdown text={text} growing={growing} />
    </Suspense>
  );
}
