import type { Locale } from '../kernel/locale.ts';
import { digitsOf } from '../kernel/money.ts';

type DateLook = 'weekday' | 'day' | 'long' | 'short' | 'month' | 'monthOnly';

const dateLooks: Readonly<Record<DateLook, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'short' },
  day: { day: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthOnly: { month: 'short' },
};

/** A calendar date (`2027-05-14`) in words of the language. */
export function dateWords(date: string, locale: Locale, look: DateLook): string {
  return formatter(locale, { ...dateLooks[look], timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** Two dates as one stretch: "12–20 May 2027". Spaces around the dash are ours: systems differ, and a page must read the same in the browser. */
export function dateSpan(first: string, last: string, locale: Locale): string {
  if (locale === 'zh-Hans') return chineseSpan(first, last);
  return formatter(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .formatRange(new Date(`${first}T12:00:00Z`), new Date(`${last}T12:00:00Z`))
    .replace(/\s*([–~])\s*/u, first.slice(0, 7) === last.slice(0, 7) ? '$1' : ' $1 ');
}

/** CLDR has no pattern for a stretch of days in Chinese words, only one with strokes: "2026/11/5–2026/11/6". */
function chineseSpan(first: string, last: string): string {
  const [from, to] = [first, last].map((date) => date.split('-').map(Number));
  const start = `${from?.[0]}年${from?.[1]}月${from?.[2]}日`;
  if (first === last) return start;
  const year = from?.[0] === to?.[0] ? '' : `${to?.[0]}年`;
  const month = year || from?.[1] !== to?.[1] ? `${to?.[1]}月` : '';
  return `${start}–${year}${month}${to?.[2]}日`;
}

/** `HH:MM` that a clock in the zone shows. */
export function clockTime(moment: string, zone: string): string {
  return formatter('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    new Date(moment),
  );
}

/** A moment with its date and time in the zone. */
export function momentWords(moment: string, zone: string, locale: Locale): string {
  return formatter(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(moment));
}

/** The short name of a zone at a moment: "CEST", "GMT+9". */
export function zoneWords(moment: string, zone: string, locale: Locale): string {
  const parts = formatter(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date(moment));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** A moment with the short name of its zone, for who may read it anywhere: "14 May 2027 at 09:00 (CEST)". */
export function momentInZone(moment: string, zone: string, locale: Locale): string {
  return `${momentWords(moment, zone, locale)} (${zoneWords(moment, zone, locale)})`;
}

/** The name of a language (BCP 47 tag) in the reader's language. */
export function languageWords(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** The name of a country by its two letters, or the text as it is. */
export function countryWords(country: string, locale: Locale): string {
  if (!/^[A-Za-z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country.toUpperCase()) ?? country;
}

/** A number as the language writes it. */
export function numberWords(value: number, locale: Locale): string {
  return countingIn(locale).number.format(value);
}

/** Zones come from addresses too, so that there could be any number. */
const mostFormatters = 200;

/**
 * Making one takes 80 µs, using it 1 µs, and a page of 450 sessions asks for a thousand. They never change, so it does no harm that the
 * web bundle has its own (architecture/exceptions.js).
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  if (formatters.size >= mostFormatters) formatters.clear();
  formatters.set(key, made);
  return made;
}

type Counting = { readonly plural: Intl.PluralRules; readonly number: Intl.NumberFormat };

const countings = new Map<string, Counting>();

/** How a language counts and writes numbers. Making both takes 50 µs, which is most of an answer that says only how many are before one. */
export function countingIn(locale: string): Counting {
  const known = countings.get(locale);
  if (known) return known;
  const made = { plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale) };
  if (countings.size >= mostFormatters) countings.clear();
  countings.set(locale, made);
  return made;
}

/** A sum in minor units with its currency, without cents where there are none, or where they are noise: estimates, budgets. */
export function moneyWords(amount: number, currency: string, locale: Locale): string {
  const digits = Math.abs(amount) >= 1000 * 10 ** digitsOf(currency) ? 0 : undefined;
  return moneyIn(amount, currency, locale, digits);
}

/** The same to the cent: what somebody is to pay, or gets back. */
export function priceWords(amount: number, currency: string, locale: Locale): string {
  return moneyIn(amount, currency, locale);
}

function moneyIn(amount: number, currency: string, locale: Locale, digits = digitsOf(currency)): string {
  const units = amount / 10 ** digitsOf(currency);
  const shown = Number.isInteger(units) ? 0 : digits;
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(units);
}
