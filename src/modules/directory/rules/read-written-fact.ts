import { safeLink } from '../../../kernel/safe-link.ts';
import { instantAt, isZone, type ZoneName } from '../../../kernel/time.ts';
import { isWebAddress } from './edition-facts.ts';
import { type FactKind, factChoices, factKinds, type WritableFact } from './fact-fields.ts';

export type FactProblemCode =
  | 'name-empty'
  | 'start-missing'
  | 'date-not-readable'
  | 'ends-before-start'
  | 'too-long'
  | 'moment-not-readable'
  | 'call-closes-before-it-opens'
  | 'link-not-usable'
  | 'country-unknown'
  | 'zone-unknown'
  | 'language-unknown'
  | 'topic-not-readable'
  | 'number-not-readable'
  | 'price-not-readable'
  | 'currency-unknown'
  | 'text-too-long'
  | 'value-not-usable';

export type Read = { readonly value: unknown } | { readonly code: FactProblemCode };
type Beside = { readonly zone: ZoneName; readonly currency: string };

const longestLine = 200;
const mostWords = 20;

/** What was written for one fact, as the fact; nothing written is `null`. */
export function readWritten(field: WritableFact, texts: readonly string[], beside: Beside): Read {
  const [text = ''] = texts;
  if (texts.length === 0) return field === 'name' ? { code: 'name-empty' } : { value: null };
  if (texts.some((each) => each.length > 500)) return { code: 'text-too-long' };
  return readers[factKinds[field]](text, { ...beside, field, texts });
}

type Asked = Beside & { readonly field: WritableFact; readonly texts: readonly string[] };

const readers: Readonly<Record<FactKind, (text: string, asked: Asked) => Read>> = {
  line: (text) => (text.length > longestLine ? { code: 'text-too-long' } : { value: plainLine(text) }),
  date: (text) => (isDate(text) ? { value: text } : { code: 'date-not-readable' }),
  moment: readMoment,
  link: (text) => orElse(webAddress(text), 'link-not-usable'),
  country: (text) => orElse(countryOf(text), 'country-unknown'),
  zone: (text) => orElse(isZone(text) ? text : null, 'zone-unknown'),
  choice: (text, { field }) => orElse(isOneOf(field, text) ? text : null, 'value-not-usable'),
  'yes-no': (text) =>
    text === 'yes' || text === 'no' ? { value: text === 'yes' } : { code: 'value-not-usable' },
  choices: (_, { field, texts }) =>
    texts.every((each) => isOneOf(field, each))
      ? { value: [...new Set(texts)] }
      : { code: 'value-not-usable' },
  languages: (text) => readWords(text, languageOf, 'language-unknown'),
  topics: (text) => readWords(text, topicOf, 'topic-not-readable'),
  people: (text) => {
    const count = Number(text.replace(/[\s,.'’]/g, ''));
    return orElse(
      Number.isSafeInteger(count) && count > 0 && count <= 1_000_000 ? count : null,
      'number-not-readable',
    );
  },
  price: (text, { currency }) => readPrice(text, currency),
  currency: (text) => orElse(currencyDigits(text) === null ? null : text.toUpperCase(), 'currency-unknown'),
};

function orElse(value: unknown, code: FactProblemCode): Read {
  return value === null ? { code } : { value };
}

/** One line without signs that steer. */
function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isDate(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function readMoment(text: string, { zone }: Asked): Read {
  const [, date = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d)?$/.exec(text) ?? [];
  if (!isDate(date) || !time) return { code: 'moment-not-readable' };
  return { value: instantAt(date, time, zone) };
}

/** An address of the public web, with https:// before a bare host; `null` if it is none. */
export function webAddress(text: string): string | null {
  const link = safeLink(text);
  if (!link || !isWebAddress(link)) return null;
  const { hostname } = new URL(link);
  const isNamed =
    /^(?:[^.]+\.)+\p{L}[\p{L}\d-]*$/u.test(hostname) &&
    !/\.(?:local|localhost|internal|test|invalid)$/i.test(hostname);
  return isNamed ? link : null;
}

function countryOf(text: string): string | null {
  const code = text.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return null;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) ? code : null;
}

function isOneOf(field: WritableFact, text: string): boolean {
  return factChoices[field]?.includes(text) ?? false;
}

function readWords(text: string, read: (word: string) => string | null, code: FactProblemCode): Read {
  const words = text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map(read);
  const known = words.filter((word) => word !== null);
  return known.length < words.length || words.length > mostWords ? { code } : { value: [...new Set(known)] };
}

function languageOf(word: string): string | null {
  const tag = word.toLowerCase();
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(tag)) return null;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) ? tag : null;
}

function topicOf(word: string): string | null {
  const slug = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\+/g, '-plus')
    .replace(/[\s_]+/g, '-');
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{0,39}$/u.test(slug) ? slug : null;
}

function readPrice(text: string, currency: string): Read {
  const digits = currencyDigits(currency) ?? 2;
  const amount = Number(text.replace(/[\s'’]/g, '').replace(',', '.'));
  const minor = Math.round(amount * 10 ** digits);
  return orElse(
    Number.isFinite(amount) && amount >= 0 && amount <= 1_000_000 ? minor : null,
    'price-not-readable',
  );
}

/** Places after the point that a currency (ISO 4217) has; `null` if there is no such currency. */
export function currencyDigits(currency: string): number | null {
  const code = currency.toUpperCase();
  if (!Intl.supportedValuesOf('currency').includes(code)) return null;
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}
