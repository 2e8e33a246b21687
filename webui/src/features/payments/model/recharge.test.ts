import { describe, expect, it } from "vitest";
import type { AutoRecharge } from "../api/auto-recharge";
import { capsOf, endKey, expiryOf, failureKey, newsOf } from "./recharge";

const idle: AutoRecharge = {
  enabled: true,
  consentVersion: "1",
  state: "idle",
  chargedThisMonthMinor: 0,
  capReached: false,
};

describe("what is told first", () => {
  it("is nothing while all is well", () => {
    expect(newsOf(idle)).toBe("none");
    expect(newsOf({ ...idle, enabled: false })).toBe("none");
    expect(newsOf({ ...idle, enabled: false, disabledReason: "by-user" })).toBe("none");
  });

  it("is the bank before the cap, and what runs before everything", () => {
    expect(newsOf({ ...idle, state: "needs-authentication", capReached: true })).toBe("needs-you");
    expect(newsOf({ ...idle, state: "waiting", capReached: true })).toBe("waiting");
    expect(newsOf({ ...idle, capReached: true })).toBe("cap-reached");
    expect(newsOf({ ...idle, enabled: false, state: "in-flight", disabledReason: "by-user" })).toBe("in-flight");
  });

  it("is why it ended, when nobody here ended it", () => {
    expect(newsOf({ ...idle, enabled: false, disabledReason: "declined" })).toBe("ended");
  });
});

it("has one sentence for the codes it does not know", () => {
  expect(failureKey("insufficient_funds")).toBe("insufficient_funds");
  expect(failureKey("lost_card")).toBe("other");
  expect(failureKey(null)).toBe("other");
  expect(endKey({ ...idle, disabledReason: "something-new" })).toBe("failed");
});

it("offers whole recharges and what was agreed to before", () => {
  const pack = { packId: "starter", creditsMicros: 200_000_000n, amountMinor: 1000, currency: "usd" };
  const terms = { ...pack, thresholdMicros: 1n, monthlyCapMinor: 4500 };
  expect(capsOf(pack, null)).toEqual([1000, 2000, 3000, 5000, 10_000, 20_000]);
  expect(capsOf(pack, terms)).toContain(4500);
  expect(capsOf(pack, { ...terms, currency: "eur" })).not.toContain(4500);
  expect(capsOf(pack, { ...terms, monthlyCapMinor: 500 })).not.toContain(500);
});

it("writes an expiry as cards do", () => {
  expect(expiryOf("2029-04")).toBe("04/2029");
  expect(expiryOf("")).toBe("");
});
