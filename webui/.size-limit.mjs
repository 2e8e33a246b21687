// What a visitor downloads, route by route: everything a page imports beyond what is there already.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the build`);
  if (!seen.has(chunk.file)) {
    seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  }
  return seen;
}

const entry = filesOf("index.html");
const beyond = (known, ...keys) => {
  const files = new Set(keys.flatMap((key) => [...filesOf(key)]));
  return [...files].filter((file) => !known.has(file)).map((file) => `dist/${file}`);
};
const inside = new Set([...entry, ...filesOf("src/app/shell.tsx")]);

export default [
  { name: "entry", path: [...entry].map((file) => `dist/${file}`), limit: "200 kB", gzip: true },
  {
    name: "chat",
    path: beyond(
      entry,
      "src/app/shell.tsx",
      "src/app/pages/chat-page.tsx",
      "src/features/conversation/components/markdown.tsx",
    ),
    limit: "350 kB",
    gzip: true,
  },
  { name: "finance", path: beyond(inside, "src/app/pages/finance-page.tsx"), limit: "250 kB", gzip: true },
];
