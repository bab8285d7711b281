import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import type { EditionId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';

/** The public editions with a waiting room, by their addresses; read anew when something public of an edition changed. */
export function createEditionsInFront(house: Pick<House, 'db' | 'versions'>) {
  type Known = { readonly basis: string; readonly all: Promise<ReadonlyMap<string, Edition>> };
  let known: Known | null = null;
  return {
    /** The public edition with this address, if it is one of these. */
    async find(slug: string, ids: readonly EditionId[]): Promise<Edition | null> {
      const basis = `${await house.versions.of('directory')} ${ids.join()}`;
      if (known?.basis !== basis) {
        const all = listEditionsById(house.db, ids).then(
          (editions) =>
            new Map(
              editions
                .filter(({ isPublic }) => isPublic)
                .map((edition) => [edition.slug.toLowerCase(), edition]),
            ),
        );
        const reading = { basis, all };
        known = reading;
        all.catch(() => {
          if (known === reading) known = null;
        });
      }
      return (await known.all).get(slug) ?? null;
    },
  };
}
