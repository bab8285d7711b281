import type { ImportedProgramme, ReadingContext, UnreadableFile } from '../imported.ts';
import type { ColumnMapping } from './csv-columns.ts';
import { detectFormat, type ProgrammeFormat } from './detect-format.ts';
import { refuseText, unreadable } from './guard-reading.ts';
import { readCsv } from './read-csv.ts';
import { readEuroPython } from './read-euro-python.ts';
import { readFrabXml } from './read-frab-xml.ts';
import { readICalendar } from './read-i-calendar.ts';
import { readPretalxJson } from './read-pretalx-json.ts';
import { readPyConUs } from './read-py-con-us.ts';

export { type ColumnMapping, type CsvField, csvFields } from './csv-columns.ts';
export { detectFormat, type ProgrammeFormat, programmeFormats } from './detect-format.ts';
export { previewCsv } from './read-csv.ts';
export { mergeEuroPython } from './read-euro-python.ts';

export type ReadProgrammeOptions = {
  /** The format that people chose; without it the text is looked at. */
  readonly format?: ProgrammeFormat;
  readonly fileName?: string | null;
  /** Which column of a CSV file fills which field; without it the headers are guessed. */
  readonly mapping?: ColumnMapping;
};

/** Reads a programme in any format that we know: the one door of this folder. Never throws, whatever the text is. */
export function readProgramme(
  text: string,
  context: ReadingContext,
  options: ReadProgrammeOptions = {},
): { readonly format: ProgrammeFormat; readonly imported: ImportedProgramme } | UnreadableFile {
  const refused = refuseText(text);
  if (refused) return refused;
  const format = options.format ?? detectFormat(text, options.fileName);
  if (!format) return unreadable('not-this-format', 'The text is in none of the formats that can be read.');
  const read = readAs(format, text, context, options.mapping);
  return 'unreadable' in read ? read : { format, imported: read };
}

function readAs(format: ProgrammeFormat, text: string, context: ReadingContext, mapping?: ColumnMapping) {
  switch (format) {
    case 'frab-xml':
      return readFrabXml(text, context);
    case 'pretalx-json':
      return readPretalxJson(text, context);
    case 'pycon-us':
      return readPyConUs(text, context);
    case 'europython':
      return readEuroPython(text, context);
    case 'icalendar':
      return readICalendar(text, context);
    case 'csv':
      return readCsv(text, context, mapping);
  }
}
