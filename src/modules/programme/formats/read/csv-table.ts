import { parse } from 'csv-parse/sync';
import type { Draft } from './draft.ts';

/** A CSV file as a header and rows of text. */
export type CsvTable = {
  readonly delimiter: string;
  /** Names of columns, each only once: a second "Title" is "Title (2)", one without a name "Column 3". */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Reads the table; lines that cannot be read are named in the report and the others go on. */
export function readCsvTable(text: string, remarks: Draft['remarks'] | null = null): CsvTable {
  const delimiter = guessDelimiter(text);
  const records: unknown = parse(text.replace(/^\ufeff/, ''), {
    delimiter,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    skipRecordsWithError: true,
    skipRecordsWithEmptyValues: true,
    maxRecordSize: 2_000_000,
    onSkip: (error) => {
      const subject = `line ${error && 'lines' in error ? error.lines : '?'}`;
      remarks?.add({ weight: 'lost', code: 'row-not-readable', subject, value: error?.message ?? '' });
      return undefined;
    },
  });
  const [first = [], ...rows] = Array.isArray(records)
    ? records.filter((row): row is string[] => Array.isArray(row))
    : [];
  return { delimiter, header: uniqueNames(first), rows };
}

/** The sign that parts the first lines most evenly; quoted parts do not count. */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replace(/^\ufeff/, '')
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scores = [',', ';', '\t', '|'].map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    const same = counts.filter((found) => found === first).length;
    return { sign, score: first === 0 ? 0 : first + (10 * same) / counts.length };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

function uniqueNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `Column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
