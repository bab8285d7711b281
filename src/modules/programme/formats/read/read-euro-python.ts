import type { ImportedProgramme, ProgrammeReader, ReadingContext, UnreadableFile } from '../imported.ts';
import type { Draft } from './draft.ts';
import { type EuroPythonPieces, sortEuroPython } from './euro-python-pieces.ts';
import { placeSchedule } from './euro-python-schedule.ts';
import { readEuroPythonSession, type WaitingSession } from './euro-python-session.ts';
import { guardReading, parseJson, readRow, unreadable } from './guard-reading.ts';
import { readPerson } from './schedule-person.ts';
import { isPlainObject, type SourceRecord } from './source-record.ts';

/**
 * Reads one of EuroPython's files (sessions_data, accepted_list, schedule_data, schedule_grid, speakers_data), or one JSON
 * object that holds several of them under any names. Give `mergeEuroPython` the files of an edition to read them as one.
 */
export const readEuroPython: ProgrammeReader = (text, context) => mergeEuroPython([text], context);

/**
 * Reads several of EuroPython's files as one programme: sessions give the texts, the schedule the rooms and the times that
 * sessions lack, speakers the details of people. A talk that the schedule places twice becomes two sessions, the second with
 * the code `CODE-2`. Files of different editions do not belong together, and nothing here can know that.
 */
export function mergeEuroPython(
  texts: readonly string[],
  context: ReadingContext,
): ImportedProgramme | UnreadableFile {
  const whole = texts.length === 1 ? (texts[0] ?? '') : texts.join('\n');
  return guardReading('europython', whole, context, (draft) => {
    const values: unknown[] = [];
    for (const text of texts) {
      const json = parseJson(text.replace(/^\ufeff/, ''));
      if ('unreadable' in json) return json;
      values.push(json.value);
    }
    const pieces = sortEuroPython(values);
    return pieces
      ? readPieces(pieces, draft)
      : unreadable('not-this-format', 'No list of sessions, speakers or days.');
  });
}

function readPieces(pieces: EuroPythonPieces, draft: Draft): ImportedProgramme {
  for (const row of pieces.speakers) {
    const speaker = draft.source.open('speaker', row);
    readRow(draft, `speaker ${speaker.peek('name') ?? ''}`, () => {
      readPerson(speaker, 'speaker', draft);
    });
  }
  const waiting = new Map<string, WaitingSession>();
  const rows = new Map<string, object>();
  for (const row of pieces.sessions) {
    const key = 'code' in row && typeof row.code === 'string' ? row.code : '';
    const session = draft.source.open(rows.has(key) ? 'repeated session' : 'session', row);
    readRow(draft, `session ${key}`, () => {
      const known = rows.get(key);
      if (known) passOverRepeated(session, known, row);
      else readEuroPythonSession(session, key, waiting, draft);
      if (key) rows.set(key, known ?? row);
    });
  }
  draft.settleZone();
  const { naive } = placeSchedule(pieces.schedules, waiting, draft);
  for (const session of waiting.values()) session.place(null);
  if (naive > 0) {
    draft.remarks.add({
      weight: 'changed',
      code: 'no-zone',
      subject: 'schedule',
      value: draft.zone(),
      count: naive,
    });
  } else draft.remarks.add({ weight: 'noted', code: 'no-zone', subject: 'schedule', value: draft.zone() });
  return draft.finish({});
}

function speakersOf(row: object): readonly Readonly<Record<string, unknown>>[] {
  return 'speakers' in row && Array.isArray(row.speakers) ? row.speakers.filter(isPlainObject) : [];
}

/** The same session in a second list: what it says again is passed over, what differs is named in the report. */
function passOverRepeated(session: SourceRecord, first: object, again: object): void {
  const known = isPlainObject(first) ? first : {};
  for (const name of session.names) {
    if (JSON.stringify(known[name]) === JSON.stringify(session.raw(name))) session.passOver(name);
    else session.giveBack(name);
  }
  const people = new Set(speakersOf(first).map((speaker) => speaker.code));
  if (speakersOf(again).every((speaker) => people.has(speaker.code))) session.passOver('speakers');
}
