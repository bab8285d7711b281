import type { ImportedProgramme, ReadingContext, UnreadableFile } from '../imported.ts';
import { type Draft, startDraft } from './draft.ts';

/** About thirty times the largest programme known (two million characters). */
const longestFile = 64_000_000;

/** The answer for a file that cannot be read. */
export function unreadable(code: UnreadableFile['code'], problem: string): UnreadableFile {
  return { unreadable: true, code, problem };
}

/**
 * Runs a reading on text from anywhere. Empty, huge and binary files are refused before; libraries throw on broken input,
 * and that becomes an answer here, at the one place where no row is known any more.
 */
export function guardReading(
  format: string,
  text: string,
  context: ReadingContext,
  read: (draft: Draft, text: string) => ImportedProgramme | UnreadableFile,
): ImportedProgramme | UnreadableFile {
  const refused = refuseText(text);
  if (refused) return refused;
  try {
    return read(startDraft(format, context), text.replace(/^\ufeff/, ''));
  } catch (error) {
    return unreadable(
      'broken-file',
      `The ${format} file broke off the reading: ${String(error).slice(0, 300)}`,
    );
  }
}

/** Why this text cannot be any programme; `null` if it may be one. */
export function refuseText(text: string): UnreadableFile | null {
  if (text.length > longestFile) return unreadable('too-large', `The file has ${text.length} characters.`);
  if (
    text
      .replace(/^\ufeff/, '')
      .slice(0, 100_000)
      .trim() === ''
  )
    return unreadable('empty-file', 'The file is empty.');
  if (text.slice(0, 4_000).includes('\u0000')) return unreadable('not-this-format', 'The file is not text.');
  return null;
}

/** Reads one row; a row that breaks is named in the report and the rest goes on. */
export function readRow(draft: Draft, subject: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    draft.remarks.add({ weight: 'lost', code: 'row-not-readable', subject, value: String(error) });
  }
}

/** Parses JSON, or says that the file is none. */
export function parseJson(text: string): { readonly value: unknown } | UnreadableFile {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return unreadable('broken-file', `The file is no complete JSON: ${String(error).slice(0, 200)}`);
  }
}
