// Makes src/api/generated from the two committed OpenAPI documents. `pnpm gen` must leave no diff.
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const sides = ["command-side", "query-side"];
const root = process.env.LIMITLESS_OPENAPI_ROOT;

for (const side of sides) {
  const source = root ? pathToFileURL(`${root}/${side}.json`) : new URL(`../../${side}/openapi.json`, import.meta.url);
  const header = `// Generated from ${side}/openapi.json by pnpm gen; not edited by hand.\n\n`;
  const target = new URL(`../src/api/generated/${side}.ts`, import.meta.url);
  await writeFile(target, header + astToString(await openapiTS(source)));
}
