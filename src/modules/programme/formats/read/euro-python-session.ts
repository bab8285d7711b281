import { minutesBetween } from '../../../../kernel/time.ts';
import type { Delivery, Level, Slot } from '../../rules/programme.ts';
import type { Draft } from './draft.ts';
import type { PersonKey } from './draft-people.ts';
import type { SessionFacts } from './draft-sessions.ts';
import { guessKind } from './guess-kind.ts';
import { readDelivery, readLevel } from './read-words.ts';
import { resolveSlot } from './resolve-slot.ts';
import { readPerson } from './schedule-person.ts';
import { isPlainObject, type SourceRecord } from './source-record.ts';
import { readMinutes } from './times.ts';

/** A session that waits for the schedule to say where it is; `place(null)` takes its own times if it was never placed. */
export type WaitingSession = {
  readonly start: string | null;
  readonly row: SourceRecord;
  /** Names of its speakers as written. */
  readonly speakers: ReadonlySet<string>;
  readonly place: (slot: Slot | null) => void;
};

/** Reads a row of sessions_data.json or accepted_list.json. */
export function readEuroPythonSession(
  session: SourceRecord,
  key: string,
  waiting: Map<string, WaitingSession>,
  draft: Draft,
): void {
  draft.count('sessions');
  session.passOver('code');
  const title = draft.line(session.text('title'), `session ${key}`, 'title');
  const subject = `session ${key} “${title ?? ''}”`;
  if (!title) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject: `session ${key}` });
    return;
  }
  const facts = factsOf(session, key, title, subject, draft);
  const own = ownTimes(session, facts, draft);
  let placed = 0;
  const place = (slot: Slot | null): void => {
    if (slot === null && placed > 0) return;
    placed++;
    const times = resolveSlot(
      { subject, kind: facts.kind.kind, ...own },
      slot || placed > 1 ? silent : draft.remarks,
    );
    const found = slot ? { slot, minutes: own.minutes ?? minutesBetween(slot.start, slot.end) } : times;
    draft.sessions.add({ ...facts, ...found, slug: placed > 1 ? null : facts.slug });
  };
  waiting.set(key || `${title} ${waiting.size}`, {
    start: own.start,
    row: session,
    speakers: namesOf(session),
    place,
  });
}

/** Guesses about a session's own times are of no interest once the schedule has told them. */
const silent = { add: () => undefined, tally: () => undefined, list: () => [] };

function factsOf(
  session: SourceRecord,
  key: string,
  title: string,
  subject: string,
  draft: Draft,
): Omit<SessionFacts, 'slot' | 'minutes'> {
  const track = session.text('track');
  const hasTrack = track !== null && !/none of the above/i.test(track);
  if (track && !hasTrack)
    draft.remarks.tally({
      weight: 'noted',
      code: 'track-unknown',
      subject: 'session',
      field: 'track',
      value: track,
    });
  const state = session.text('state');
  const isCancelled = /^(?:cancell?ed|withdrawn|rejected)$/i.test(state ?? '');
  if (isCancelled) draft.remarks.add({ weight: 'noted', code: 'cancelled', subject, value: state ?? '' });
  else if (state && state !== 'confirmed')
    draft.remarks.add({ weight: 'noted', code: 'not-released', subject, value: state });
  return {
    ...{ subject, title },
    key: key || null,
    kind: guessKind(session.text('submission_type'), title, track),
    slug: session.peek('slug'),
    abstract: draft.markdown(session.text('abstract'), subject, 'abstract'),
    description: draft.markdown(session.text('description'), subject, 'description'),
    track: hasTrack ? draft.tracks.codeOf(track) : null,
    level: levelOf(session, 'python_level', subject, draft),
    delivery: deliveryOf(session, subject, draft),
    people: peopleOf(session, subject, draft),
    links: draft.link(session.text('website_url'), null, subject, 'website_url'),
    status: isCancelled ? 'cancelled' : 'confirmed',
  };
}

function ownTimes(session: SourceRecord, facts: { subject: string }, draft: Draft) {
  const moment = (name: string): string | null => {
    const text = session.text(name);
    const read = text === null ? null : draft.moment(text);
    if (text !== null && !read) {
      draft.remarks.add({
        weight: 'lost',
        code: 'date-not-readable',
        subject: facts.subject,
        field: name,
        value: text,
      });
    }
    return read?.moment ?? null;
  };
  const room = session.text('room');
  const rooms = room ? [draft.rooms.codeOf(room)] : [];
  return {
    start: moment('start'),
    end: moment('end'),
    minutes: readMinutes(session.text('duration') ?? ''),
    rooms,
  };
}

/** A level of the source, or `null` with a remark. */
export function levelOf(row: SourceRecord, field: string, subject: string, draft: Draft): Level | null {
  const text = row.text(field);
  const level = text === null ? null : readLevel(text);
  if (text && !level)
    draft.remarks.add({ weight: 'lost', code: 'level-unknown', subject, field, value: text });
  return level;
}

/** Where a session is given; what is not known counts as on site, with a remark. */
export function deliveryOf(row: SourceRecord, subject: string, draft: Draft): Delivery {
  const text = row.text('delivery');
  const delivery = text === null ? null : readDelivery(text);
  if (text && !delivery) {
    draft.remarks.add({ weight: 'lost', code: 'field-not-used', subject, field: 'delivery', value: text });
  }
  return delivery ?? 'on-site';
}

function namesOf(session: SourceRecord): ReadonlySet<string> {
  const speakers = session.list('speakers').filter(isPlainObject);
  return new Set(speakers.map((speaker) => String(speaker.name ?? '').trim()));
}

/** Speakers with their Twitter names, which become links. */
function peopleOf(session: SourceRecord, subject: string, draft: Draft): readonly PersonKey[] {
  return session.records('speakers', 'speaker').flatMap((speaker) => readPerson(speaker, subject, draft));
}
