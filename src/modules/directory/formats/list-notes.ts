import { oneLine } from '../../../kernel/clean-text.ts';
import type { ListProblem } from '../rules/listing.ts';

/** Collects what could not be used while a list is read. */
export type ListNotes = {
  readonly add: (code: ListProblem['code'], where: string, field: string, value: unknown) => void;
  /** A field that is not used: named once for the whole list, with its first value and how often it stands there. */
  readonly unused: (where: string, field: string, value: unknown) => void;
  readonly problems: () => readonly ListProblem[];
};

const longestValue = 200;

/** Starts collecting. */
export function startNotes(): ListNotes {
  const problems: ListProblem[] = [];
  const unused = new Map<string, { where: string; value: string; count: number }>();
  return {
    add: (code, where, field, value) => problems.push({ code, where, field, value: shown(value) }),
    unused: (where, field, value) => {
      const known = unused.get(field);
      if (known) known.count++;
      else unused.set(field, { where, value: shown(value), count: 1 });
    },
    problems: () => [
      ...problems,
      ...[...unused].map(([field, { where, value, count }]) => ({
        code: 'field-unknown' as const,
        where: count === 1 ? where : `${where} (× ${count})`,
        field,
        value,
      })),
    ],
  };
}

/** A value as a short line; of a nested one only its kind, as aliases in YAML can make it endless. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return oneLine(String(value ?? '')).slice(0, longestValue);
}

export type Row = Readonly<Record<string, unknown>>;

/** True for an object with names and values. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field as one line; `null` if it is absent, empty or no text. */
export function textOf(row: Row, field: string): string | null {
  const value = row[field];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return oneLine(String(value)).slice(0, 500) || null;
}

/** The last part of a path or an address. */
export function fileLabel(path: string): string {
  return path.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? path;
}
