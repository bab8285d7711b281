import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { UnreadableFile } from '../formats/imported.ts';
import { decodedText } from '../formats/read/decoded-text.ts';
import {
  type ColumnMapping,
  detectFormat,
  type ProgrammeFormat,
  previewCsv,
} from '../formats/read/read-programme.ts';

export type TablePreview = {
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What we guess; people correct it. */
  readonly mapping: ColumnMapping;
  readonly count: number;
};

/** A table's columns and first rows, so that people can say which column is what; `null` if the file is no table. Keeps nothing. */
export function inspectTable(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly format?: ProgrammeFormat },
): Outcome<TablePreview | null, UnreadableFile['code']> {
  const text = decodedText(bytes);
  if ((options.format ?? detectFormat(text, options.fileName)) !== 'csv') return done(null);
  const preview = previewCsv(text);
  return 'unreadable' in preview ? refuse(preview.code) : done({ ...preview, text });
}
