import { decodeEntities } from '../../../../kernel/clean-text.ts';
import { type DateText, daysAfter } from '../../../../kernel/time.ts';
import type { HeadFacts } from './check-programme.ts';
import type { Draft } from './draft.ts';
import type { SourceRecord } from './source-record.ts';
import { readDate, readMinutes, repairDate } from './times.ts';

/** What `<conference>` says, in XML and JSON alike (c3voc schedule format). */
export type ScheduleHead = {
  readonly facts: HeadFacts;
  /** Minutes after midnight at which a day of the programme begins; earlier hours belong to the evening before. */
  readonly dayChange: number;
  readonly zoneNamed: boolean;
};

/** The hour that frab uses where a file says nothing. */
const usualDayChange = 4 * 60;

export function readScheduleHead(
  conference: SourceRecord | null,
  root: SourceRecord,
  draft: Draft,
): ScheduleHead {
  if (!conference) return { facts: {}, dayChange: usualDayChange, zoneNamed: false };
  const zone = conference.text('time_zone_name') ?? root.text('time_zone_name');
  draft.setZone(zone);
  const website =
    conference.text('url') ?? conference.text('base_url') ?? root.text('base_url') ?? root.text('url');
  draft.setBase(website);
  const days = Number(conference.text('daysCount') ?? conference.text('days') ?? Number.NaN);
  const startsOn = headDate(conference, 'start', null, draft);
  const byLength = startsOn && days > 0 && days < 100 ? daysAfter(startsOn, days - 1) : null;
  const endsOn = headDate(conference, 'end', byLength ?? startsOn, draft) ?? byLength;
  const text = (name: string) => draft.line(decoded(conference.text(name)), 'conference', name);
  const about = draft.markdown(conference.text('description'), 'conference', 'description');
  readPlaceLists(conference, root, draft);
  return {
    facts: {
      title: text('title') ?? text('acronym') ?? '',
      subtitle: text('subtitle'),
      venue: text('venue'),
      city: text('city'),
      startsOn: startsOn ?? undefined,
      endsOn: endsOn ?? undefined,
      website: draft.link(website, null, 'conference', 'url')[0]?.url ?? null,
      zone,
      ...(about ? { about: { en: about } } : {}),
    },
    dayChange: readMinutes(conference.text('day_change') ?? '') ?? usualDayChange,
    zoneNamed: zone !== null,
  };
}

/** A date of the conference; a year with a digit too many is repaired by what the other facts say. */
function headDate(
  conference: SourceRecord,
  name: string,
  expected: DateText | null,
  draft: Draft,
): DateText | null {
  const text = conference.text(name);
  if (text === null) return null;
  const date = readDate(text);
  if (date) return date;
  const repaired =
    readDate(repairDate(text, expected ? Number(expected.slice(0, 4)) : null) ?? '') ?? expected;
  const found = repaired
    ? ({ weight: 'changed', code: 'date-repaired' } as const)
    : ({ weight: 'lost', code: 'date-not-readable' } as const);
  draft.remarks.add({
    ...found,
    subject: 'conference',
    field: name,
    value: repaired ? `${text} → ${repaired}` : text,
  });
  return repaired;
}

/** Rooms and tracks that are listed ahead of the days, with their slugs and what else is said of them. */
function readPlaceLists(conference: SourceRecord, root: SourceRecord, draft: Draft): void {
  const tracks = [
    ...listed(conference, 'tracks', 'track'),
    ...listed(root, 'tracks', 'track'),
    ...conference.records('track', 'track'),
  ];
  for (const track of tracks) {
    const name = decoded(track.text('name') ?? track.text('#text') ?? track.text('title'));
    if (!name) continue;
    draft.count('tracks');
    const description = draft.markdown(track.text('description'), `track ${name}`, 'description');
    draft.tracks.codeOf(name, track.text('slug'), { description });
  }
  for (const room of listed(conference, 'rooms', 'room')) {
    const name = decoded(room.text('name'));
    if (!name) continue;
    draft.count('rooms');
    const description = draft.markdown(room.text('description'), `room ${name}`, 'description');
    const capacity = Number.parseInt(room.text('capacity') ?? '', 10);
    draft.rooms.codeOf(name, room.text('slug'), { description, capacity: capacity > 0 ? capacity : null });
  }
}

/** Things listed as JSON (`tracks: […]`), or as XML (`<tracks><track/></tracks>`); a bare text is a name. */
export function listed(owner: SourceRecord, group: string, item: string): readonly SourceRecord[] {
  const wrapper = owner.record(group, group);
  return wrapper ? wrapper.records(item, item) : owner.records(group, item);
}

/** Text of a field that is no Markdown: its entities are signs. */
export function decoded(text: string | null): string | null {
  return text === null ? null : decodeEntities(text);
}
