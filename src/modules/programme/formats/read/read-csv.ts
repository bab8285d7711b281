import type { ImportedProgramme, ReadingContext, UnreadableFile } from '../imported.ts';
import { type ColumnMapping, guessColumns } from './csv-columns.ts';
import { guessDateOrder } from './csv-dates.ts';
import { type CsvReading, readCsvRow } from './csv-row.ts';
import { readCsvTable } from './csv-table.ts';
import { guardReading, readRow, refuseText, unreadable } from './guard-reading.ts';

/** Reads a CSV file, one session a row; without a mapping the columns are guessed from their headers. */
export function readCsv(
  text: string,
  context: ReadingContext,
  mapping?: ColumnMapping,
): ImportedProgramme | UnreadableFile {
  return guardReading('csv', text, context, (draft, content) => {
    const { header, rows } = readCsvTable(content, draft.remarks);
    if (rows.length === 0) return unreadable('not-this-format', 'There is no row below the header.');
    const columns = mapping ?? guessColumns(header, rows.slice(0, 50));
    const cells = columnOf(rows, header, columns.date ?? columns.start);
    const { order, sure } = guessDateOrder(cells, context);
    if (!sure) {
      const value = `${cells[0] ?? ''} (${order})`;
      draft.remarks.add({
        weight: 'changed',
        code: 'date-repaired',
        subject: 'file',
        field: columns.date ?? columns.start,
        value,
      });
    }
    const reading: CsvReading = { columns, order };
    const hasTitle = columns.title !== undefined && header.includes(columns.title);
    if (!hasTitle) return unreadable('not-this-format', 'No column holds titles.');
    for (const [index, row] of rows.entries()) {
      draft.count('rows');
      const record = draft.source.open(
        'row',
        Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
      );
      nameSurplus(row, header, index, draft);
      readRow(draft, `row ${index + 2}`, () => readCsvRow(record, index + 2, reading, draft));
    }
    if (draft.settleZone())
      draft.remarks.add({ weight: 'noted', code: 'no-zone', subject: 'row', value: draft.zone() });
    return draft.finish({});
  });
}

/** What a page needs to let people map columns: the header, the first rows and a guess. */
export function previewCsv(text: string):
  | UnreadableFile
  | {
      header: readonly string[];
      rows: readonly (readonly string[])[];
      mapping: ColumnMapping;
      count: number;
    } {
  const refused = refuseText(text);
  if (refused) return refused;
  try {
    const { header, rows } = readCsvTable(text);
    return {
      header,
      rows: rows.slice(0, 5),
      mapping: guessColumns(header, rows.slice(0, 50)),
      count: rows.length,
    };
  } catch (error) {
    return unreadable('broken-file', `The CSV file broke off the reading: ${String(error).slice(0, 300)}`);
  }
}

function columnOf(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  name: string | undefined,
): readonly string[] {
  const at = name === undefined ? -1 : header.indexOf(name);
  return at < 0 ? [] : rows.flatMap((row) => row[at]?.trim() || []);
}

function nameSurplus(
  row: readonly string[],
  header: readonly string[],
  index: number,
  draft: Parameters<typeof readCsvRow>[3],
): void {
  const surplus = row.slice(header.length).filter((cell) => cell.trim() !== '');
  if (surplus.length === 0) return;
  const subject = `row ${index + 2}`;
  draft.remarks.add({
    weight: 'lost',
    code: 'field-not-used',
    subject,
    field: `column ${header.length + 1}`,
    value: surplus.join(' | '),
  });
}
