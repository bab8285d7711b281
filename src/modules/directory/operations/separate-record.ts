import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { noteDifferent } from '../queries/doubt-rows.ts';
import { clearHosted, lockListings, moveRecord } from '../queries/merge-rows.ts';
import { listRecordsOf } from '../queries/record-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { listingForRecord } from './listing-for-record.ts';
import { openCatalogue } from './open-catalogue.ts';
import { rechooseListings } from './rechoose-listings.ts';

export type SeparateCode = 'not-allowed' | 'not-found' | 'only-record';

/**
 * Takes a record out of a listing that it does not belong to, into one of its own: the one that it had before a merge, or a new one.
 * The two are different from now on, for the lists too.
 */
export async function separateRecord(
  house: House,
  viewer: Viewer,
  input: { readonly listingId: ListingId; readonly recordId: string },
): Promise<Outcome<{ readonly listingId: ListingId }, SeparateCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const listing = (await lockListings(tx, [input.listingId])).get(input.listingId);
    const records = await listRecordsOf(tx, [input.listingId]);
    const record = records.find(({ id }) => id === input.recordId);
    if (!listing || !record) return refuse('not-found');
    if (records.length < 2) return refuse('only-record');
    if (record.sourceKind === 'hosted') await clearHosted(tx, listing.id);
    const own = await listingForRecord(house, tx, listing.id, record);
    await moveRecord(tx, record.id, own);
    // The one that loses the record first: of an edition that is hosted here there is one listing at any time.
    for (const id of [listing.id, own]) await rechooseListings(tx, { listings: [id] }, house.clock.now());
    const at = house.clock.now();
    const pair = { id: house.newId<never>(), listingId: own, otherId: listing.id };
    await noteDifferent(tx, pair, { by: actorOf(viewer), at });
    await touchScope(tx, 'directory');
    await recordAct(tx, {
      ...{ at, editionId: null, personId: actorOf(viewer) },
      act: 'directory.record-separated',
      subject: listing.name,
      facts: { from: listing.id, into: own },
    });
    return done({ listingId: own });
  });
  house.versions.forget();
  return outcome;
}
