import type { Locale } from '../../../../kernel/locale.ts';
import { digitsOf } from '../../../../kernel/money.ts';
import type { DateText } from '../../../../kernel/time.ts';

/** English as Hallway's pages write it: the day before the month. */
function tagOf(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** A count in the language's digits. */
export function countIn(locale: Locale): (count: number) => string {
  const format = new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 3 });
  return (count) => format.format(count);
}

/** Sums in minor units as people write them: with the sign of the currency, or without for the cells of a table. */
export function moneyIn(
  locale: Locale,
  currency: string,
): { readonly whole: (amount: number) => string; readonly plain: (amount: number) => string } {
  const digits = digitsOf(currency);
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const whole = new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency, ...places });
  const plain = new Intl.NumberFormat(tagOf(locale), places);
  return {
    whole: (amount) => whole.format(amount / 10 ** digits),
    plain: (amount) => plain.format(amount / 10 ** digits),
  };
}

/** Hundredths of a percent as a percentage. */
export function rateIn(locale: Locale): (rate: number) => string {
  const format = new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 2 });
  return (rate) => format.format(rate / 10_000);
}

/** A date with its month in words. */
export function dayIn(locale: Locale): (date: DateText) => string {
  const format = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return (date) => format.format(new Date(`${date}T12:00:00Z`));
}
