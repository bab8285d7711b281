import { stringify } from 'csv-stringify/sync';
import { inLocale, type Locale, type LocalisedText } from '../../../kernel/locale.ts';
import { plainMoney } from '../../../kernel/money.ts';

type Cell = string | number | boolean | LocalisedText | null;

const sums = new Set(['total', 'paid', 'price', 'tax', 'amount']);

/**
 * Rows of an export as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read Korean and Chinese; cells that one would
 * run as a formula get a `'` before them. Sums are decimals of their currency, rates per cent.
 */
export function writeSalesCsv(rows: readonly Readonly<Record<string, Cell>>[], locale: Locale): string {
  const plain = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellText(name, cell, row, locale)])),
  );
  // A sum below nothing begins with a sign that is no formula: only what people wrote is defused.
  return stringify(plain, {
    bom: true,
    header: true,
    columns: Object.keys(rows[0] ?? { order: '' }),
    record_delimiter: 'windows',
  });
}

function cellText(
  name: string,
  cell: Cell,
  row: Readonly<Record<string, Cell>>,
  locale: Locale,
): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') {
    if (sums.has(name)) return plainMoney({ amount: cell, currency: String(row.currency) });
    return name === 'tax_rate' ? cell / 100 : cell;
  }
  return harmless(typeof cell === 'string' ? cell : (inLocale(cell, locale)?.text ?? ''));
}

/** Text that a spreadsheet would run as a formula gets a quote before it (OWASP, "CSV injection"). */
function harmless(text: string): string {
  return /^\s*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text;
}
