// The totals of a filter, in whatever grouping the server sends them: every leaf that is an amount becomes a line.
const AMOUNT = /^-?\d+$/;

export type TotalLine = { name: string; micros: bigint };

export function totalLines(totals: unknown, path: readonly string[] = []): TotalLine[] {
  if (totals === null || typeof totals !== "object") return [];
  return Object.entries(totals).flatMap(([key, value]): TotalLine[] => {
    if (typeof value === "string" && AMOUNT.test(value))
      return [{ name: nameOf([...path, key]), micros: BigInt(value) }];
    return totalLines(value, [...path, Array.isArray(totals) ? labelOf(value, key) : key]);
  });
}

function labelOf(value: unknown, key: string): string {
  if (value !== null && typeof value === "object" && "type" in value && typeof value.type === "string")
    return value.type;
  return key;
}

function nameOf(path: readonly string[]): string {
  return path
    .map((part) =>
      part
        .replace(/Micros$/, "")
        .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase(),
    )
    .filter((part) => part !== "" && part !== "amount")
    .join(" · ");
}
