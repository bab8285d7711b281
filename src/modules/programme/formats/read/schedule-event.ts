import {
  type DateText,
  daysAfter,
  type InstantText,
  minutesAfter,
  timeIn,
  type ZoneName,
} from '../../../../kernel/time.ts';
import type { Link } from '../../rules/programme.ts';
import type { Draft } from './draft.ts';
import { guessKind } from './guess-kind.ts';
import { readFlag, readLanguage } from './read-words.ts';
import { resolveSlot } from './resolve-slot.ts';
import { decoded, listed } from './schedule-head.ts';
import { linkOf, peopleOf } from './schedule-person.ts';
import type { SourceRecord } from './source-record.ts';
import {
  clockOfOffset,
  minutesOf,
  momentAt,
  readDate,
  readMinutes,
  readMoment,
  readTime,
  repairDate,
} from './times.ts';

/** Where in the file an event stood. */
export type EventPlace = {
  /** Date of the programme's day; an event after midnight belongs to the day before. */
  readonly day: DateText | null;
  readonly dayChange: number;
  readonly room: string | null;
};

/** Reads one event of a schedule, which has the same fields in frab's XML and in pretalx's JSON. */
export function readScheduleEvent(event: SourceRecord, place: EventPlace, draft: Draft): void {
  draft.count('events');
  const id = event.text('id');
  const code = event.text('code') ?? id;
  const title = draft.line(event.text('title'), `event ${code ?? ''}`.trim(), 'title');
  const subject = `event ${[code, title ? `“${title}”` : null].filter(Boolean).join(' ')}`.trim();
  if (title === null) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject });
    return;
  }
  const track = decoded(event.text('track'));
  const kind = guessKind(event.text('type') ?? event.text('submission_type'), title, track);
  const related = relatedTo(event, draft);
  const { slot, minutes } = resolveSlot(
    {
      subject,
      kind: kind.kind,
      ...readTimes(event, subject, place, draft),
      rooms: roomsOf(event, subject, place, draft).concat(related.rooms),
    },
    draft.remarks,
  );
  const text = (name: string) => draft.markdown(event.text(name), subject, name);
  draft.sessions.add({
    ...{ subject, kind, title, slot, minutes },
    key: code,
    number: id && /^\d+$/.test(id) ? Number(id) : null,
    guid: event.text('guid'),
    slug: event.peek('slug'),
    subtitle: draft.line(decoded(event.text('subtitle')), subject, 'subtitle'),
    abstract: text('abstract'),
    description: text('description'),
    track: track ? draft.tracks.codeOf(track) : null,
    language: languageOf(event, subject, draft),
    recorded: recordedOf(event),
    people: peopleOf(event, subject, draft),
    links: linksOf(event, related.links, subject, draft),
    nestedInKey: related.parent,
    status: statusOf(event, subject, draft),
  });
}

function readTimes(event: SourceRecord, subject: string, place: EventPlace, draft: Draft) {
  const duration = event.text('duration');
  const minutes = duration === null ? null : readMinutes(duration);
  if (duration !== null && minutes === null) {
    draft.remarks.add({ weight: 'lost', code: 'no-length', subject, field: 'duration', value: duration });
  }
  const start = startOf(event, subject, place, draft);
  const endText = event.text('end');
  const endTime = endText === null ? null : readTime(endText);
  const end = endText === null || !start ? null : endOf(endText, endTime, start, subject, draft);
  return { start: start?.moment ?? null, end, minutes, endIsTimeOnly: endTime !== null };
}

function endOf(
  text: string,
  time: string | null,
  start: Start,
  subject: string,
  draft: Draft,
): InstantText | null {
  if (time) {
    // The same day as the start by the clock there; an earlier hour is the next day, which `resolveSlot` decides.
    return minutesAfter(start.moment, minutesOf(time) - minutesOf(timeIn(start.moment, start.clock)));
  }
  const read = draft.moment(text);
  if (!read)
    draft.remarks.add({ weight: 'lost', code: 'date-not-readable', subject, field: 'end', value: text });
  return read?.moment ?? null;
}

/** When an event begins, and the zone or offset whose clock its times of day are read by. */
type Start = { readonly moment: InstantText; readonly clock: ZoneName };

