import { cleanText } from '../../../../kernel/clean-text.ts';
import type { Remarks } from './remarks.ts';

/**
 * A row of the source that remembers which of its fields were asked for. What nobody asked for is named in the report when the
 * reading ends, so a field cannot be dropped in silence: a reader has to take it, or say by `passOver` that it repeats another.
 */
export type SourceRecord = {
  /** What such rows are called in the report: "event", "person". */
  readonly kind: string;
  readonly names: readonly string[];
  /** The field as it stands, or `undefined`. */
  readonly raw: (name: string) => unknown;
  /** The field as trimmed text; numbers and flags are written out; `null` if it is empty or not there. */
  readonly text: (name: string) => string | null;
  /** The field as a list; a single value is a list of one. */
  readonly list: (name: string) => readonly unknown[];
  readonly record: (name: string, kind: string) => SourceRecord | null;
  /** Every object in the list of that name; what is not an object is named in the report. */
  readonly records: (name: string, kind: string) => readonly SourceRecord[];
  /** A text field without taking it: it is still named in the report. */
  readonly peek: (name: string) => string | null;
  /** Takes back that a field was asked for. */
  readonly giveBack: (name: string) => void;
  /** Says that these fields only repeat what was read elsewhere. */
  readonly passOver: (...names: readonly string[]) => void;
};

/** All rows that a reading has opened. */
export type Source = {
  readonly open: (kind: string, value: object) => SourceRecord;
  /** Names every field that no one asked for, once per kind and name. */
  readonly reportLeftovers: () => void;
};

export function openSource(remarks: Remarks): Source {
  const opened: { kind: string; fields: ReadonlyMap<string, unknown>; asked: ReadonlySet<string> }[] = [];
  const open = (kind: string, value: object): SourceRecord => {
    const fields = new Map<string, unknown>(Object.entries(value));
    const asked = new Set<string>();
    opened.push({ kind, fields, asked });
    return recordOf(kind, fields, asked, open, remarks);
  };
  const reportLeftovers = (): void => {
    for (const { kind, fields, asked } of opened) {
      for (const [name, value] of fields) {
        if (asked.has(name) || holdsNothing(value)) continue;
        remarks.tally({
          weight: 'lost',
          code: 'field-not-used',
          subject: kind,
          field: name,
          value: shown(value),
        });
      }
    }
  };
  return { open, reportLeftovers };
}

function recordOf(
  kind: string,
  fields: ReadonlyMap<string, unknown>,
  asked: Set<string>,
  open: Source['open'],
  remarks: Remarks,
): SourceRecord {
  const raw = (name: string): unknown => {
    asked.add(name);
    return fields.get(name);
  };
  const list = (name: string): readonly unknown[] => {
    const value = raw(name);
    if (value === undefined || value === null || value === '') return [];
    return Array.isArray(value) ? value : [value];
  };
  return {
    ...{ kind, names: [...fields.keys()], raw, list },
    records: (name, ofKind) => list(name).flatMap((value) => openItem(value, name, ofKind, open, remarks)),
    text: (name) => textOf(raw(name), () => asked.delete(name)),
    peek: (name) => textOf(fields.get(name), () => undefined),
    giveBack: (name) => {
      asked.delete(name);
    },
    record: (name, ofKind) => {
      const value = fields.get(name);
      if (!isPlainObject(value)) return null;
      asked.add(name);
      return open(ofKind, value);
    },
    passOver: (...names) => {
      for (const name of names) asked.add(name);
    },
  };
}

function openItem(
  value: unknown,
  field: string,
  kind: string,
  open: Source['open'],
  remarks: Remarks,
): readonly SourceRecord[] {
  if (isPlainObject(value)) return [open(kind, value)];
  if (!holdsNothing(value)) {
    remarks.tally({ weight: 'lost', code: 'row-not-readable', subject: kind, field, value: shown(value) });
  }
  return [];
}

/** Something that is no text is handed back to the report by `refuse`. */
function textOf(value: unknown, refuse: () => void): string | null {
  if (typeof value === 'string') return cleanText(value).trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!holdsNothing(value)) refuse();
  return null;
}

/** True for an object with named fields. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function holdsNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(holdsNothing);
  if (isPlainObject(value)) return Object.values(value).every(holdsNothing);
  return false;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)).slice(0, 400);
}
