import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { type DeskListing, listDeskListings } from '../queries/desk-listings.ts';
import { keepDroppedListing, listDroppedIds } from '../queries/dropped-rows.ts';
import { lockListings } from '../queries/merge-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { openCatalogue } from './open-catalogue.ts';
import type { DeskPage } from './read-desk.ts';

/** Editions to come that no source states any more and on which no editor has decided, the soonest first. */
export async function readDropped(
  house: House,
  viewer: Viewer,
  page: { readonly limit: number; readonly offset: number },
): Promise<Outcome<DeskPage<DeskListing>, 'not-allowed'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const today = house.clock.now().slice(0, 10);
  const { limit, offset } = page;
  const ids = await listDroppedIds(house.db, today, { limit: limit + 1, offset });
  const listings = await listDeskListings(house.db, ids.slice(0, limit));
  return done({
    rows: ids.flatMap((id) => listings.get(id) ?? []),
    hasNext: ids.length > limit,
  });
}

/** Leaves an edition that no source states any more in the catalogue, marked; asked again only if it is dropped once more. */
export async function keepDropped(
  house: House,
  viewer: Viewer,
  input: { readonly listingId: ListingId },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'already-decided'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const listing = (await lockListings(tx, [input.listingId])).get(input.listingId);
    if (!listing || listing.mergedInto) return refuse('not-found');
    const at = house.clock.now();
    if (!(await keepDroppedListing(tx, listing.id, at))) return refuse('already-decided');
    await recordAct(tx, {
      ...{ at, editionId: null, personId: actorOf(viewer), subject: listing.name },
      act: 'directory.dropped-kept',
      facts: { listingId: listing.id },
    });
    return done(null);
  });
}
