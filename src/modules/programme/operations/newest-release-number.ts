import type { Edition } from '#directory';
import type { House } from '../../../platform/house.ts';
import { findNewestRelease } from '../queries/releases.ts';

/** Number of the newest release, 0 before the first; from memory, a quarter of a second old at most (see `Versions`). */
export async function newestReleaseNumber(
  house: House,
  { id, slug }: Pick<Edition, 'id' | 'slug'>,
): Promise<number> {
  const version = await house.versions.of(`edition:${slug}`);
  const { number } = await house.memory.remember(
    `programme.newest-number ${id} ${version}`,
    async () => ({ number: (await findNewestRelease(house.db, id))?.number ?? 0 }),
    () => 200,
  );
  return number;
}
