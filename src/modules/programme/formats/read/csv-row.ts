import type { ImportRemarkCode } from '../../rules/import-report.ts';
import type { ColumnMapping, CsvField } from './csv-columns.ts';
import { type DateOrder, readCsvDate, timeAfterDate } from './csv-dates.ts';
import type { Draft } from './draft.ts';
import type { PersonKey } from './draft-people.ts';
import { guessKind } from './guess-kind.ts';
import { readDelivery, readFlag, readLanguage, readLevel } from './read-words.ts';
import { resolveSlot } from './resolve-slot.ts';
import type { SourceRecord } from './source-record.ts';
import { splitNames } from './split-names.ts';
import { momentAt, readMinutes, readTime } from './times.ts';

/** What holds for all rows of a file. */
export type CsvReading = { readonly columns: ColumnMapping; readonly order: DateOrder };

/** Reads the row that stands on that line of the file. */
export function readCsvRow(row: SourceRecord, line: number, reading: CsvReading, draft: Draft): void {
  const cell = (field: CsvField): string | null => {
    const column = reading.columns[field];
    return column === undefined ? null : row.text(column);
  };
  const title = draft.line(cell('title'), `row ${line}`, 'title');
  const subject = `row ${line}${title ? ` “${title}”` : ''}`;
  if (!title) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject });
    return;
  }
  const track = draft.line(cell('track'), subject, 'track');
  const kind = guessKind(cell('kind'), title, track);
  const code = cell('code');
  draft.sessions.add({
    ...{ subject, title, kind, key: code },
    ...timesOf(cell, subject, kind.kind, reading, draft),
    ...wordsOf(cell, subject, reading, draft),
    number: code && /^\d{1,9}$/.test(code) ? Number(code) : null,
    subtitle: draft.line(cell('subtitle'), subject, 'subtitle'),
    abstract: draft.markdown(cell('abstract'), subject, 'abstract'),
    description: draft.markdown(cell('description'), subject, 'description'),
    contentNotes: draft.line(cell('contentNotes'), subject, 'contentNotes'),
    track: track ? draft.tracks.codeOf(track) : null,
    people: peopleOf(cell, subject, draft),
    links: parts(cell('link'), /[\s|]+/).flatMap((address) => draft.link(address, null, subject, 'link')),
    tags: parts(cell('tags'), /[,;，、|\n]/),
    status: statusOf(cell, subject, draft),
  });
}
type Cell = (field: CsvField) => string | null;

function parts(text: string | null, sign: RegExp): readonly string[] {
  const all = text?.split(sign) ?? [];
  return all.map((part) => part.trim()).filter(Boolean);
}

/** Fields that hold one of a few words; a word that is not known is remarked. */
function wordsOf(cell: Cell, subject: string, reading: CsvReading, draft: Draft) {
  const word = <Value>(field: CsvField, read: (text: string) => Value | null, code: ImportRemarkCode) => {
    const text = cell(field);
    const value = text === null ? null : read(text);
    if (text !== null && value === null) {
      draft.remarks.add({ weight: 'lost', code, subject, field: reading.columns[field], value: text });
    }
    return value;
  };
  return {
    level: word('level', readLevel, 'level-unknown'),
    language: word('language', readLanguage, 'language-unknown'),
    recorded: word('recorded', readFlag, 'field-not-used'),
    delivery: word('delivery', readDelivery, 'field-not-used') ?? 'on-site',
  };
}

const cancelledWords = /^(?:cancell?ed|withdrawn|abgesagt|cancelad[oa]|취소|취소됨|取消|已取消)$/i;
const confirmedWords = /^(?:confirmed|accepted|ok|scheduled|bestätigt|confirmad[oa]|확정|已确认)$/i;

function statusOf(cell: Cell, subject: string, draft: Draft): 'confirmed' | 'cancelled' {
  const status = cell('status') ?? 'confirmed';
  const isCancelled = cancelledWords.test(status);
  if (isCancelled) draft.remarks.add({ weight: 'noted', code: 'cancelled', subject });
  else if (!confirmedWords.test(status)) {
    draft.remarks.add({ weight: 'noted', code: 'not-released', subject, value: status });
  }
  return isCancelled ? 'cancelled' : 'confirmed';
}

/** Several speakers may share a cell; a biography or affiliation beside them is told of one only if there is one. */
function peopleOf(cell: Cell, subject: string, draft: Draft): readonly PersonKey[] {
  const names = splitNames(cell('speakers') ?? '');
  const biography = cell('biography');
  const affiliation = cell('affiliation');
  const isOne = names.length === 1;
  if (!isOne && (biography || affiliation)) {
    const value = [affiliation, biography].filter(Boolean).join(' · ');
    draft.remarks.add({ weight: 'lost', code: 'speaker-unknown', subject, value });
  }
  return names.map((name) =>
    draft.people.add({
      ...{ id: null, name },
      biography: isOne ? draft.markdown(biography, subject, 'biography') : null,
      affiliation: isOne ? draft.line(affiliation, subject, 'affiliation') : null,
    }),
  );
}

function timesOf(
  cell: Cell,
  subject: string,
  kind: Parameters<typeof resolveSlot>[0]['kind'],
  reading: CsvReading,
  draft: Draft,
) {
  const day = cell('date');
  const date = day === null ? null : readCsvDate(day, reading.order);
  const unreadable = (field: string, value: string) =>
    draft.remarks.add({ weight: 'lost', code: 'date-not-readable', subject, field, value });
  if (day !== null && !date) unreadable('date', day);
  const start = moment(cell('start') ?? (day ? timeAfterDate(day) : null), date, reading, draft);
  if (cell('start') && !start.at) unreadable('start', cell('start') ?? '');
  const endDay = cell('endDate');
  const endDate = endDay === null ? null : readCsvDate(endDay, reading.order);
  if (endDay !== null && !endDate) unreadable('endDate', endDay);
  const end = moment(cell('end'), endDate ?? start.date, reading, draft);
  if (cell('end') && !end.at) unreadable('end', cell('end') ?? '');
  const length = cell('minutes');
  const minutes = length === null ? null : readMinutes(length);
  if (length !== null && minutes === null) {
    draft.remarks.add({ weight: 'lost', code: 'no-length', subject, field: 'minutes', value: length });
  }
  const names = (cell('room') ?? '')
    .split(/[;；|\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const rooms = names.map((name) => draft.rooms.codeOf(name));
  const endIsTimeOnly = end.isTimeOnly && !endDate;
  return resolveSlot(
    { subject, kind, start: start.at, end: end.at, endIsTimeOnly, minutes, rooms },
    draft.remarks,
  );
}

type CellMoment = { readonly at: string | null; readonly date: string | null; readonly isTimeOnly: boolean };

/** A cell that holds a time, or a date and a time; the date of another column stands in for one that is missing. */
function moment(text: string | null, date: string | null, reading: CsvReading, draft: Draft): CellMoment {
  if (text === null || text === '') return { at: null, date, isTimeOnly: false };
  const whole = draft.moment(text);
  const ownDate = readCsvDate(text, reading.order);
  if (whole?.named) return { at: whole.moment, date: ownDate ?? date, isTimeOnly: false };
  const time = readTime(ownDate ? timeAfterDate(text) : text);
  const on = ownDate ?? date;
  const at = on && time ? momentAt(on, time, draft.zone()) : null;
  if (at) {
    const value = draft.zone();
    draft.remarks.tally({ weight: 'changed', code: 'no-zone', subject: 'row', value });
  }
  return { at, date: on, isTimeOnly: ownDate === null };
}
