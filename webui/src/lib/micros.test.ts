import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatCredits,
  formatMoney,
  formatPicoUsd,
  microsSchema,
  parseCredits,
  percentOf,
  priceOf100,
  typedCredits,
} from "./micros";

const en = { locale: "en" } as const;

describe("credits", () => {
  it("shows two places from one credit up and four below", () => {
    expect(formatCredits(184_209_999n, en)).toBe("184.20");
    expect(formatCredits(13_149n, en)).toBe("0.0131");
    expect(formatCredits(0n, en)).toBe("0.00");
  });

  it("rounds an upper bound up and a balance down", () => {
    expect(formatCredits(920_001n, { ...en, rounding: "up" })).toBe("0.9201");
    expect(formatCredits(1_000_001n, { ...en, rounding: "up" })).toBe("1.01");
    expect(formatCredits(1_999_999n, { ...en, rounding: "down" })).toBe("1.99");
  });

  it("shows every digit when exact", () => {
    expect(formatCredits(13_149n, { ...en, rounding: "exact" })).toBe("0.013149");
    expect(formatCredits(200_000_000n, { ...en, rounding: "exact" })).toBe("200.00");
  });

  it("carries a sign when asked to", () => {
    expect(formatCredits(5_000_000n, { ...en, sign: "always" })).toBe("+5.00");
    expect(formatCredits(-5_000_000n, { ...en, sign: "always" })).toBe("−5.00");
    expect(formatCredits(0n, { ...en, sign: "always" })).toBe("0.00");
  });

  it("keeps amounts beyond the exact range of a floating-point number", () => {
    expect(formatCredits(9_223_372_036_854_775_807n, { ...en, rounding: "exact" })).toBe("9,223,372,036,854.775807");
  });

  it("is exact for every amount", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (micros) => {
        const text = formatCredits(micros, { ...en, rounding: "exact" });
        const [whole = "", fraction = ""] = text.replaceAll(",", "").replace("−", "").split(".");
        const back = BigInt(whole + fraction.padEnd(6, "0"));
        expect(micros < 0n ? -back : back).toBe(micros);
      }),
    );
  });

  it("never rounds a balance above what is there, nor a bound below what it may cost", () => {
    const back = (text: string) => {
      const [whole = "", fraction = ""] = text.replaceAll(",", "").split(".");
      return BigInt(whole + fraction.padEnd(6, "0"));
    };
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (micros) => {
        expect(back(formatCredits(micros, { ...en, rounding: "down" }))).toBeLessThanOrEqual(micros);
        expect(back(formatCredits(micros, { ...en, rounding: "up" }))).toBeGreaterThanOrEqual(micros);
      }),
    );
  });
});

describe("on the wire", () => {
  it("reads decimal strings and nothing else", () => {
    expect(microsSchema.parse("-12")).toBe(-12n);
    for (const wrong of ["", "1.5", "1e3", "0x10", " 1", 5]) expect(microsSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("money", () => {
  it("knows how many places a currency has", () => {
    expect(formatMoney({ amountMinor: 1000, currency: "usd" }, "en")).toBe("$10.00");
    expect(formatMoney({ amountMinor: 1000, currency: "jpy" }, "en")).toBe("¥1,000");
    expect(formatMoney({ amountMinor: -5, currency: "usd" }, "en")).toBe("−$0.05");
  });

  it("shows provider costs below a cent", () => {
    expect(formatPicoUsd(291_000_000n, "en")).toBe("$0.000291");
  });
});

describe("the price of 100 credits", () => {
  it("is rounded half up to the smallest unit", () => {
    const usd = (amountMinor: number) => ({ amountMinor, currency: "usd" });
    expect(priceOf100(usd(1_000), 200_000_000n)).toEqual(usd(500));
    expect(priceOf100(usd(4_000), 900_000_000n)).toEqual(usd(444));
    expect(priceOf100(usd(1), 200_000_000n)).toEqual(usd(1));
    expect(priceOf100(usd(1), 200_000_001n)).toEqual(usd(0));
  });
});

describe("shares", () => {
  it("are between nothing and all", () => {
    expect(percentOf(1n, 3n)).toBeCloseTo(33.333, 3);
    expect(percentOf(-1n, 3n)).toBe(0);
    expect(percentOf(1n, 0n)).toBe(0);
  });
});

describe("credits that somebody types", () => {
  it("are read with or without decimals, grouping and sign", () => {
    expect(parseCredits("200")).toBe(200_000_000n);
    expect(parseCredits(" 1,000.5 ")).toBe(1_000_500_000n);
    expect(parseCredits("-0.000001")).toBe(-1n);
    expect(parseCredits("−12.5")).toBe(-12_500_000n);
  });

  it.each(["", "x", "1.2345678", "1e3", "--1", "1.", ".5", "1234567890123"])("are not read from %j", (typed) => {
    expect(parseCredits(typed)).toBeNull();
  });

  it("come back as they were", () => {
    expect(typedCredits(20_000_000n)).toBe("20");
    expect(typedCredits(12_500_000n)).toBe("12.5");
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (micros) => {
        expect(parseCredits(typedCredits(micros))).toBe(micros);
      }),
    );
  });
});
