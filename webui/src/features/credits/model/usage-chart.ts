// From rows of day and model to what a chart draws: one bar a day, parts in one order, heights in proportion.
import type { Usage } from "../api/usage";

/** Models drawn apart; all others share the last shade. */
const SHADES = 4;
export const HEIGHT = 100;

export type ModelTotal = { model: string | null; spentMicros: bigint; replies: number; shade: number };
type Part = { shade: number; y: number; height: number };
type Bar = { day: string; spentMicros: bigint; parts: Part[] };
export type UsageChart = { bars: Bar[]; models: ModelTotal[]; totalMicros: bigint; most: Bar | null };

export function usageChart({ from, to, usage }: Usage): UsageChart {
  const models = modelTotals(usage);
  const shadeOf = new Map(models.map(({ model, shade }) => [model, shade]));
  const spent = new Map<string, bigint[]>();
  for (const { day, model, spentMicros } of usage) {
    const shades = spent.get(day) ?? Array.from({ length: SHADES }, () => 0n);
    const shade = shadeOf.get(model) ?? SHADES - 1;
    shades[shade] = (shades[shade] ?? 0n) + spentMicros;
    spent.set(day, shades);
  }
  const totals = daysBetween(from, to).map((day) => ({ day, shades: spent.get(day) ?? [] }));
  const highest = totals.reduce((most, { shades }) => max(most, sum(shades)), 0n);
  const bars = totals.map(({ day, shades }) => barOf(day, shades, highest));
  const most = bars.reduce<Bar | null>((best, bar) => (bar.spentMicros > (best?.spentMicros ?? 0n) ? bar : best), null);
  return { bars, models, totalMicros: sum(usage.map(({ spentMicros }) => spentMicros)), most };
}

/** The models by what was spent on them, the smaller ones together as null. */
function modelTotals(usage: Usage["usage"]): ModelTotal[] {
  const totals = new Map<string, { spentMicros: bigint; replies: number }>();
  for (const { model, spentMicros, replies } of usage) {
    const known = totals.get(model) ?? { spentMicros: 0n, replies: 0 };
    totals.set(model, { spentMicros: known.spentMicros + spentMicros, replies: known.replies + replies });
  }
  const sorted = [...totals]
    .map(([model, total]) => ({ model, ...total }))
    .toSorted((a, b) => (a.spentMicros === b.spentMicros ? 0 : a.spentMicros < b.spentMicros ? 1 : -1));
  const apart = sorted.length > SHADES ? SHADES - 1 : sorted.length;
  const rest = sorted.slice(apart);
  const named = sorted.slice(0, apart).map((total, shade) => ({ ...total, shade }));
  if (rest.length === 0) return named;
  const others = {
    model: null,
    spentMicros: sum(rest.map(({ spentMicros }) => spentMicros)),
    replies: rest.reduce((count, { replies }) => count + replies, 0),
    shade: SHADES - 1,
  };
  return [...named, others];
}

function barOf(day: string, shades: bigint[], highest: bigint): Bar {
  const parts: Part[] = [];
  let below = 0n;
  shades.forEach((micros, shade) => {
    if (micros > 0n) parts.push({ shade, ...placeOf(below, micros, highest) });
    below += micros;
  });
  return { day, spentMicros: below, parts };
}

function placeOf(below: bigint, micros: bigint, highest: bigint): { y: number; height: number } {
  // A part is never drawn thinner than can be seen.
  const height = Math.max(1, (Number(micros) / Number(highest)) * HEIGHT);
  const bottom = (Number(below) / Number(highest)) * HEIGHT;
  return { y: HEIGHT - bottom - height, height };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Date.parse(to);
  for (let day = Date.parse(from); day <= last; day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

function sum(amounts: bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
