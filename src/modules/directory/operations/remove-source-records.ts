import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { removeLonelyListings } from '../queries/lonely-listings.ts';
import { deleteRecordsOf } from '../queries/record-rows.ts';
import { type RunId, reportRun } from '../queries/runs.ts';
import {
  countAllRecords,
  deleteSource,
  ensureSource,
  lockCatalogue,
  ownSources,
} from '../queries/sources.ts';
import type { Source } from '../rules/source.ts';
import { rechooseListings } from './rechoose-listings.ts';

/** Records of one transaction. */
const batch = 250;

/**
 * Takes out everything that a source states, then the source. What others state of the same editions holds; an edition of which
 * nobody else knows goes, unless somebody goes there or it has been joined with another.
 */
export async function removeSourceRecords(
  house: House,
  run: RunId,
  source: Source,
  stop: () => void,
): Promise<void> {
  const total = await countAllRecords(house.db, source.id);
  for (let removed = 0; removed < total; removed += batch) {
    stop();
    const count = await house.db.transaction().execute(async (tx) => {
      const now = house.clock.now();
      const gate = await ensureSource(tx, { ...ownSources.editors, id: house.newId() }, now);
      await lockCatalogue(tx, gate.id);
      const listings = await deleteRecordsOf(tx, source.id, batch);
      await rechooseListings(tx, { listings }, now);
      await removeLonelyListings(tx, listings);
      await touchScope(tx, 'directory');
      return listings.length;
    });
    if (count === 0) break;
    await reportRun(house.db, run, { done: Math.min(total, removed + batch), total });
  }
  await house.db.transaction().execute((tx) => deleteSource(tx, source.id));
  house.versions.forget();
  house.log.info('directory.source-removed', { source: source.slug, records: total });
}
