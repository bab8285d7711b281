import { type ListingId, slugFrom } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type ConferenceEntry, listListingIdsOf, moveListing } from '../queries/conference-rows.ts';
import { listForWriting, listSlugs } from '../queries/match-rows.ts';
import { listingSlug } from '../rules/record-changes.ts';

/** Takes all listings of a conference to another one, each under an address that is free there; what was there leads on. */
export async function moveListings(
  house: House,
  tx: Tx,
  from: ConferenceEntry,
  into: ConferenceEntry,
): Promise<readonly ListingId[]> {
  const ids = (await listListingIdsOf(tx, from.id)).map(({ id }) => id);
  const listings = await listForWriting(tx, ids);
  const taken = (await listSlugs(tx, [into.id])).get(into.id) ?? new Set<string>();
  for (const id of ids) {
    const listing = listings.get(id);
    if (!listing) continue;
    const slug = taken.has(listing.slug) ? listingSlug(listing.facts, taken, slugFrom) : listing.slug;
    taken.add(slug);
    await moveListing(tx, { id, to: into.id, slug, stub: house.newId() }, house.clock.now());
  }
  return ids;
}
