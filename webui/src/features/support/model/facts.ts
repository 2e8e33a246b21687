// The facts of an event worth reading at a glance; ids and amounts, never a guess at what is not there.
import type { TimelineEvent } from "../api/timeline";

export type Fact = { name: string; value: string; micros: bigint | null };

const HIDDEN = new Set([
  "position",
  "at",
  "type",
  "sequence",
  "streamId",
  "payload",
  "facts",
  "eventId",
  "hash",
  "userId",
  "checkoutUrl",
]);

/** What the server put forward, else the plain values of the payload. */
export function factsOf(event: TimelineEvent): Fact[] {
  const source = record(event["facts"]) ?? record(event["summary"]) ?? record(parsed(event["payload"])) ?? event;
  return Object.entries(source)
    .filter(([name, value]) => !HIDDEN.has(name) && isPlain(value))
    .filter(([name]) => !repeatsTime(name))
    .map(([name, value]) => {
      const micros = name.endsWith("Micros") && /^-?\d+$/.test(String(value)) ? BigInt(String(value)) : null;
      return { name: name.replace(/Micros$/, ""), value: String(value), micros };
    })
    .toSorted((left, right) => weightOf(left) - weightOf(right))
    .slice(0, 8);
}

/** Each event tells when it happened; only when something will end is news. */
function repeatsTime(name: string): boolean {
  return name.endsWith("At") && !name.startsWith("expires");
}

/** Amounts are read first, ids last. */
function weightOf({ value, micros }: Fact): number {
  if (micros !== null) return 0;
  return /^[a-z]{2,4}_\w{4,}$/.test(value) ? 2 : 1;
}

/** Everything the server told of the event. */
export function payloadOf(event: TimelineEvent): unknown {
  return parsed(event["payload"]) ?? event["facts"] ?? event;
}

function record(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? { ...value } : null;
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
