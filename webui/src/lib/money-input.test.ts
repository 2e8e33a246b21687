import { describe, expect, it } from "vitest";
import { parseMoney, typedMoney } from "./money-input";

describe("money as it is typed", () => {
  it.each([
    ["2.50", "usd", 250],
    ["2.5", "usd", 250],
    ["2", "usd", 200],
    ["1,000", "usd", 100_000],
    ["1,234,567.89", "usd", 123_456_789],
    ["0.01", "thb", 1],
    ["250", "jpy", 250],
    [" 1,000 ", "jpy", 1000],
    ["1.234", "kwd", 1234],
  ])("%s %s is %d in its smallest unit", (typed, currency, minor) => {
    expect(parseMoney(typed, currency)).toBe(minor);
  });

  it.each([
    ["2.505", "usd"],
    ["2,50", "usd"],
    ["2.5", "jpy"],
    ["-1", "usd"],
    ["", "usd"],
    [".5", "usd"],
    ["1e3", "usd"],
    ["$2", "usd"],
    ["12345678901", "jpy"],
  ])("%s is no amount of %s", (typed, currency) => {
    expect(parseMoney(typed, currency)).toBeNull();
  });

  it.each([
    [250, "usd", "2.50"],
    [5, "thb", "0.05"],
    [250, "jpy", "250"],
    [0, "usd", "0.00"],
  ])("%d %s is typed %s", (minor, currency, typed) => {
    expect(typedMoney(minor, currency)).toBe(typed);
    expect(parseMoney(typed, currency)).toBe(minor);
  });
});
