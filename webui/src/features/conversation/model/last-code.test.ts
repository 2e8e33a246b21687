import { expect, it } from "vitest";
import { lastCodeOf } from "./last-code";

it("is the last of several blocks", () => {
  expect(lastCodeOf("One:\n```js\na();\n```\nTwo:\n```\nb();\n\nc();\n```\nDone.")).toBe("b();\n\nc();");
});

it("may hold fences that are shorter or of another kind", () => {
  expect(lastCodeOf("````md\n```js\na();\n```\n````")).toBe("```js\na();\n```");
  expect(lastCodeOf("~~~\n```\n~~~")).toBe("```");
});

it("may lack its end", () => {
  expect(lastCodeOf("```\nfirst\n```\n```\nhalf of")).toBe("half of");
  expect(lastCodeOf("```\nfirst\n```\n```js")).toBe("first");
});

it("is not what stands within a line", () => {
  expect(lastCodeOf("Use `a()` here.")).toBeNull();
  expect(lastCodeOf("")).toBeNull();
});
