// Ids made in the browser: a prefix that names the type and a UUIDv7, so that they sort by time.

export type IdPrefix = "cnv" | "msg" | "key" | "adj" | "rrq";

/** A new id such as `msg_0198f3…`, 32 lower-case hex digits after the prefix. */
export function newId(prefix: IdPrefix, now: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const time = now.toString(16).padStart(12, "0");
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + (Number.parseInt(hex.charAt(4), 16) & 3)).toString(16);
  return `${prefix}_${time}7${hex.slice(1, 4)}${variant}${hex.slice(5)}`;
}
