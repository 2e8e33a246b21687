// The one place where credits and money become text. Amounts are bigint everywhere else: micro-credits (10^-6 credit)
// or minor units of a currency; they are never a floating-point number.
import * as z from "zod/mini";

/** Micro-credits as they travel: a decimal string. */
export const microsSchema = z.pipe(
  z.string().check(z.regex(/^-?\d{1,19}$/)),
  z.transform((text: string) => BigInt(text)),
);

export type Money = { amountMinor: number; currency: string };

const MICROS_PER_CREDIT = 1_000_000n;
const FRACTION_DIGITS = 6;

/** `down` never shows more than there is, `up` never promises less than it may cost, `exact` shows every digit. */
export type Rounding = "down" | "up" | "exact";

export type CreditFormat = {
  locale: string;
  rounding?: Rounding;
  sign?: "auto" | "always";
  /** No decimals where there are none, for what is sold by the piece. */
  whole?: boolean;
};

type NumericText = `${number}`;

/** Credits without their unit, such as `184.20` or `−0.0131`; amounts below one credit keep four places. */
export function formatCredits(micros: bigint, format: CreditFormat): string {
  const { locale, rounding = "down", sign = "auto", whole = false } = format;
  const places = rounding === "exact" ? FRACTION_DIGITS : magnitude(micros) < MICROS_PER_CREDIT ? 4 : 2;
  const rounded = rounding === "exact" ? micros : roundTo(micros, places, rounding);
  const least = rounding === "exact" || places === 2 || rounded === 0n ? 2 : 4;
  const smallest = whole && rounded % MICROS_PER_CREDIT === 0n ? 0 : least;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: smallest,
    maximumFractionDigits: places,
    signDisplay: sign === "always" ? "exceptZero" : "auto",
  })
    .format(decimalText(rounded, FRACTION_DIGITS))
    .replace("-", "−");
}

/** What somebody typed, such as `200`, `1,000` or `−12.5`, as micro-credits; null when it is no amount. */
export function parseCredits(typed: string): bigint | null {
  const parts = /^([-−]?)(\d{1,12})(?:\.(\d{1,6}))?$/.exec(typed.trim().replaceAll(",", ""));
  if (parts === null) return null;
  const [, sign, whole = "", fraction = ""] = parts;
  const micros = BigInt(whole + fraction.padEnd(FRACTION_DIGITS, "0"));
  return sign === "" ? micros : -micros;
}

/** Micro-credits as somebody would type them: no unit, no grouping, no zeros that say nothing. */
export function typedCredits(micros: bigint): string {
  return decimalText(micros, FRACTION_DIGITS).replace(/\.?0+$/, "");
}

/** Money with its currency, such as `$10.00`. */
export function formatMoney({ amountMinor, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(decimalText(BigInt(amountMinor), digits)).replace("-", "−");
}

/** What 100 credits cost at the price of so many, rounded half up to the smallest unit. */
export function priceOf100(paid: Money, micros: bigint): Money {
  const times = BigInt(paid.amountMinor) * 100n * MICROS_PER_CREDIT;
  return { ...paid, amountMinor: Number((times + micros / 2n) / micros) };
}

/** What the provider charged, told in US dollars of 10^-12, such as `$0.000291`. */
export function formatPicoUsd(picoUsd: bigint, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 2,
    maximumFractionDigits: 8,
  }).format(decimalText(picoUsd, 12));
}

/** A price in dollars, to its last digit, such as `$0.25`. */
export function formatUsd(decimal: string, locale: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 2,
    maximumFractionDigits: 20,
  }).format(decimalText(BigInt(whole + fraction), fraction.length));
}

export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** `part` of `whole` in percent, 0 to 100, exact enough to draw with. */
export function percentOf(part: bigint, whole: bigint): number {
  if (whole <= 0n || part <= 0n) return 0;
  return Number((part * 100_000n) / whole) / 1000;
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function roundTo(micros: bigint, places: number, rounding: "down" | "up"): bigint {
  const step = 10n ** BigInt(FRACTION_DIGITS - places);
  const rest = ((micros % step) + step) % step;
  if (rest === 0n) return micros;
  return rounding === "down" ? micros - rest : micros - rest + step;
}

/** An exact decimal that Intl formats without passing through a floating-point number. */
function decimalText(units: bigint, digits: number): NumericText {
  const text = magnitude(units)
    .toString()
    .padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? "" : `.${text.slice(-digits)}`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- digits by construction; the type only says so
  return `${units < 0n ? "-" : ""}${whole}${fraction}` as NumericText;
}
