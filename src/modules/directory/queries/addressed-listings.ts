import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Listing } from '../rules/listing.ts';
import { findMergedListing, listingRows, readListing } from './listings.ts';

/** A listing's address within the catalogue, `europython/2026`; what comparing and other lists in addresses name it by. */
export function listingAddress(listing: Pick<Listing, 'slug' | 'conference'>): string {
  return `${listing.conference.slug}/${listing.slug}`;
}

/**
 * Shown listings by their addresses (`europython/2026`), in the order in which they are asked; one that was merged is the one
 * it went to. Those that are not there are left out.
 */
export async function listListingsByAddress(db: Db, addresses: readonly string[]): Promise<Listing[]> {
  const wanted = [...new Set(addresses)];
  const found = await byAddress(db, wanted);
  const missing = wanted.filter((address) => !found.has(address));
  const moved = new Map<string, string>();
  for (const address of missing) {
    const [conference = '', slug = ''] = address.split('/');
    const went = await findMergedListing(db, conference, slug);
    if (went) moved.set(address, `${went.conference}/${went.slug}`);
  }
  const later = await byAddress(db, [...moved.values()]);
  const listings = wanted.flatMap((address) => {
    const listing = found.get(address) ?? later.get(moved.get(address) ?? '');
    return listing ? [listing] : [];
  });
  return [...new Map(listings.map((listing) => [listing.id, listing])).values()];
}

async function byAddress(db: Db, addresses: readonly string[]): Promise<Map<string, Listing>> {
  const parts = addresses.map((address) => address.split('/')).filter(({ length }) => length === 2);
  if (parts.length === 0) return new Map();
  const conferences = parts.map(([conference = '']) => conference);
  const slugs = parts.map(([, slug = '']) => slug);
  const rows = await listingRows(db)
    .innerJoin(
      sql<{ conference: string; slug: string }>`unnest(${conferences}::text[], ${slugs}::text[])`.as<'asked'>(
        sql`asked(conference, slug)`,
      ),
      (join) => join.onRef('asked.conference', '=', 'c.slug').onRef('asked.slug', '=', 'l.slug'),
    )
    .where('l.is_shown', '=', true)
    .execute();
  return new Map(rows.map(readListing).map((listing) => [listingAddress(listing), listing]));
}
