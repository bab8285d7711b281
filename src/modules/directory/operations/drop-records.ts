import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { insertFactChanges, markGone } from '../queries/record-rows.ts';
import type { Source } from '../rules/source.ts';
import { openCatalogue } from './open-catalogue.ts';
import { rechooseListings } from './rechoose-listings.ts';

/** Records of one transaction. */
const batch = 250;

/**
 * Marks what a whole list did not state since `since` as dropped, and chooses the facts of its editions anew: what others state holds
 * now. Answers with how many records were dropped.
 */
export async function dropRecords(house: House, source: Source, since: InstantText): Promise<number> {
  let dropped = 0;
  for (let last = batch; last === batch; dropped += last) {
    last = await house.db.transaction().execute(async (tx) => {
      await openCatalogue(house, tx);
      const now = house.clock.now();
      const gone = await markGone(tx, { sourceId: source.id, since, limit: batch, now });
      if (gone.length === 0) return 0;
      await rechooseListings(tx, { listings: gone.map(({ listingId }) => listingId) }, now);
      const changes = gone.map(({ listingId, name }) => ({
        ...{ listingId, sourceId: source.id },
        ...{ field: 'source', before: name, after: undefined },
      }));
      await insertFactChanges(tx, changes, now);
      await touchScope(tx, 'directory');
      return gone.length;
    });
  }
  return dropped;
}
