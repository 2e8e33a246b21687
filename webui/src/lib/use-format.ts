import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayGroupOf, formatDate, formatDay, formatInstant, formatTime, formatUtcDate, formatWait } from "./dates";
import {
  type CreditFormat,
  type Money,
  formatCount,
  formatCredits,
  formatMoney,
  formatPicoUsd,
  formatUsd,
} from "./micros";

/** The formatting functions, bound to the language of the reader. */
export function useFormat() {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  return useMemo(
    () => ({
      locale,
      credits: (micros: bigint, how: Omit<CreditFormat, "locale"> = {}) => formatCredits(micros, { locale, ...how }),
      money: (money: Money) => formatMoney(money, locale),
      picoUsd: (amount: bigint) => formatPicoUsd(amount, locale),
      usd: (decimal: string) => formatUsd(decimal, locale),
      count: (count: number) => formatCount(count, locale),
      time: (at: string) => formatTime(at, locale),
      date: (at: string) => formatDate(at, locale),
      utcDate: (at: string) => formatUtcDate(at, locale),
      day: (day: string) => formatDay(day, locale),
      instant: (at: string) => formatInstant(at, locale),
      wait: (seconds: number) => formatWait(seconds, locale),
      dayGroup: (at: string) => dayGroupOf(at, new Date()),
    }),
    [locale],
  );
}
