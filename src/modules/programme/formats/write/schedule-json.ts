import type { Programme } from '../../rules/programme.ts';
import { programmeDays } from '../../rules/programme-days.ts';
import {
  acronymOf,
  durationText,
  roomGuid,
  type ScheduledEvent,
  type ScheduledPerson,
  scheduledDays,
} from './scheduled-days.ts';
import { trackColour } from './track-colours.ts';
import { addressesOf, addressFrom, type WriteContext, wordsOf } from './write-context.ts';

/**
 * The programme as schedule.json of the c3voc schedule project, valid against its JSON schema. `scheduledDays` says what
 * is left out and where sessions in several rooms stand.
 */
export function writeScheduleJson(programme: Programme, context: WriteContext): string {
  return JSON.stringify({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Hallway' },
    schedule: {
      version: context.releaseName,
      base_url: addressesOf(context).edition,
      conference: conferenceJson(programme, context),
    },
  });
}

function conferenceJson(programme: Programme, context: WriteContext) {
  const { head } = programme;
  const days = programmeDays(programme);
  const tracks = new Map(programme.tracks.map((track) => [track.code, track.name]));
  const website = head.website === null ? null : addressFrom(head.website, context.origin);
  return {
    acronym: acronymOf(context),
    title: head.title,
    start: days[0]?.date ?? head.startsOn,
    end: days.at(-1)?.date ?? head.endsOn,
    daysCount: days.length,
    timeslot_duration: '00:05',
    // The schema's pattern leaves out names such as "GMT"; without the name readers still have every offset.
    ...(/^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/.test(head.zone) ? { time_zone_name: head.zone } : {}),
    url: website ?? addressesOf(context).edition,
    tracks: programme.tracks.map(({ name, colour }) => ({ name, color: trackColour(colour) })),
    rooms: programme.rooms.map((room) => ({
      name: room.name,
      guid: roomGuid(room.name, context),
      description: room.description,
      capacity: room.capacity,
    })),
    days: scheduledDays(programme, context).map((day) => ({
      index: day.index,
      date: day.date,
      day_start: day.start,
      day_end: day.end,
      rooms: Object.fromEntries(
        day.rooms.map(({ name, events }) => [name, events.map((event) => eventJson(event, tracks, context))]),
      ),
    })),
  };
}

function eventJson(event: ScheduledEvent, tracks: ReadonlyMap<string, string>, context: WriteContext) {
  const { session } = event;
  const words = wordsOf(session, context.locale);
  return {
    guid: event.guid,
    id: event.id,
    ...(event.code === null ? {} : { code: event.code }),
    date: event.date,
    start: event.start,
    end: event.end,
    duration: durationText(event.minutes),
    room: event.room,
    slug: event.slug,
    url: addressesOf(context).session(session.code),
    title: words.title,
    subtitle: session.subtitle,
    track: session.track === null ? null : (tracks.get(session.track) ?? null),
    type: session.kindLabel ?? session.kind,
    language: session.language,
    abstract: words.abstract,
    description: words.description,
    ...(context.recordingLicence ? { recording_license: context.recordingLicence } : {}),
    do_not_record: session.recorded === null ? null : !session.recorded,
    persons: event.persons.map((person) => personJson(person, context)),
    links: linksOf(event, context),
    attachments: [],
  };
}

function personJson({ id, guid, speaker }: ScheduledPerson, context: WriteContext) {
  return {
    id,
    guid,
    ...(/^[A-Z0-9]+$/.test(speaker.code) ? { code: speaker.code } : {}),
    name: speaker.name,
    avatar: speaker.picture === null ? null : addressFrom(speaker.picture, context.origin),
    biography: speaker.biography,
    url: addressesOf(context).speaker(speaker.code),
  };
}

/** The session's own links, then the pages of further rooms and of what it is nested in (`related`). */
function linksOf({ session, alsoIn }: ScheduledEvent, context: WriteContext) {
  const addresses = addressesOf(context);
  const own = session.links.flatMap(({ label, url }) => {
    const address = addressFrom(url, context.origin);
    return address === null ? [] : [{ title: label, url: address }];
  });
  const related = (title: string, url: string) => ({ title, url, type: 'related' });
  const rooms = alsoIn.map((room) => related(room.name, addresses.room(room.code)));
  const parent = session.parent === null ? [] : [related(session.parent, addresses.session(session.parent))];
  return [...own, ...rooms, ...parent];
}
