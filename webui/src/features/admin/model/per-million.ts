/** Dollars for one token as dollars for a million of them, digit for digit: no price is ever a floating point number. */
export function perMillion(decimal: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(6, "0");
  const moved = (whole + digits.slice(0, 6)).replace(/^0+(?=\d)/, "");
  const rest = digits.slice(6).replace(/0+$/, "");
  return rest === "" ? moved : `${moved}.${rest}`;
}
