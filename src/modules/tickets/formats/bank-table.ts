import { parse } from 'csv-parse/sync';
import {
  type StatementField,
  type StatementHints,
  type StatementProblem,
  statementFields,
} from '../rules/statement-line.ts';
import { fieldOf, foldedHeader } from './bank-columns.ts';
import { plainText } from './statement-keys.ts';

/** One row with the line of the file on which it ends. */
export type BankRow = { readonly cells: readonly string[]; readonly line: number };

/** A table of bookings with its columns found. */
export type BankTable = {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Column numbers by field, from 0. */
  readonly columns: ReadonlyMap<StatementField, readonly number[]>;
  readonly isEnglish: boolean;
  readonly rows: readonly BankRow[];
  readonly problems: readonly StatementProblem[];
};

const delimiters = [';', ',', '\t', '|'] as const;
/** Banks put the account, its holder and balances above the table. */
const mostPreamble = 60;

/** The table as it is understood best: the encoding and the delimiter with which most columns are found; `null` if none are. */
export function readBankTable(bytes: Uint8Array, hints: StatementHints): BankTable | null {
  const starts = decodings(bytes).flatMap(({ encoding, text }) =>
    delimiters.flatMap((delimiter) => {
      const head = headOf(rowsOf(text.slice(0, 200_000), delimiter, mostPreamble).rows, hints);
      return head ? [{ encoding, text, delimiter, head }] : [];
    }),
  );
  const [first, ...rest] = starts;
  if (!first) return null;
  const best = rest.reduce(
    (found, next) => (next.head.columns.size > found.head.columns.size ? next : found),
    first,
  );
  const { rows, problems } = rowsOf(best.text, best.delimiter);
  const { headerLine } = best.head;
  return {
    ...best.head,
    encoding: best.encoding,
    delimiter: best.delimiter,
    rows: rows.filter(({ line }) => line > headerLine),
    problems: problems.filter(({ line }) => line > headerLine),
  };
}

/** Headers of the row with most cells: what the organiser is shown where no columns were found. */
export function likelyHeader(bytes: Uint8Array): string {
  const rows = decodings(bytes)
    .slice(0, 1)
    .flatMap(({ text }) =>
      delimiters.flatMap((delimiter) => rowsOf(text.slice(0, 50_000), delimiter, 20).rows),
    );
  const widest = rows.reduce<readonly string[]>(
    (best, { cells }) => (cells.length > best.length ? cells : best),
    [],
  );
  return plainText(widest.map((cell) => plainText(cell).slice(0, 40)).join(' · ')).slice(0, 300);
}

type Head = Pick<BankTable, 'header' | 'headerLine' | 'columns' | 'isEnglish'>;

/** The first row in which a date and an amount are named, with most fields. */
function headOf(rows: readonly BankRow[], hints: StatementHints): Head | null {
  const heads = rows.slice(0, mostPreamble).flatMap(({ cells, line }): Head[] => {
    const { columns, isEnglish } = columnsIn(cells, hints);
    const hasDate = columns.has('bookedOn') || columns.has('valueOn');
    const hasAmount = columns.has('amount') || columns.has('credit') || columns.has('debit');
    const header = cells.map(plainText);
    return hasDate && hasAmount ? [{ header, headerLine: line, columns, isEnglish }] : [];
  });
  return heads.reduce<Head | null>(
    (best, next) => (best === null || next.columns.size > best.columns.size ? next : best),
    null,
  );
}

function columnsIn(cells: readonly string[], hints: StatementHints): Pick<Head, 'columns' | 'isEnglish'> {
  const columns = new Map<StatementField, number[]>();
  let isEnglish = true;
  const named = new Set<number>();
  for (const field of statementFields) {
    const wanted = hints.columns?.[field]?.map(foldedHeader) ?? [];
    const at = cells.flatMap((cell, index) => (wanted.includes(foldedHeader(cell)) ? [index] : []));
    if (at.length > 0) columns.set(field, at);
    for (const index of at) named.add(index);
  }
  for (const [index, cell] of cells.entries()) {
    const found = cell.length <= 80 && !named.has(index) ? fieldOf(cell) : null;
    if (!found || hints.columns?.[found.field]) continue;
    isEnglish = isEnglish && found.isEnglish;
    const before = columns.get(found.field);
    // The first column of a name counts; what the payer wrote may stand in several.
    if (!before) columns.set(found.field, [index]);
    else if (found.field === 'reference') before.push(index);
  }
  return { columns, isEnglish };
}

type Rows = { readonly rows: readonly BankRow[]; readonly problems: readonly StatementProblem[] };

function rowsOf(text: string, delimiter: string, most?: number): Rows {
  const problems: StatementProblem[] = [];
  const records: unknown = parse(text, {
    delimiter,
    info: true,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    skipRecordsWithError: true,
    skipRecordsWithEmptyValues: true,
    maxRecordSize: 200_000,
    ...(most === undefined ? {} : { to: most }),
    onSkip: (error) => {
      const line = error && 'lines' in error ? Number(error.lines) : 0;
      problems.push({ code: 'line-not-readable', line, value: error?.message ?? '' });
      return undefined;
    },
  });
  const rows = (Array.isArray(records) ? records : []).flatMap((each): BankRow[] => {
    const { record, info } = each as { record?: unknown; info?: { lines?: number } };
    return Array.isArray(record) ? [{ cells: record.map(String), line: info?.lines ?? 0 }] : [];
  });
  return { rows, problems };
}

type Decoding = { readonly encoding: string; readonly text: string };

/** By its mark or as UTF-8; bytes that are neither are tried as what banks of Europe, Korea and China write. */
function decodings(bytes: Uint8Array): readonly Decoding[] {
  const marked = markedEncoding(bytes);
  const encodings = marked ? [marked] : ['utf-8', 'windows-1252', 'euc-kr', 'gb18030'];
  for (const encoding of encodings.slice(0, 1)) {
    const text = decoded(bytes, encoding, encoding === 'utf-8');
    if (text !== null) return [{ encoding, text }];
  }
  return encodings.slice(1).flatMap((encoding) => {
    const text = decoded(bytes, encoding, false);
    return text === null ? [] : [{ encoding, text }];
  });
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
