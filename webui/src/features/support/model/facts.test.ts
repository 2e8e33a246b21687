import { expect, it } from "vitest";
import { factsOf, payloadOf } from "./facts";

const base = { position: "7", at: "2026-11-22T10:00:00Z", type: "credits.held" };

it("shows plain values and recognises amounts", () => {
  const facts = factsOf({ ...base, payload: { holdId: "hld_1", amountMicros: "900000", parts: [1], heldAt: "x" } });
  expect(facts).toEqual([
    { name: "holdId", value: "hld_1", micros: null },
    { name: "amount", value: "900000", micros: 900_000n },
    { name: "heldAt", value: "x", micros: null },
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
