import { expect, it } from "vitest";
import { shortName, shortTokens } from "./model-choice";

it("leaves out the maker, which stands in the id", () => {
  expect(shortName({ name: "Anthropic: Claude Sonnet 4" })).toBe("Claude Sonnet 4");
  expect(shortName({ name: "Auto Router" })).toBe("Auto Router");
  expect(shortName({ name: "Mistral: 7B: fast" })).toBe("7B: fast");
});

it("tells a context window as people say it", () => {
  expect([980, 128_000, 1_048_576].map(shortTokens)).toEqual(["980", "128k", "1M"]);
});
