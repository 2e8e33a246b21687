// Code colours: Shiki's core with the languages people ask about, each a chunk of its own, loaded when it occurs.
import { type HighlighterCore, createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";

const LANGUAGES = {
  bash: () => import("shiki/langs/bash.mjs"),
  c: () => import("shiki/langs/c.mjs"),
  cpp: () => import("shiki/langs/cpp.mjs"),
  csharp: () => import("shiki/langs/csharp.mjs"),
  css: () => import("shiki/langs/css.mjs"),
  diff: () => import("shiki/langs/diff.mjs"),
  go: () => import("shiki/langs/go.mjs"),
  html: () => import("shiki/langs/html.mjs"),
  java: () => import("shiki/langs/java.mjs"),
  javascript: () => import("shiki/langs/javascript.mjs"),
  json: () => import("shiki/langs/json.mjs"),
  kotlin: () => import("shiki/langs/kotlin.mjs"),
  markdown: () => import("shiki/langs/markdown.mjs"),
  php: () => import("shiki/langs/php.mjs"),
  python: () => import("shiki/langs/python.mjs"),
  ruby: () => import("shiki/langs/ruby.mjs"),
  rust: () => import("shiki/langs/rust.mjs"),
  sql: () => import("shiki/langs/sql.mjs"),
  swift: () => import("shiki/langs/swift.mjs"),
  tsx: () => import("shiki/langs/tsx.mjs"),
  typescript: () => import("shiki/langs/typescript.mjs"),
  xml: () => import("shiki/langs/xml.mjs"),
  yaml: () => import("shiki/langs/yaml.mjs"),
} as const;

type Language = keyof typeof LANGUAGES;

const ALIASES: Readonly<Record<string, Language>> = {
  "c#": "csharp",
  "c++": "cpp",
  cs: "csharp",
  js: "javascript",
  jsx: "tsx",
  kt: "kotlin",
  md: "markdown",
  py: "python",
  rb: "ruby",
  rs: "rust",
  sh: "bash",
  shell: "bash",
  ts: "typescript",
  yml: "yaml",
  zsh: "bash",
};

export type Token = { text: string; light: string | undefined; dark: string | undefined };

/** What the light theme gives to comments is too pale on our ground, which is not white. */
const PALE = "#66707b";
const READABLE = "#59636e";

let highlighter: Promise<HighlighterCore> | undefined;

/** The code's lines in coloured pieces; null when the language is not among ours. */
export async function highlight(code: string, name: string): Promise<Token[][] | null> {
  const language = languageOf(name);
  if (language === null) return null;
  highlighter ??= createHighlighterCore({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    langs: [],
    themes: [
      import("shiki/themes/github-light-high-contrast.mjs"),
      import("shiki/themes/github-dark-high-contrast.mjs"),
    ],
  });
  const core = await highlighter;
  if (!core.getLoadedLanguages().includes(language)) await core.loadLanguage(LANGUAGES[language]());
  const lines = core.codeToTokensWithThemes(code, {
    lang: language,
    themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    colorReplacements: { "github-light-high-contrast": { [PALE]: READABLE } },
  });
  return lines.map((line) =>
    line.map(({ content, variants }) => ({
      text: content,
      light: variants["light"]?.color,
      dark: variants["dark"]?.color,
    })),
  );
}

function languageOf(name: string): Language | null {
  const lower = name.toLowerCase();
  if (Object.hasOwn(ALIASES, lower)) return ALIASES[lower] ?? null;
  return isLanguage(lower) ? lower : null;
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGES, name);
}
