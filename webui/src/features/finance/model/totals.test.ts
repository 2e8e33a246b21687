import { expect, it } from "vitest";
import { totalLines } from "./totals";

it("reads amounts by name", () => {
  expect(totalLines({ grantedMicros: "5", openHoldsMicros: "-1", events: 12 })).toEqual([
    { name: "granted", micros: 5n },
    { name: "open holds", micros: -1n },
  ]);
});

it("reads groups by type", () => {
  expect(totalLines({ byType: [{ type: "credits.held", amountMicros: "7", count: 1 }] })).toEqual([
    { name: "by type · credits.held", micros: 7n },
  ]);
});

it("shows nothing for what it does not know", () => {
  expect(totalLines(undefined)).toEqual([]);
  expect(totalLines("12")).toEqual([]);
});
