// Who may import whom, computed from the folders: shared code ← features ← app, and no feature sees another.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

type Source = { path: string; text: string; imports: string[] };

const SHARED = ["api", "components", "lib", "testing"];

function sourceFiles(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
    .map((name) => join(folder, name))
    .map((path) => {
      const text = readFileSync(path, "utf8");
      const imports = Array.from(text.matchAll(/(?:from|import\()\s*"([^"]+)"/g), (match) => match[1] ?? "")
        .filter((name) => name.startsWith("@/") || name.startsWith("."))
        .map((name) => (name.startsWith("@/") ? `src/${name.slice(2)}` : normalize(join(dirname(path), name))));
      return { path, text, imports };
    });
}

function areaOf(path: string): { layer: string; feature: string | null } {
  const [, layer = "", feature = null] = path.split("/");
  return { layer, feature: layer === "features" ? feature : null };
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("src/testing/");
}

/** Why the import is not allowed; null when it is. */
function violation(from: string, to: string): string | null {
  if (isTest(from)) return null;
  const source = areaOf(from);
  const target = areaOf(to);
  if (to.includes("api/generated") && source.layer !== "api") return "only src/api sees generated types";
  if (target.layer === "api" && source.layer !== "app" && source.layer !== "api" && !from.includes("/api/"))
    return "only api folders call the servers";
  if (target.layer === "testing") return "product code does not see test code";
  if (SHARED.includes(source.layer) && !SHARED.includes(target.layer))
    return "shared code sees neither features nor app";
  if (source.layer === "features" && target.layer === "app") return "features do not see the app";
  if (source.feature !== null && target.feature !== null && source.feature !== target.feature)
    return "a feature does not see another one";
  return null;
}

describe("the code", () => {
  const sources = sourceFiles("src");

  it("imports one way", () => {
    const broken = sources.flatMap(({ path, imports }) =>
      imports.map((target) => ({ path, target, why: violation(path, target) })).filter(({ why }) => why !== null),
    );
    expect(broken).toEqual([]);
  });

  it("lives in a folder that the rule knows", () => {
    const known = new Set([...SHARED, "app", "features"]);
    expect(readdirSync("src").filter((name) => !name.includes(".") && !known.has(name))).toEqual([]);
  });

  it("formats money in one place", () => {
    const others = sources.filter(
      ({ path, text }) => !isTest(path) && path !== "src/lib/micros.ts" && /toFixed\(|parseFloat\(/.test(text),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe("the rule", () => {
  it("sees what it forbids", () => {
    expect(violation("src/features/credits/components/a.tsx", "src/features/payments/api/b")).not.toBeNull();
    expect(violation("src/lib/a.ts", "src/features/credits/api/b")).not.toBeNull();
    expect(violation("src/features/credits/components/a.tsx", "src/api/clients")).not.toBeNull();
    expect(violation("src/features/credits/api/a.ts", "src/api/generated/query-side")).not.toBeNull();
    expect(violation("src/features/credits/api/a.ts", "src/app/router")).not.toBeNull();
    expect(violation("src/features/credits/api/a.ts", "src/lib/micros")).toBeNull();
  });
});
