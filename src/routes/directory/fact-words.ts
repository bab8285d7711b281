import type { FactName } from '#directory';
import type { Locale } from '../../kernel/locale.ts';
import { countryWords, dateSpan, languageWords, momentWords, numberWords } from '../../texts/format.ts';
import { markLabel } from '../../texts/mark-words.ts';
import { textsFor } from '../../texts/texts.ts';

const moments: ReadonlySet<string> = new Set<FactName>([
  'callOpensAt',
  'callClosesAt',
  'ticketsOpenAt',
  'earlyBirdEndsAt',
  'ticketsCloseAt',
  'aidClosesAt',
]);

/** The name of a fact. */
export function factName(field: string, locale: Locale): string {
  const { fields } = textsFor(locale).directory.edition;
  return (fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** What a source says of a fact, in words. */
export function factWords(
  field: string,
  value: unknown,
  locale: Locale,
  currency: string | null = null,
): string {
  const { directory, site } = textsFor(locale);
  const { edition } = directory;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return edition.nothingSaid;
  if (Array.isArray(value)) return value.map((each) => listValue(field, String(each), locale)).join(', ');
  if (typeof value === 'boolean') return value ? edition.yes : edition.no;
  if (field === 'priceFrom' && typeof value === 'number') return priceWords(value, currency, locale);
  if (typeof value === 'number') return numberWords(value, locale);
  const text = String(value);
  if (field === 'state') return text === 'planned' ? edition.planned : stateWords(text, locale);
  if (moments.has(field)) return `${momentWords(text, 'UTC', locale)} UTC`;
  if (field === 'startsOn' || field === 'endsOn') return dateSpan(text, text, locale);
  if (field === 'country') return countryWords(text, locale);
  if (field === 'mode') return (site.modes as Readonly<Record<string, string>>)[text] ?? text;
  if (field === 'callState') return (edition.callStates as Readonly<Record<string, string>>)[text] ?? text;
  return text;
}

function listValue(field: string, value: string, locale: Locale): string {
  if (field === 'languages') return languageWords(value, locale);
  if (field === 'topics') return markLabel('topic', value, locale);
  if (field === 'formats') return markLabel('format', value, locale);
  if (field === 'accessibility') return markLabel('access', value, locale);
  return value;
}

function stateWords(state: string, locale: Locale): string {
  const { card } = textsFor(locale).directory;
  return state === 'cancelled' || state === 'postponed' ? card[state] : state;
}

/** A price in minor units with its currency; without one, as the number it is. */
function priceWords(minor: number, currency: string | null, locale: Locale): string {
  const code = currency?.toUpperCase() ?? '';
  if (!Intl.supportedValuesOf('currency').includes(code)) return numberWords(minor / 100, locale);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
