// Instants as text, by Intl. The time zone is the reader's; audit tables name it.

export function formatTime(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

export function formatDate(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(at));
}

/** The day in UTC, for papers that must say the same wherever they are read. */
export function formatUtcDate(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(at));
}

/** A day without a time, such as 2026-11-22; it is the same day wherever it is read. */
export function formatDay(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(date);
}

/** To the second: for tables where the order of events matters. */
export function formatInstant(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));
}

/** How long to wait, in the largest unit that is still true: rounded up, because earlier would be too early. */
export function formatWait(seconds: number, locale: string): string {
  const [amount, unit]: [number, "second" | "minute" | "hour"] =
    seconds < 120
      ? [Math.ceil(seconds), "second"]
      : seconds < 7200
        ? [Math.ceil(seconds / 60), "minute"]
        : [Math.ceil(seconds / 3600), "hour"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

/** The day of the reader, such as 2026-11-22. */
export function localDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function timeZoneName(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export type DayGroup = "today" | "yesterday" | "week" | "month" | "older";

/** The heading under which a chat of that day is listed. */
export function dayGroupOf(at: string, now: Date): DayGroup {
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const then = new Date(at).getTime();
  const day = 86_400_000;
  if (then >= start) return "today";
  if (then >= start - day) return "yesterday";
  if (then >= start - 7 * day) return "week";
  if (then >= start - 30 * day) return "month";
  return "older";
}
