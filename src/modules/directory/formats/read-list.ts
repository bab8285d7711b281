import type { ReadList } from '../rules/listing.ts';
import { type ListFile, type ListKind, listKinds } from '../rules/source.ts';
import { readCalendar } from './read-calendar.ts';
import { readConfsTechFiles } from './read-confs-tech.ts';
import { readPythonDeadlinesFiles } from './read-python-deadlines.ts';

/** Which list a text is of, by what stands in it; `null` for none that we read. */
export function listKindOf(text: string): ListKind | null {
  const head = text.slice(0, 20_000).replace(/^\ufeff/, '');
  if (/^BEGIN:VCALENDAR\s*$/im.test(head)) return 'calendar';
  if (/^\s*\[\s*(?:\]|\{)/.test(head)) return /"startDate"|^\s*\[\s*\]/.test(head) ? 'confs-tech' : null;
  return /^-\s+\w+:|^\s+conference:/m.test(head) && /\bconference:/.test(head) ? 'python-deadlines' : null;
}

/**
 * Reads one file or several, of whichever list they are; files of one list are read together. Those of none are named among the
 * problems. `kinds` says what was recognised.
 */
export function readList(
  input: string | readonly ListFile[],
  hint: { readonly file?: string; readonly kind?: ListKind } = {},
): ReadList & { readonly kinds: readonly ListKind[] } {
  const files = typeof input === 'string' ? [{ path: hint.file ?? 'list', text: input }] : input;
  const byKind = Map.groupBy(files, (file) => hint.kind ?? listKindOf(file.text));
  const lists = [...byKind].flatMap(([kind, group]) => readKind(kind, group));
  return {
    kinds: listKinds.filter((kind) => byKind.has(kind)),
    records: lists.flatMap((list) => list.records),
    problems: lists.flatMap((list) => list.problems),
  };
}

function readKind(kind: ListKind | null, files: readonly ListFile[]): readonly ReadList[] {
  if (kind === 'confs-tech') return [readConfsTechFiles(files)];
  if (kind === 'python-deadlines') return [readPythonDeadlinesFiles(files)];
  if (kind === 'calendar') return files.map(({ path, text }) => readCalendar(text, { file: path }));
  const problems = files.map(({ path, text }) => ({
    where: path,
    field: '',
    value: text.slice(0, 80).replace(/\s+/g, ' '),
    code: 'file-not-readable' as const,
  }));
  return [{ records: [], problems }];
}
