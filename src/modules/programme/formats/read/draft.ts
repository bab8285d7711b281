import { safeLink } from '../../../../kernel/safe-link.ts';
import type { Programme, Room, Sponsor, Track } from '../../rules/programme.ts';
import type { ImportedPage, ImportedProgramme, ReadingContext } from '../imported.ts';
import { checkProgramme, type HeadFacts } from './check-programme.ts';
import { type DraftPeople, draftPeople } from './draft-people.ts';
import { type DraftPlaces, draftPlaces } from './draft-places.ts';
import { type DraftSessions, draftSessions } from './draft-sessions.ts';
import { type DraftTexts, draftTexts } from './draft-texts.ts';
import { type DraftZone, draftZone } from './draft-zone.ts';
import { collectRemarks, type Remarks } from './remarks.ts';
import { openSource, type Source } from './source-record.ts';

/** Everything that one reading gathers; made anew for each file. */
export type Draft = {
  readonly remarks: Remarks;
  readonly source: Source;
  readonly rooms: DraftPlaces<Room>;
  readonly tracks: DraftPlaces<Track>;
  readonly people: DraftPeople;
  readonly sessions: DraftSessions;
  /** Addresses in the file that are relative are meant relative to this. */
  readonly setBase: (address: string | null) => void;
  readonly count: (rows: string, number?: number) => void;
  readonly finish: (head: HeadFacts, more?: Extras) => ImportedProgramme;
} & DraftTexts &
  DraftZone;
type Extras = { readonly sponsors?: readonly Sponsor[]; readonly pages?: readonly ImportedPage[] };

/** Starts a reading; `format` goes into the guids of sessions that bring none. */
export function startDraft(format: string, context: ReadingContext): Draft {
  const remarks = collectRemarks();
  const source = openSource(remarks);
  const counted = new Map<string, number>();
  const zoned = draftZone(context.zone);
  let base: string | null = null;
  const texts = draftTexts(remarks, () => base);
  const rooms = draftPlaces(emptyRoom);
  const tracks = draftPlaces(emptyTrack);
  const people = draftPeople(remarks);
  const sessions = draftSessions(remarks);
  return {
    ...{ remarks, source, rooms, tracks, people, sessions, ...texts, ...zoned },
    setBase: (address) => {
      base = address ? safeLink(address) : base;
    },
    count: (rows, number = 1) => {
      counted.set(rows, (counted.get(rows) ?? 0) + number);
    },
    finish: (facts, more = {}) => {
      source.reportLeftovers();
      zoned.settleZone();
      const { speakers, codeOf } = people.settle();
      const settled = sessions.settle(format, codeOf, facts.startsOn ?? null);
      const head = checkProgramme({ ...facts, zone: zoned.zone() }, context, settled, remarks, rooms.list());
      const places = { rooms: rooms.list(), tracks: tracks.list() };
      const programme: Programme = { head, ...places, speakers, sessions: settled };
      const { sponsors = [], pages = [] } = more;
      return { programme, sponsors, pages, remarks: remarks.list(), counted: Object.fromEntries(counted) };
    },
  };
}

function emptyRoom(code: string, name: string): Room {
  return { code, name, capacity: null, floor: null, description: null, accessibility: null, pin: null };
}

function emptyTrack(code: string, name: string, index: number): Track {
  return { code, name, description: null, colour: (index % 8) + 1 };
}
