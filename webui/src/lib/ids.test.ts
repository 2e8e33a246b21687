import { expect, it } from "vitest";
import { newId } from "./ids";

it("makes a version 7 UUID behind the prefix", () => {
  expect(newId("msg")).toMatch(/^msg_[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
});

it("sorts by time", () => {
  expect(newId("cnv", 1_700_000_000_000) < newId("cnv", 1_700_000_000_001)).toBe(true);
});

it("does not repeat", () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId("msg", 1))).size).toBe(1000);
});
