import type { House } from '../../../platform/house.ts';
import { findEdition } from '../queries/editions.ts';
import type { Edition } from '../rules/edition.ts';

/**
 * The edition of this address as it was a moment ago (a quarter of a second at most, see `Versions`), mostly without a question to the
 * database: for readers whom nobody knows, who come in thousands. Whoever has just saved something wants `findEdition`.
 */
export async function findKeptEdition(house: House, slug: string): Promise<Edition | undefined> {
  const [own, shared] = await Promise.all([
    house.versions.of(`edition:${slug}`),
    house.versions.of('directory'),
  ]);
  // An address without a version is of no edition, or of one that nobody has changed yet: of such strangers can make any number.
  if (own === 0) return findEdition(house.db, slug);
  const { edition } = await house.memory.remember(
    `directory.edition ${slug} ${own} ${shared}`,
    async () => ({ edition: await findEdition(house.db, slug) }),
    () => 20_000,
  );
  return edition;
}
