import { stringify } from 'csv-stringify/sync';
import { minutesBetween } from '../../../../kernel/time.ts';
import type { Programme, Session } from '../../rules/programme.ts';
import { withOffset, type ZoneClock, zoneClock } from '../../rules/zone-clock.ts';
import { addressesOf, type WriteContext, wordsOf } from './write-context.ts';

const columns = [
  ...['code', 'kind', 'kind_label', 'title', 'subtitle', 'speakers', 'track', 'level', 'language'],
  ...['date', 'start', 'end', 'starts_at', 'ends_at', 'zone', 'minutes', 'rooms', 'recorded', 'delivery'],
  ...['status', 'parent', 'tags', 'abstract', 'description', 'content_notes', 'url'],
];

/**
 * All sessions as CSV (RFC 4180): a line each, names in place of codes, several joined by `; `. With a byte order mark, so
 * that Excel reads Korean; cells that a spreadsheet would run as a formula get a `'` before them.
 */
export function writeCsv(programme: Programme, context: WriteContext): string {
  const clock = zoneClock(programme.head.zone);
  const names = {
    rooms: new Map(programme.rooms.map(({ code, name }) => [code, name])),
    tracks: new Map(programme.tracks.map(({ code, name }) => [code, name])),
    speakers: new Map(programme.speakers.map(({ code, name }) => [code, name])),
  };
  const rows = programme.sessions.map((session) => ({
    ...aboutCells(session, names, context),
    ...timeCells(session, names.rooms, programme.head.zone, clock),
  }));
  return stringify(rows, {
    bom: true,
    header: true,
    columns,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

type Names = Readonly<Record<'rooms' | 'tracks' | 'speakers', ReadonlyMap<string, string>>>;

function aboutCells(session: Session, names: Names, context: WriteContext) {
  const words = wordsOf(session, context.locale);
  return {
    ...words,
    code: session.code,
    kind: session.kind,
    kind_label: session.kindLabel,
    subtitle: session.subtitle,
    speakers: namesFor(session.speakers, names.speakers),
    track: session.track === null ? null : names.tracks.get(session.track),
    level: session.level,
    language: session.language,
    recorded: session.recorded === null ? null : session.recorded ? 'yes' : 'no',
    delivery: session.delivery,
    status: session.status,
    parent: session.parent,
    tags: session.tags.join('; '),
    content_notes: session.contentNotes,
    url: addressesOf(context).session(session.code),
  };
}

function timeCells(session: Session, rooms: ReadonlyMap<string, string>, zone: string, clock: ZoneClock) {
  const { slot } = session;
  if (!slot) return { zone, minutes: session.minutes };
  return {
    date: clock(slot.start).date,
    start: clock(slot.start).time,
    end: clock(slot.end).time,
    starts_at: withOffset(slot.start, clock),
    ends_at: withOffset(slot.end, clock),
    zone,
    minutes: minutesBetween(slot.start, slot.end),
    rooms: namesFor(slot.rooms, rooms),
  };
}

function namesFor(codes: readonly string[], names: ReadonlyMap<string, string>): string {
  return codes.flatMap((code) => names.get(code) ?? []).join('; ');
}
