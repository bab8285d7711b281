/** Amounts as text: what is written, apart from the question which sign parts whole units from fractions. */
export type WrittenAmount = { readonly digits: string; readonly isNegative: boolean };

const creditWords = /^(?:c|cr|crdt|credit|h|haben|bij|\+|in|ingreso|abono|haber|입금|收入|收|贷|贷方)$/;
const debitWords = /^(?:d|dr|dbit|debit|debet|s|soll|af|-|out|cargo|debe|출금|支出|支|借|借方)$/;

/** Reads a word that says in or out: 1, -1, or `null`. */
export function directionOf(text: string): 1 | -1 | null {
  const word = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').trim().toLowerCase();
  if (creditWords.test(word)) return 1;
  return debitWords.test(word) ? -1 : null;
}

/** Takes the signs of money and of direction off; `null` if digits, points and commas are not all that is left. */
export function writtenAmount(text: string): WrittenAmount | null {
  const plain = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/[\s'’`_]/g, '');
  const [, bare = plain, mark = ''] = /^(.*?\d)(CR|DR|C|D|H|S)$/i.exec(plain) ?? [];
  const core = bare.replace(/\p{Sc}|원|元|円/gu, '').replace(/^[A-Z]{3}|[A-Z]{3}$/g, '');
  const inBrackets = /^\((.*)\)$/.exec(core)?.[1];
  const [, before = '', digits = '', after = ''] =
    /^([+-]?)(\d[\d.,]*|[.,]\d+)([+-]?)$/.exec(inBrackets ?? core) ?? [];
  if (!digits || (before && after)) return null;
  const isOut = mark !== '' && directionOf(mark) === -1;
  return { digits, isNegative: before === '-' || after === '-' || inBrackets !== undefined || isOut };
}

/** Which sign parts the fraction, as one amount shows it; `null` if it shows neither, `unclear` for "1.234". */
function decimalShown(digits: string): ',' | '.' | 'unclear' | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return null;
  const sign = digits[last] === ',' ? ',' : '.';
  const other = sign === ',' ? '.' : ',';
  if (digits.includes(other)) return sign;
  if (digits.split(sign).length > 2) return other;
  if (digits.length - last - 1 !== 3 || /^0?[.,]/.test(digits)) return sign;
  return 'unclear';
}

/**
 * The decimal sign of a file, from all its amounts. "1.234" alone says nothing, unless the currency has fewer than three places.
 * `null`: they contradict each other or say nothing.
 */
export function decimalOf(amounts: readonly WrittenAmount[], places: number): ',' | '.' | null {
  const shown = new Map(amounts.map(({ digits }) => [decimalShown(digits), digits]));
  const unclear = shown.get('unclear');
  if (shown.has(',') && shown.has('.')) return null;
  if (shown.has(',')) return ',';
  if (shown.has('.')) return '.';
  if (unclear === undefined) return '.';
  if (places >= 3) return null;
  return unclear.includes(',') ? '.' : ',';
}

/** The exact sum in minor units, or `null`: a fraction finer than the currency has, or groups that are none. */
export function minorUnits(
  { digits, isNegative }: WrittenAmount,
  decimal: ',' | '.',
  places: number,
): number | null {
  const at = digits.indexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = (at < 0 ? '' : digits.slice(at + 1)).replace(/0+$/, '');
  const grouping = decimal === ',' ? '\\.' : ',';
  const shape = new RegExp(`^(?:\\d*|\\d{1,3}(?:${grouping}\\d{2,3})*${grouping}\\d{3})$`);
  if (!shape.test(whole) || !/^\d*$/.test(fraction) || fraction.length > places) return null;
  const sum = Number(`${whole.replace(/[.,]/g, '')}${fraction.padEnd(places, '0')}` || '0');
  if (!Number.isSafeInteger(sum)) return null;
  return isNegative && sum !== 0 ? -sum : sum;
}
