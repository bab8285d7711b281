import { calendarDocument, calendarText } from '../../../../kernel/i-calendar-lines.ts';
import { type InstantText, instantAt, Temporal, type ZoneName } from '../../../../kernel/time.ts';
import type { Programme, Session, Slot } from '../../rules/programme.ts';
import { slotsByCode } from '../../rules/programme-days.ts';
import { type ZoneClock, zoneClock } from '../../rules/zone-clock.ts';
import { calendarZone } from './calendar-zone.ts';
import { markdownText } from './markdown.ts';
import { addressesOf, addressFrom, type WriteContext, wordsOf } from './write-context.ts';

/** Which revision of a session is shown: `sequence` grows by one with each change of time, place or status, from 0. */
export type SessionRevision = { readonly sequence: number; readonly changedAt: InstantText };

/** Something in a calendar that is no session: what a person wrote into their own agenda. */
export type CalendarThing = SessionRevision & {
  /** Stable and unique, without the part after the @. */
  readonly uid: string;
  readonly start: InstantText;
  /** Later than `start`. */
  readonly end: InstantText;
  readonly title: string;
  readonly place: string;
};

export type CalendarContext = WriteContext & {
  /** What a calendar app calls it: the edition, the track, "My agenda". */
  readonly calendarName: string;
  readonly revisionOf: (code: string) => SessionRevision;
  /** What stands there beside the sessions. */
  readonly things?: readonly CalendarThing[];
  readonly geo?: { readonly latitude: number; readonly longitude: number };
};

/** How often a subscribed calendar should ask again. */
const refreshEvery = 'PT30M';

/**
 * The given sessions of a programme as iCalendar (RFC 5545, 7986). A subscribed calendar moves or cancels what changed
 * instead of doubling it, as UIDs stay and SEQUENCE grows. What has no time is left out; cancelled sessions stay, so hand
 * in those that a release withdrew too.
 */
export function writeICalendar(
  programme: Programme,
  sessions: readonly Session[],
  context: CalendarContext,
): string {
  const slots = slotsByCode(programme);
  const { zone } = programme.head;
  const names = namesOf(programme);
  const timed = sessions.flatMap((session) => {
    const slot = session.slot ?? slots.get(session.code);
    return slot ? [{ session, slot }] : [];
  });
  const { things = [] } = context;
  const starts = [...timed.map(({ slot }) => slot.start), ...things.map(({ start }) => start)].sort();
  const first = starts[0] ?? instantAt(programme.head.startsOn, '00:00', zone);
  const write = momentWriter(zone);
  return calendarDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallway//Programme//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${calendarText(context.calendarName)}`,
    `X-WR-CALNAME:${calendarText(context.calendarName)}`,
    `X-WR-TIMEZONE:${zone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
    `X-PUBLISHED-TTL:${refreshEvery}`,
    ...calendarZone(zone, first, starts.at(-1) ?? first),
    ...timed.flatMap(({ session, slot }) => eventLines(session, slot, names, programme, context, write)),
    ...things.flatMap((thing) => thingLines(thing, write)),
    'END:VCALENDAR',
  ]);
}

type Names = Readonly<Record<'rooms' | 'tracks' | 'speakers' | 'guids', ReadonlyMap<string, string>>>;

function namesOf({ rooms, tracks, speakers, sessions }: Programme): Names {
  return {
    rooms: new Map(rooms.map(({ code, name }) => [code, name])),
    tracks: new Map(tracks.map(({ code, name }) => [code, name])),
    speakers: new Map(speakers.map(({ code, name }) => [code, name])),
    guids: new Map(sessions.map(({ code, guid }) => [code, guid])),
  };
}

function eventLines(
  session: Session,
  slot: Slot,
  names: Names,
  { head }: Programme,
  context: CalendarContext,
  write: (moment: InstantText) => string,
): readonly string[] {
  const { sequence, changedAt } = context.revisionOf(session.code);
  const stamp = utcText(changedAt);
  const rooms = slot.rooms.flatMap((code) => names.rooms.get(code) ?? []);
  const place = [rooms.join(' + '), head.venue, head.city].filter(Boolean).join(', ');
  const track = session.track === null ? undefined : names.tracks.get(session.track);
  const categories = [...new Set([track, ...session.tags].filter((name): name is string => Boolean(name)))];
  const url = addressFrom(addressesOf(context).session(session.code), context.origin);
  const parent = session.parent === null ? undefined : names.guids.get(session.parent);
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(session.guid)}`,
    `SEQUENCE:${Math.max(0, Math.trunc(sequence))}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART${write(slot.start)}`,
    // A DTEND must be later than its DTSTART; without one the event ends as it starts (§3.6.1).
    ...(slot.start < slot.end ? [`DTEND${write(slot.end)}`] : []),
    `SUMMARY:${calendarText(wordsOf(session, context.locale).title)}`,
    `DESCRIPTION:${calendarText(descriptionOf(session, names, url, context))}`,
    ...(place ? [`LOCATION:${calendarText(place)}`] : []),
    ...(context.geo ? [`GEO:${context.geo.latitude.toFixed(6)};${context.geo.longitude.toFixed(6)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(calendarText).join(',')}`] : []),
    `STATUS:${session.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(parent === undefined ? [] : [`RELATED-TO:${uidOf(parent)}`]),
    'END:VEVENT',
  ];
}

function thingLines(thing: CalendarThing, write: (moment: InstantText) => string): readonly string[] {
  const stamp = utcText(thing.changedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(thing.uid)}`,
    `SEQUENCE:${thing.sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART${write(thing.start)}`,
    `DTEND${write(thing.end)}`,
    `SUMMARY:${calendarText(thing.title)}`,
    ...(thing.place ? [`LOCATION:${calendarText(thing.place)}`] : []),
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ];
}

/** The same wherever the site moves, so that a calendar that followed it does not show everything twice. */
function uidOf(guid: string): string {
  return calendarText(`${guid}@hallway`);
}

function descriptionOf(session: Session, names: Names, url: string | null, context: CalendarContext): string {
  const words = wordsOf(session, context.locale);
  const speakers = session.speakers.flatMap((code) => names.speakers.get(code) ?? []).join(', ');
  const text = markdownText(words.abstract ?? words.description ?? '');
  return [speakers, text, url ?? ''].filter(Boolean).join('\n\n');
}

/**
 * Writes a moment as the zone's own time; as UTC in the hour that a clock set back shows twice, as readers take it for
 * either. It keeps what it wrote for one document.
 */
function momentWriter(zone: ZoneName): (moment: InstantText) => string {
  const clock = zoneClock(zone);
  const written = new Map<InstantText, string>();
  return (moment) => {
    const text = written.get(moment) ?? timeText(moment, zone, clock);
    written.set(moment, text);
    return text;
  };
}

function timeText(moment: InstantText, zone: ZoneName, clock: ZoneClock): string {
  const { date, time } = clock(moment);
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  if (earlier !== later) return `:${utcText(moment)}`;
  return `;TZID=${zone}:${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

function utcText(moment: InstantText): string {
  const utc = Temporal.Instant.from(moment).toString({ smallestUnit: 'second' });
  return utc.replace(/[-:]/g, '');
}
