import { Check, Copy } from "lucide-react";
import { type CSSProperties, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { NoteButton } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Token } from "./highlighter";

type CodeBlockProps = { code: string; language: string; growing: boolean };

/** Code as the model wrote it, with its language and a button to copy it. Colours come when it has ended. */
export function CodeBlock({ code, language, growing }: CodeBlockProps) {
  const { t } = useTranslation();
  const lines = useHighlighted(code, language, growing);
  return (
    <div className="code-block">
      <div className="flex h-9 items-center justify-between border-b border-line ps-4 pe-1.5 text-note text-ink-3">
        <span className="font-mono">{language || t("chat.code")}</span>
        <CopyButton text={code} label={t("chat.copyCode")} />
      </div>
      <ScrollRegion label={t("chat.codeIn", { language: language || t("chat.code") })} className="overflow-x-auto">
        <pre>
          <code>{lines === null ? code : lines.map((line, row) => <CodeLine key={row} line={line} />)}</code>
        </pre>
      </ScrollRegion>
    </div>
  );
}

/** Lines and pieces have no identity but their place, and never move. */
function CodeLine({ line }: { line: readonly Token[] }) {
  return (
    <>
      {line.map((token, place) => (
        <span key={place} className="token" style={tokenStyle(token)}>
          {token.text}
        </span>
      ))}
      {"\n"}
    </>
  );
}

function tokenStyle(token: Token): CSSProperties {
  const style: CSSProperties & Record<"--token-dark", string | undefined> = {
    color: token.light,
    "--token-dark": token.dark,
  };
  return style;
}

function useHighlighted(code: string, language: string, growing: boolean): Token[][] | null {
  const [result, setResult] = useState<{ code: string; lines: Token[][] | null } | null>(null);
  useEffect(() => {
    if (growing || language === "") return;
    let current = true;
    import("./highlighter")
      .then(({ highlight }) => highlight(code, language))
      .then((lines) => current && setResult({ code, lines }))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [code, language, growing]);
  return result?.code === code ? result.lines : null;
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 1500);
      },
      () => undefined,
    );
  };
  return (
    <NoteButton onClick={copy} aria-label={label}>
      {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      <span aria-live="polite">{copied ? t("common.copied") : t("common.copy")}</span>
    </NoteButton>
  );
}
