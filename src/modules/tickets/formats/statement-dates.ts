import type { DateText } from '../../../kernel/time.ts';
import type { DateOrder } from '../rules/statement-line.ts';

/** First letters of months in English, German, French, Dutch and Spanish. */
const months: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|maa|mrt|mae)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^sep/,
  /^(?:oct|okt)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];

const yearFirst = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?:\s?[日일])?\.?(?=$|[\sT,(;])/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const numbers = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?=$|[\s,;])/;
const named = /^(\d{1,2})[-. ]*(\p{L}{3,12})\.?[-., ]*(\d{4}|\d{2})(?=$|\s)/u;
const namedFirst = /^(\p{L}{3,12})\.? (\d{1,2}),? (\d{4})(?=$|\s)/u;

/** The order of dates such as 03/04/2027 as all of them together show it; `null` if none shows it or they contradict each other. */
export function dateOrderOf(texts: readonly string[], isEnglish: boolean): DateOrder | null {
  const found = texts.flatMap((text) => {
    const [, first, sign, second] = numbers.exec(text.trim().slice(0, 40)) ?? [];
    return sign ? [{ first: Number(first), sign, second: Number(second) }] : [];
  });
  if (found.length === 0) return 'ymd';
  const dayFirst = found.some(({ first }) => first > 12);
  const monthFirst = found.some(({ second }) => second > 12);
  if (dayFirst && monthFirst) return null;
  if (monthFirst) return 'mdy';
  if (dayFirst || !isEnglish || found.every(({ sign }) => sign === '.')) return 'dmy';
  // 03/03/2027 is the same in both.
  return found.every(({ first, second }) => first === second) ? 'dmy' : null;
}

/** Reads a date, with or without a time after it; `null` if it is none or a day that the calendar has not. */
export function statementDate(text: string, order: DateOrder): DateText | null {
  const plain = text.normalize('NFKC').trim().slice(0, 40);
  const [, year, month, day] = yearFirst.exec(plain) ?? compact.exec(plain) ?? [];
  if (year) return calendarDate(year, month, day);
  const [, first, , second, last] = numbers.exec(plain) ?? [];
  if (first) {
    const isMonthFirst = order === 'mdy';
    return calendarDate(last, isMonthFirst ? first : second, isMonthFirst ? second : first);
  }
  const [, namedDay, name, namedYear] = named.exec(plain) ?? [];
  if (name) return calendarDate(namedYear, monthOf(name), namedDay);
  const [, early, lateDay, lateYear] = namedFirst.exec(plain) ?? [];
  return early ? calendarDate(lateYear, monthOf(early), lateDay) : null;
}

function monthOf(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return String(months.findIndex((month) => month.test(folded)) + 1);
}

function calendarDate(year = '', month = '', day = ''): DateText | null {
  const [y, m, d] = [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal && y >= 1990 && y < 2200 ? date.toISOString().slice(0, 10) : null;
}
