// Model output as markdown. Nothing in it runs and nothing in it is fetched: raw HTML is not parsed, images are named
// instead of loaded, links show their host and are opened only by a click.
import { ExternalLink, ImageOff } from "lucide-react";
import remend from "remend";
import { type ComponentProps, type ReactNode, isValidElement, memo, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Components,
  type MathPlugin,
  Streamdown,
  defaultRehypePlugins,
  defaultRemarkPlugins,
  parseMarkdownIntoBlocks,
  useIsCodeFenceIncomplete,
} from "streamdown";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { growingBlocks } from "../model/growing-blocks";
import { safeLink, withoutOverrides } from "../model/link-safety";
import { hasMaths, withDollarMaths } from "../model/maths";
import { CodeBlock } from "./code-block";

type MarkdownProps = { text: string; growing: boolean };

export const Markdown = memo(function Markdown({ text, growing }: MarkdownProps) {
  const math = useMathPlugin(hasMaths(text));
  const [splitGrowing] = useState(() => growingBlocks((open) => parseMarkdownIntoBlocks(remend(open))));
  return (
    <Streamdown
      className="prose"
      // Block by block also when it has ended: what is drawn already stays as it is.
      mode="streaming"
      isAnimating={growing}
      parseIncompleteMarkdown={false}
      parseMarkdownIntoBlocksFn={growing ? splitGrowing : parseMarkdownIntoBlocks}
      animated={false}
      controls={false}
      skipHtml
      linkSafety={{ enabled: false }}
      components={COMPONENTS}
      remarkPlugins={REMARK_PLUGINS}
      rehypePlugins={REHYPE_PLUGINS}
      {...(math === null ? {} : { plugins: { math } })}
    >
      {withoutOverrides(math === null ? text : withDollarMaths(text))}
    </Streamdown>
  );
});

const REMARK_PLUGINS = Object.values(defaultRemarkPlugins);
// Without `raw`, markup in the text stays text; `sanitize` is the second wall behind it.
const REHYPE_PLUGINS = Object.entries(defaultRehypePlugins)
  .filter(([name]) => name === "sanitize")
  .map(([, plugin]) => plugin);

const COMPONENTS: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  img: ({ src, alt }) => <UnloadedImage src={src} alt={alt} />,
  table: ({ children }) => <TableFrame>{children}</TableFrame>,
  pre: ({ children }) => <Fence>{children}</Fence>,
  inlineCode: ({ children }) => <code>{children}</code>,
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  h5: ({ children }) => <h6>{children}</h6>,
  h6: ({ children }) => <h6>{children}</h6>,
  p: ({ children }) => <p>{children}</p>,
  ul: ({ children }) => <ul>{children}</ul>,
  ol: ({ children, start }) => <ol start={start}>{children}</ol>,
  li: ({ children }) => <li>{children}</li>,
  strong: ({ children }) => <strong>{children}</strong>,
  blockquote: ({ children }) => <blockquote>{children}</blockquote>,
  hr: () => <hr />,
  thead: ({ children }) => <thead>{children}</thead>,
  tbody: ({ children }) => <tbody>{children}</tbody>,
  tr: ({ children }) => <tr>{children}</tr>,
  th: ({ children, style }) => (
    <th scope="col" style={style}>
      {children}
    </th>
  ),
  td: ({ children, style }) => <td style={style}>{children}</td>,
  sup: ({ children }) => <sup>{children}</sup>,
  sub: ({ children }) => <sub>{children}</sub>,
  section: ({ children }) => <section>{children}</section>,
};

function Link({ href, children }: { href: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const link = safeLink(href);
  if (link === null) return <span>{children}</span>;
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={link.href}
      className="text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
    >
      {children}
      <span className="ms-1 text-note whitespace-nowrap text-ink-3">
        <ExternalLink size={11} aria-hidden className="me-0.5 inline align-baseline" />
        {link.host}
        <span className="sr-only"> {t("chat.newTab")}</span>
      </span>
    </a>
  );
}

function UnloadedImage({ src, alt }: Pick<ComponentProps<"img">, "src" | "alt">) {
  const { t } = useTranslation();
  const host = (typeof src === "string" ? safeLink(src)?.host : null) ?? t("chat.unknownHost");
  return (
    <span className="inline-flex items-center gap-2 rounded-sm border border-line bg-sunken px-2 py-0.5 text-note text-ink-3">
      <ImageOff size={13} aria-hidden />
      {t("chat.imageNotLoaded", { host })}
      {alt ? `: ${alt}` : ""}
    </span>
  );
}

function TableFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ScrollRegion label={t("chat.table")} className="overflow-x-auto">
      <table>{children}</table>
    </ScrollRegion>
  );
}

/** A fence holds one code element; its class names the language, its children are the code. */
function Fence({ children }: { children: ReactNode }) {
  const growing = useIsCodeFenceIncomplete();
  if (!isValidElement<{ className?: string; children?: ReactNode }>(children)) return <pre>{children}</pre>;
  const language = /language-(\S+)/.exec(children.props.className ?? "")?.[1] ?? "";
  const code = typeof children.props.children === "string" ? children.props.children.replace(/\n$/, "") : "";
  return <CodeBlock code={code} language={language} growing={growing} />;
}

function useMathPlugin(wanted: boolean): MathPlugin | null {
  const [plugin, setPlugin] = useState<MathPlugin | null>(null);
  useEffect(() => {
    if (!wanted || plugin !== null) return;
    import("./math-plugin").then(({ math }) => setPlugin(math)).catch(() => undefined);
  }, [wanted, plugin]);
  return wanted ? plugin : null;
}
