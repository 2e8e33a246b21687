import { describe, expect, it } from "vitest";
import type { UsageOfDay } from "../api/usage";
import { usageChart } from "./usage-chart";

const used = (day: string, model: string, spentMicros: bigint): UsageOfDay => ({
  day,
  model,
  spentMicros,
  replies: 1,
  promptTokens: 10,
  completionTokens: 5,
});

describe("the usage chart", () => {
  it("has a bar for every day, the empty ones included", () => {
    const chart = usageChart({ from: "2026-02-27", to: "2026-03-02", usage: [used("2026-03-01", "a", 5n)] });
    expect(chart.bars.map(({ day }) => day)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
    expect(chart.bars.map(({ spentMicros }) => spentMicros)).toEqual([0n, 0n, 5n, 0n]);
    expect(chart.most?.day).toBe("2026-03-01");
  });

  it("stacks models in one order, the dearest at the bottom", () => {
    const usage = [used("2026-03-01", "a", 25n), used("2026-03-01", "b", 75n), used("2026-03-02", "b", 50n)];
    const { bars, models, totalMicros } = usageChart({ from: "2026-03-01", to: "2026-03-02", usage });
    expect(models.map(({ model, shade }) => [model, shade])).toEqual([
      ["b", 0],
      ["a", 1],
    ]);
    expect(bars[0]?.parts).toEqual([
      { shade: 0, y: 25, height: 75 },
      { shade: 1, y: 0, height: 25 },
    ]);
    expect(bars[1]?.parts).toEqual([{ shade: 0, y: 50, height: 50 }]);
    expect(totalMicros).toBe(150n);
  });

  it("puts the smaller models together", () => {
    const usage = ["a", "b", "c", "d", "e"].map((model, at) => used("2026-03-01", model, BigInt(50 - at * 10)));
    const { bars, models } = usageChart({ from: "2026-03-01", to: "2026-03-01", usage });
    expect(models.map(({ model, spentMicros }) => [model, spentMicros])).toEqual([
      ["a", 50n],
      ["b", 40n],
      ["c", 30n],
      [null, 30n],
    ]);
    expect(bars[0]?.parts).toHaveLength(4);
  });

  it("is empty without usage", () => {
    const { bars, models, most } = usageChart({ from: "2026-03-01", to: "2026-03-02", usage: [] });
    expect(bars.every(({ parts }) => parts.length === 0)).toBe(true);
    expect(models).toEqual([]);
    expect(most).toBeNull();
  });
});
