// Money as somebody types it, in units of its currency: as many decimals as the currency has, and no others.

/** How many decimals a currency has: 2 for dollars and baht, none for yen. */
function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `2.50` or `1,000` in minor units; null for what is no amount of this currency. */
export function parseMoney(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const parts = /^(\d{1,10})(?:\.(\d+))?$/.exec(typed.trim().replaceAll(/,(?=\d{3}(?:\D|$))/g, ""));
  if (parts === null) return null;
  const [, whole = "", fraction = ""] = parts;
  if (fraction.length > decimals) return null;
  return Number(whole + fraction.padEnd(decimals, "0"));
}

/** Minor units as somebody would type them: `2.50`, and `250` in yen. */
export function typedMoney(amountMinor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const text = String(amountMinor).padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
