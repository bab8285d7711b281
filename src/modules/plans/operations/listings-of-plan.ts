import { listListingsById } from '#directory/server';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Plan } from '../rules/plan.ts';
import type { EditionNow } from '../rules/warnings.ts';

export type ListedFacts = EditionNow & { readonly address: string };

/** What the directory says now of a plan's editions, and where. */
export async function listingsOf(db: Db, plan: Plan): Promise<ReadonlyMap<ListingId, ListedFacts>> {
  const ids = plan.editions.flatMap(({ listingId }) => (listingId ? [listingId] : []));
  const listed = await listListingsById(db, ids);
  return new Map(
    listed.map((listing) => [
      listing.id,
      { ...listing, address: `/conferences/${listing.conference.slug}/${listing.slug}` },
    ]),
  );
}
