import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockListings, setShown } from '../queries/merge-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';

/** Takes a listing out of the catalogue (spam, an edition that never was), or puts it back; lists do not bring it back. */
export async function showListing(
  house: House,
  viewer: Viewer,
  input: { readonly listingId: ListingId; readonly isShown: boolean },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'already-decided'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    const listing = (await lockListings(tx, [input.listingId])).get(input.listingId);
    if (!listing || listing.mergedInto) return refuse('not-found');
    if (listing.isShown === input.isShown) return refuse('already-decided');
    const at = house.clock.now();
    await setShown(tx, listing.id, input.isShown, at);
    await touchScope(tx, 'directory');
    await recordAct(tx, {
      ...{ at, editionId: null, personId: actorOf(viewer), subject: listing.name },
      act: input.isShown ? 'directory.listing-shown' : 'directory.listing-hidden',
      facts: { listingId: listing.id },
    });
    return done(null);
  });
  house.versions.forget();
  return outcome;
}