function startOf(event: SourceRecord, subject: string, place: EventPlace, draft: Draft): Start | null {
  const dateText = event.text('date');
  const startText = event.text('start');
  const time = startText === null ? null : readTime(startText);
  const year = place.day ? Number(place.day.slice(0, 4)) : null;
  const repaired =
    dateText && !readMoment(dateText, 'UTC') && !readDate(dateText) ? repairDate(dateText, year) : null;
  if (repaired) {
    const value = `${dateText} → ${repaired}`;
    draft.remarks.add({ weight: 'changed', code: 'date-repaired', subject, field: 'date', value });
  }
  const whole = draft.moment(repaired ?? dateText ?? '') ?? draft.moment(startText ?? '');
  if (whole) {
    if (!whole.named) noteNoZone(draft);
    const clock = /[T ](\d{1,2}:\d{2})/.exec(dateText ?? '')?.[1];
    if (time && clock && time.slice(0, 5) !== clock.padStart(5, '0')) {
      const value = `${startText} ≠ ${dateText}`;
      draft.remarks.add({ weight: 'changed', code: 'date-repaired', subject, field: 'start', value });
    }
    return { moment: whole.moment, clock: whole.offset ? clockOfOffset(whole.offset) : draft.zone() };
  }
  const day = readDate(repaired ?? dateText ?? '') ?? place.day;
  const given = [dateText, startText].filter(Boolean).join(' ');
  if (!day || !time) {
    if (given)
      draft.remarks.add({ weight: 'lost', code: 'date-not-readable', subject, field: 'start', value: given });
    return null;
  }
  noteNoZone(draft);
  const moment = momentAt(calendarDate(day, time, subject, place, draft), time, draft.zone());
  return moment === null ? null : { moment, clock: draft.zone() };
}

/** frab's rule: an hour before the day change belongs to the evening before and happens on the next calendar date. */
function calendarDate(
  day: DateText,
  time: string,
  subject: string,
  place: EventPlace,
  draft: Draft,
): DateText {
  if (minutesOf(time) >= place.dayChange || (place.day !== null && day > place.day)) return day;
  const next = daysAfter(day, 1);
  draft.remarks.add({
    weight: 'noted',
    code: 'past-midnight',
    subject,
    value: `${next} ${time.slice(0, 5)}`,
  });
  return next;
}

/** Told apart by the readers, who know whether the file names a zone; here only the rows are counted. */
function noteNoZone(draft: Draft): void {
  draft.count('naive');
}

function roomsOf(event: SourceRecord, subject: string, place: EventPlace, draft: Draft): readonly string[] {
  const own = decoded(event.text('room'));
  const name = own ?? place.room;
  if (!name) return [];
  const code = draft.rooms.codeOf(name);
  if (own && place.room && draft.rooms.codeOf(place.room) !== code) {
    draft.remarks.add({
      weight: 'noted',
      code: 'room-unknown',
      subject,
      field: 'room',
      value: `${own} ≠ ${place.room}`,
    });
  }
  return [code];
}

function languageOf(event: SourceRecord, subject: string, draft: Draft): string | null {
  const text = event.text('language');
  if (text === null) return null;
  const language = readLanguage(text);
  if (!language) draft.remarks.add({ weight: 'lost', code: 'language-unknown', subject, value: text });
  return language;
}

function recordedOf(event: SourceRecord): boolean | null {
  const optOut = readFlag(event.record('recording', 'recording')?.text('optout') ?? '');
  const doNot = readFlag(event.text('do_not_record') ?? event.text('do_not_stream') ?? '') ?? optOut;
  return doNot === null ? null : !doNot;
}

function statusOf(event: SourceRecord, subject: string, draft: Draft): 'confirmed' | 'cancelled' {
  const isCancelled =
    readFlag(event.text('cancelled') ?? event.text('canceled') ?? '') === true ||
    /^cancell?ed$/i.test(event.text('status') ?? event.text('state') ?? '');
  if (isCancelled) draft.remarks.add({ weight: 'noted', code: 'cancelled', subject });
  return isCancelled ? 'cancelled' : 'confirmed';
}

/**
 * What an event's links say: our own takeouts name the further rooms of a session and what it is nested in there, since neither
 * format has a place for them.
 */
function relatedTo(event: SourceRecord, draft: Draft) {
  const rooms: string[] = [];
  const links: SourceRecord[] = [];
  let parent: string | null = null;
  for (const link of listed(event, 'links', 'link')) {
    const type = link.peek('type');
    const title = decoded(link.peek('title') ?? link.peek('#text'));
    const address = link.peek('url') ?? link.peek('href') ?? '';
    const isRelated = type === 'related';
    const isRoom = type === 'room' || (isRelated && /[?&]room=/.test(address));
    const isParent =
      (type === 'parent' || isRelated) && title === /\/sessions\/([^/?#]+)$/.exec(address)?.[1];
    if (title && (isRoom || isParent)) link.passOver('type', 'url', 'href', 'title', '#text');
    if (title && isRoom) rooms.push(draft.rooms.codeOf(title));
    else if (title && isParent) parent = title;
    else links.push(link);
  }
  return { rooms, links, parent };
}

function linksOf(
  event: SourceRecord,
  others: readonly SourceRecord[],
  subject: string,
  draft: Draft,
): readonly Link[] {
  return [
    ...draft.link(event.text('url'), null, subject, 'url'),
    ...others.flatMap((link) => linkOf(link, subject, draft)),
    ...listed(event, 'attachments', 'attachment').flatMap((link) => linkOf(link, subject, draft)),
    ...draft.link(event.text('video_download_url'), null, subject, 'video_download_url'),
  ];
}
