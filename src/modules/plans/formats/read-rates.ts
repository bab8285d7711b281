import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { isCurrency } from '../../../kernel/money.ts';
import { Temporal } from '../../../kernel/time.ts';
import type { Rate } from '../rules/money.ts';

/** Rates for one euro on a day, as the European Central Bank gives them: the euro itself is 1. */
type EuroDay = { readonly on: string; readonly perEuro: ReadonlyMap<string, number> };

/** Long histories are thinned to the last day of each month; this many days stay as they are. */
const wholeDays = 40;

/**
 * Rates from pasted text or a file: lines `date, currency, rate` (units of that currency for one of the plan's), or the European
 * Central Bank's eurofxref as CSV or XML, turned into the plan's currency. Empty if nothing could be read.
 */
export function readRates(text: string, currency: string): Rate[] {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (!plain) return [];
  if (plain.startsWith('<')) return turned(readXml(plain), currency);
  const rows = readRows(plain);
  const [head = []] = rows;
  if (/^date$/i.test(head[0] ?? '') && head.some((cell) => isCurrency(cell)))
    return turned(readTable(rows), currency);
  return rows.flatMap(readLine);
}

function readRows(text: string): string[][] {
  const [first = ''] = text.split('\n');
  const delimiter = first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
  try {
    return parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
  } catch {
    // What is no table is no list of rates; the page says so.
    return [];
  }
}

function readLine(cells: readonly string[]): Rate[] {
  const [date = '', code = '', number = ''] = cells;
  const on = readDay(date);
  const rate = Number(number);
  const currency = code.toUpperCase();
  return on && isCurrency(currency) && isUsable(rate) ? [{ on, currency, rate }] : [];
}

function isUsable(rate: number): boolean {
  return Number.isFinite(rate) && rate > 0 && rate < 1e9;
}

/** `2027-05-14`, or `14 May 2027` as the daily file writes it. */
function readDay(text: string): string | null {
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[ .-]([A-Za-z]{3})[a-z]*[ .-](\d{4})$/.exec(text) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  const iso = number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readTable([head = [], ...rows]: readonly string[][]): EuroDay[] {
  return rows.flatMap((row) => {
    const on = readDay(row[0] ?? '');
    if (!on) return [];
    const pairs = head.flatMap((code, at): [string, number][] => {
      const rate = Number(row[at]);
      return at > 0 && isCurrency(code) && isUsable(rate) ? [[code, rate]] : [];
    });
    return [{ on, perEuro: new Map(pairs) }];
  });
}

function readXml(text: string): EuroDay[] {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', processEntities: false });
  const days: EuroDay[] = [];
  try {
    walk(parser.parse(text), days);
  } catch {
    // Broken markup holds no rates that one could rely on.
    return [];
  }
  return days;
}

/** Finds `<Cube time="…">` with its `<Cube currency="…" rate="…"/>`, wherever they stand. */
function walk(node: unknown, days: EuroDay[]): void {
  if (Array.isArray(node)) for (const each of node) walk(each, days);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { time, Cube } = node as { time?: unknown; Cube?: unknown };
  const on = typeof time === 'string' ? readDay(time) : null;
  if (on) {
    const pairs = [Cube].flat().flatMap((each): [string, number][] => {
      const { currency = '', rate } = (each ?? {}) as { currency?: string; rate?: string };
      return isCurrency(currency) && isUsable(Number(rate)) ? [[currency, Number(rate)]] : [];
    });
    days.push({ on, perEuro: new Map(pairs) });
    return;
  }
  for (const child of Object.values(node)) walk(child, days);
}

/** Rates of the euro as those of the plan's currency: EUR 1 = USD 1.10 = CHF 0.95 makes CHF 1 = USD 1.16. */
function turned(days: readonly EuroDay[], currency: string): Rate[] {
  return thinned(days).flatMap(({ on, perEuro }) => {
    const own = currency === 'EUR' ? 1 : perEuro.get(currency);
    if (!own) return [];
    const all: [string, number][] = [['EUR', 1], ...perEuro];
    return all.flatMap(([code, rate]) =>
      code === currency ? [] : [{ on, currency: code, rate: Number((rate / own).toPrecision(8)) }],
    );
  });
}

function thinned(days: readonly EuroDay[]): EuroDay[] {
  const sorted = [...days].sort((a, b) => b.on.localeCompare(a.on));
  if (sorted.length <= wholeDays) return sorted;
  const byMonth = new Map<string, EuroDay>();
  for (const day of sorted) if (!byMonth.has(day.on.slice(0, 7))) byMonth.set(day.on.slice(0, 7), day);
  return [...byMonth.values()].slice(0, wholeDays);
}
