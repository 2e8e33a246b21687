import { describe, expect, it } from "vitest";
import { isReason } from "./reason";

describe("a reason", () => {
  it.each(["goodwill", "double-charge-2", " looked-at "])("is a short code: %s", (typed) => {
    expect(isReason(typed)).toBe(true);
  });

  it.each(["", "a", "Because I say so", "1st", "a".repeat(41)])("is nothing else: %s", (typed) => {
    expect(isReason(typed)).toBe(false);
  });
});
