import { describe, expect, it } from "vitest";
import { perMillion } from "./per-million";

describe("dollars for a million tokens", () => {
  it.each([
    ["0", "0"],
    ["0.00000025", "0.25"],
    ["0.000002", "2"],
    ["0.0000000416", "0.0416"],
    ["1.5", "1500000"],
    ["1000", "1000000000"],
    ["0.1234567890123456789", "123456.7890123456789"],
  ])("%s for one is %s", (one, million) => {
    expect(perMillion(one)).toBe(million);
  });
});
