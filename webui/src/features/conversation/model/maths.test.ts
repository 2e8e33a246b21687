import { expect, it } from "vitest";
import { hasMaths, withDollarMaths } from "./maths";

it("turns the brackets of models into the renderer's dollars", () => {
  expect(withDollarMaths(String.raw`so \(a^2\) is`)).toBe("so $$a^2$$ is");
  expect(withDollarMaths(String.raw`\[x = 1\]`)).toBe("\n$$\nx = 1\n$$\n");
});

it("leaves code alone, also while its end is missing", () => {
  const code = "`\\(a\\)` and\n```tex\n\\[x\\]\n";
  expect(withDollarMaths(code)).toBe(code);
});

it("sees whether there is any", () => {
  expect(hasMaths("costs $5 and $6")).toBe(false);
  expect(hasMaths(String.raw`\(x\)`)).toBe(true);
});
