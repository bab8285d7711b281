import type { Programme, ProgrammeHead, Room, Session, Speaker, Track } from '#programme';
import { type DateText, daysAfter, instantAt, minutesAfter } from '../../../kernel/time.ts';
import { descriptions } from '../content/descriptions.ts';
import type { PersonRow, TranslationRow } from '../content/rows.ts';
import type { Draft, Place } from './drafts.ts';
import { codesFor, uuidFrom } from './names.ts';
import type { Placed } from './timetable.ts';

/** The zone of the invented harbour city. */
export const zone = 'Europe/Zagreb';

export type Ingredients = {
  readonly seed: number;
  readonly slug: string;
  readonly head: ProgrammeHead;
  readonly rooms: readonly Room[];
  readonly tracks: readonly Track[];
  readonly people: readonly PersonRow[];
  readonly placed: readonly Placed[];
};

/** A speaker from a row; a biography may be read as Markdown. */
function speakerFrom(row: PersonRow, code: string): Speaker {
  const [name, pronouns, affiliation, biography] = row;
  return {
    code,
    name,
    pronouns: pronouns || null,
    affiliation: affiliation || null,
    biography: biography || null,
    picture: null,
    links: [],
  };
}

function slotFor(place: Place, minutes: number, first: DateText): Session['slot'] {
  const start = instantAt(daysAfter(first, place.day), place.start, zone);
  return { start, end: minutesAfter(start, minutes), rooms: place.rooms };
}

function translationFrom(row: TranslationRow | undefined) {
  return row && { title: row[0], abstract: row[1] };
}

function translationsOf({ row }: Draft): Session['translations'] {
  const ko = translationFrom(row.ko);
  const zh = translationFrom(row.zh);
  return { ...(ko && { ko }), ...(zh && { 'zh-Hans': zh }) };
}

type Naming = { session(key: string): string; speaker(name: string): string };

function sessionFrom({ draft, place }: Placed, number: number, from: Ingredients, naming: Naming): Session {
  const { row, kind } = draft;
  const idle = kind === 'break' || kind === 'notice';
  return {
    code: naming.session(draft.key),
    number,
    guid: uuidFrom(from.seed, `${from.slug}/${draft.key}`),
    kind,
    kindLabel: draft.kindLabel,
    title: row.title,
    subtitle: row.subtitle ?? null,
    abstract: row.abstract,
    description: row.description ?? descriptions[row.title] ?? null,
    contentNotes: row.notes ?? null,
    track: draft.track,
    level: idle ? null : (row.level ?? 'intermediate'),
    language: idle ? null : (row.language ?? 'en'),
    speakers: row.by.map((person) => naming.speaker(typeof person === 'string' ? person : person[0])),
    recorded: idle ? null : (row.recorded ?? true),
    delivery: row.delivery ?? 'on-site',
    links: (row.links ?? []).map(([label, url]) => ({ label, url })),
    tags: row.tags ?? [],
    slot: place && slotFor(place, draft.minutes, from.head.startsOn),
    minutes: draft.minutes,
    parent: draft.within && naming.session(draft.within),
    status: row.cancelled ? 'cancelled' : 'confirmed',
    translations: translationsOf(draft),
  };
}

/** Who is named by the drafts but introduced nowhere would be a mistake in the content: it throws. */
export function assembleProgramme(from: Ingredients): Programme {
  const sessionCode = codesFor(from.seed, `${from.slug}/sessions`);
  const speakerCode = codesFor(from.seed, 'speakers');
  const speakers = from.people.map((row) => speakerFrom(row, speakerCode(row[0])));
  const known = new Set(from.people.map(([name]) => name));
  const naming: Naming = {
    session: sessionCode,
    speaker(name) {
      if (!known.has(name)) throw new RangeError(`nobody introduces ${name}`);
      return speakerCode(name);
    },
  };
  return {
    head: from.head,
    rooms: from.rooms,
    tracks: from.tracks,
    speakers,
    sessions: from.placed.map((placed, index) => sessionFrom(placed, index + 101, from, naming)),
  };
}
