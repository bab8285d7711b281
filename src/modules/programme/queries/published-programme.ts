import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { Programme, Room, Session, Speaker, Track } from '../rules/programme.ts';
import { findNewestRelease, getRelease, type StoredRelease } from './releases.ts';
import { buildSearch, type ProgrammeSearch } from './search-programme.ts';

/** What a document's bytes become in memory with its index of words: measured 6 to 8 times, from 900 to 4,000 talks. */
const timesInMemory = 8;

/** The newest release with its parts by code, ready to be read many times. */
export type PublishedProgramme = {
  readonly release: StoredRelease;
  readonly programme: Programme;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly tracks: ReadonlyMap<string, Track>;
  /** Sessions of each speaker, by the speaker's code. */
  readonly sessionsOf: ReadonlyMap<string, readonly Session[]>;
  /** Sessions nested in a session, by its code. */
  readonly nestedIn: ReadonlyMap<string, readonly Session[]>;
  readonly search: ProgrammeSearch;
};

/** What is published of an edition, or `null` before the first release. One small query; the document is kept in memory. */
export async function findPublishedProgramme(
  house: House,
  editionId: EditionId,
): Promise<PublishedProgramme | null> {
  const newest = await findNewestRelease(house.db, editionId);
  if (!newest) return null;
  return house.memory.remember(
    `programme.release:${newest.id}`,
    async () => indexed(await getRelease(house.db, newest.id)),
    ({ release }) => release.bytes * timesInMemory,
  );
}

function indexed(release: StoredRelease): PublishedProgramme {
  const { programme } = release;
  const sessionsOf = new Map<string, Session[]>();
  const nestedIn = new Map<string, Session[]>();
  for (const session of programme.sessions) {
    for (const speaker of session.speakers) collect(sessionsOf, speaker, session);
    if (session.parent) collect(nestedIn, session.parent, session);
  }
  return {
    release,
    programme,
    sessions: byCode(programme.sessions),
    speakers: byCode(programme.speakers),
    rooms: byCode(programme.rooms),
    tracks: byCode(programme.tracks),
    sessionsOf,
    nestedIn,
    search: buildSearch(programme),
  };
}

function byCode<Part extends { readonly code: string }>(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [part.code, part]));
}

function collect<Item>(into: Map<string, Item[]>, key: string, item: Item): void {
  const list = into.get(key);
  if (list) list.push(item);
  else into.set(key, [item]);
}
