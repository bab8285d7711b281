import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { type IndexedProgramme, indexProgramme } from '../rules/indexed-programme.ts';
import { findNewestRelease, getRelease, type StoredRelease } from './releases.ts';
import { buildSearch, type ProgrammeSearch } from './search-programme.ts';

/** What a document's bytes become in memory with its index of words: measured 6 to 8 times, from 900 to 4,000 talks. */
const timesInMemory = 8;

/** The newest release with its parts by code, ready to be read many times. */
export type PublishedProgramme = IndexedProgramme & {
  readonly release: StoredRelease;
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
  return { ...indexProgramme(programme), release, search: buildSearch(programme) };
}
