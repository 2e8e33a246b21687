// What a search is narrowed to.

export const SINCE_DAYS = [7, 30, 365] as const;
export type SinceDays = (typeof SINCE_DAYS)[number];

export const SHELVES = ["PINNED", "ARCHIVED"] as const;

/** Null does not narrow. */
export type Narrowing = {
  shelf: (typeof SHELVES)[number] | null;
  since: SinceDays | null;
  model: string | null;
};

export const EVERYTHING: Narrowing = { shelf: null, since: null, model: null };

export function isNarrowed({ shelf, since, model }: Narrowing): boolean {
  return shelf !== null || since !== null || model !== null;
}

/** The beginning of the day so many days ago, where the reader is. */
export function sinceOf(days: SinceDays, now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString();
}

/** Whether every word is in the label; an empty text is in every one. */
export function matchesLabel(label: string, words: string): boolean {
  const text = label.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
