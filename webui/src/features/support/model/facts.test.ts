import { expect, it } from "vitest";
import { factsOf, payloadOf } from "./facts";

const base = { position: "7", at: "2026-11-22T10:00:00Z", type: "credits.held" };

it("shows plain values, amounts first and ids last, and no time twice", () => {
  const facts = factsOf({
    ...base,
    payload: { holdId: "hld_1a2b", amountMicros: "900000", parts: [1], heldAt: "x", expiresAt: "y" },
  });
  expect(facts).toEqual([
    { name: "amount", value: "900000", micros: 900_000n },
    { name: "expiresAt", value: "y", micros: null },
    { name: "holdId", value: "hld_1a2b", micros: null },
  ]);
});

it("reads a payload that came as text", () => {
  expect(factsOf({ ...base, payload: '{"amountMicros":5}' })[0]?.micros).toBe(5n);
  expect(payloadOf({ ...base, payload: '{"a":1}' })).toEqual({ a: 1 });
});

it("prefers the facts that the server put forward", () => {
  expect(factsOf({ ...base, facts: { model: "m" }, payload: { other: 1 } })).toEqual([
    { name: "model", value: "m", micros: null },
  ]);
});
