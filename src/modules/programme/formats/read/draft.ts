import { isZone, type ZoneName } from '../../../../kernel/time.ts';
import type { Programme, Room, Sponsor, Track } from '../../rules/programme.ts';
import type { ImportedPage, ImportedProgramme, ReadingContext } from '../imported.ts';
import { checkProgramme, type HeadFacts } from './check-programme.ts';
import { type DraftPeople, draftPeople } from './draft-people.ts';
import { type DraftPlaces, draftPlaces } from './draft-places.ts';
import { type DraftSessions, draftSessions } from './draft-sessions.ts';
import { type DraftTexts, draftTexts } from './draft-texts.ts';
import { collectOffsets } from './offset-zone.ts';
import { collectRemarks, type Remarks } from './remarks.ts';
import { safeLink } from './safe-link.ts';
import { openSource, type Source } from './source-record.ts';
import { type ReadMoment, readMoment } from './times.ts';

/** Everything that one reading gathers; made anew for each file. */
export type Draft = {
  readonly remarks: Remarks;
  readonly source: Source;
  /** The zone for times that name none: the context's, or the file's own once `setZone` was told. */
  readonly zone: () => ZoneName;
  readonly setZone: (name: string | null) => void;
  /** The same for a zone that only some times name: it counts if the file says nothing of its own. */
  readonly offerZone: (name: string) => void;
  /** Reads a date with time by `zone`; where the text has an offset, that is remembered. */
  readonly moment: (text: string) => ReadMoment | null;
  /**
   * For a file that names no zone, but whose times carry an offset that the clocks of `zone` do not show: takes a zone of that
   * offset from here on and answers true. `finish` does it too.
   */
  readonly settleZone: () => boolean;
  readonly rooms: DraftPlaces<Room>;
  readonly tracks: DraftPlaces<Track>;
  readonly people: DraftPeople;
  readonly sessions: DraftSessions;
  /** Addresses in the file that are relative are meant relative to this. */
  readonly setBase: (address: string | null) => void;
  readonly count: (rows: string, number?: number) => void;
  readonly finish: (head: HeadFacts, more?: Extras) => ImportedProgramme;
} & DraftTexts;
type Extras = { readonly sponsors?: readonly Sponsor[]; readonly pages?: readonly ImportedPage[] };

/** Starts a reading; `format` goes into the guids of sessions that bring none. */
export function startDraft(format: string, context: ReadingContext): Draft {
  const remarks = collectRemarks();
  const source = openSource(remarks);
  const counted = new Map<string, number>();
  const offsets = collectOffsets();
  let zone = isZone(context.zone) ? context.zone : 'UTC';
  let zoneNamed = false;
  let base: string | null = null;
  const texts = draftTexts(remarks, () => base);
  const rooms = draftPlaces(emptyRoom);
  const tracks = draftPlaces(emptyTrack);
  const people = draftPeople(remarks);
  const sessions = draftSessions(remarks);
  const setZone = (name: string | null): void => {
    if (!name || !isZone(name)) return;
    zone = name;
    zoneNamed = true;
  };
  const settleZone = (): boolean => {
    const instead = zoneNamed ? null : offsets.zoneInstead(zone);
    zone = instead ?? zone;
    return instead !== null;
  };
  return {
    ...{ remarks, source, rooms, tracks, people, sessions, ...texts },
    zone: () => zone,
    setZone,
    offerZone: (name) => {
      if (!zoneNamed) setZone(name);
    },
    moment: (text) => {
      const read = readMoment(text, zone);
      if (read?.offset) offsets.note(read.moment, read.offset);
      return read;
    },
    settleZone,
    setBase: (address) => {
      base = address ? safeLink(address) : base;
    },
    count: (rows, number = 1) => {
      counted.set(rows, (counted.get(rows) ?? 0) + number);
    },
    finish: (facts, more = {}) => {
      source.reportLeftovers();
      settleZone();
      const { speakers, codeOf } = people.settle();
      const settled = sessions.settle(format, codeOf, facts.startsOn ?? null);
      const head = checkProgramme({ ...facts, zone }, context, settled, remarks, rooms.list());
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
