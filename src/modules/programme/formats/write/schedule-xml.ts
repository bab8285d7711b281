import { element, elements } from '../../../../kernel/xml-text.ts';
import type { Programme } from '../../rules/programme.ts';
import { programmeDays } from '../../rules/programme-days.ts';
import { acronymOf, durationText, type ScheduledEvent, scheduledDays } from './scheduled-days.ts';
import { stableUuid } from './stable-ids.ts';
import { trackColour } from './track-colours.ts';
import { addressesOf, addressFrom, type WriteContext, wordsOf } from './write-context.ts';

/** Apps look for `<conference` in the first 1,024 characters, so what stands before it is kept short. */
const longestVersion = 80;

/**
 * The programme as frab/c3voc schedule.xml (https://c3voc.de/wiki/schedule), valid against that project's XSD.
 * `scheduledDays` says what is left out and where sessions in several rooms stand.
 */
export function writeScheduleXml(programme: Programme, context: WriteContext): string {
  const addresses = addressesOf(context);
  const tracks = new Map(programme.tracks.map((track) => [track.code, track.name]));
  const days = scheduledDays(programme, context).map((day) =>
    elements(
      'day',
      day.rooms.map((room) =>
        elements(
          'room',
          room.events.map((event) => eventXml(event, tracks, context)),
          { name: room.name, guid: room.guid },
        ),
      ),
      { index: day.index, date: day.date, start: day.start, end: day.end },
    ),
  );
  const schedule = elements('schedule', [
    elements('generator', [], { name: 'Hallway' }),
    ...httpElement('url', addresses.scheduleXml, context),
    element('version', [...context.releaseName].slice(0, longestVersion).join('')),
    conferenceXml(programme, context),
    ...days,
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schedule}\n`;
}

function conferenceXml(programme: Programme, context: WriteContext): string {
  const { head, tracks } = programme;
  const days = programmeDays(programme);
  return elements('conference', [
    element('acronym', acronymOf(context)),
    element('title', head.title),
    element('start', days[0]?.date ?? head.startsOn),
    element('end', days.at(-1)?.date ?? head.endsOn),
    element('days', String(days.length)),
    element('timeslot_duration', '00:05'),
    element('time_zone_name', head.zone),
    ...httpElement('base_url', addressesOf(context).edition, context),
    ...httpElement('url', head.website ?? addressesOf(context).edition, context),
    ...tracks.map((track) =>
      element('track', '', {
        name: track.name,
        color: trackColour(track.colour),
        slug: trackSlug(track.code),
      }),
    ),
  ]);
}

/** The XSD wants a letter first and then letters, digits and hyphens. */
function trackSlug(code: string): string {
  const plain = code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z][a-z0-9-]+$/.test(plain) ? plain : `track-${plain || stableUuid('track', code).slice(0, 8)}`;
}

function eventXml(event: ScheduledEvent, tracks: ReadonlyMap<string, string>, context: WriteContext): string {
  const { session } = event;
  const words = wordsOf(session, context.locale);
  return elements(
    'event',
    [
      element('room', event.room),
      element('title', words.title),
      element('subtitle', session.subtitle ?? ''),
      element('type', session.kindLabel ?? session.kind),
      element('date', event.date),
      element('start', event.start),
      element('duration', durationText(event.minutes)),
      element('abstract', words.abstract ?? ''),
      element('slug', event.slug),
      element('track', (session.track !== null && tracks.get(session.track)) || ''),
      elements(
        'persons',
        event.persons.map(({ id, guid, speaker }) => element('person', speaker.name, { id, guid })),
      ),
      element('language', session.language ?? ''),
      element('description', words.description ?? ''),
      ...recordingXml(session.recorded, context),
      elements('links', linksOf(event, context)),
      ...httpElement('url', addressesOf(context).session(session.code), context),
    ],
    { guid: event.guid, id: event.id, code: event.code },
  );
}

/** Nothing if it is not known, as `optout` knows only yes and no. */
function recordingXml(recorded: boolean | null, context: WriteContext): readonly string[] {
  if (recorded === null) return [];
  const licence = element('license', context.recordingLicence ?? '');
  return [elements('recording', [licence, element('optout', String(!recorded))])];
}

/** The session's own links, then its further rooms (`type="room"`) and what it is nested in (`type="parent"`). */
function linksOf({ session, alsoIn }: ScheduledEvent, context: WriteContext): readonly string[] {
  const addresses = addressesOf(context);
  const own = session.links.flatMap(({ label, url }) => {
    const href = addressFrom(url, context.origin);
    return href === null ? [] : [element('link', label, { href })];
  });
  const rooms = alsoIn.map((room) =>
    element('link', room.name, { href: addresses.room(room.code), type: 'room' }),
  );
  const parent =
    session.parent === null
      ? []
      : [element('link', session.parent, { href: addresses.session(session.parent), type: 'parent' })];
  return [...own, ...rooms, ...parent];
}

/** The element, if the address is http(s) as the XSD demands; else nothing. */
function httpElement(name: string, url: string, context: WriteContext): readonly string[] {
  const address = addressFrom(url, context.origin);
  return address?.startsWith('http') ? [element(name, address)] : [];
}
