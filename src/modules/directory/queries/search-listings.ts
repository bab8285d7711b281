import { type RawBuilder, sql } from 'kysely';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Listing } from '../rules/listing.ts';
import type { ListingSearch } from '../rules/listing-search.ts';
import { listingRows, readListing } from './listings.ts';
import { conditionsOf, distanceTo, type LookedUp, lookUp, type SearchMoment } from './narrowing.ts';
import type { Place } from './places.ts';

export type FoundListing = Listing & {
  /** Kilometres from the place of the search, as the crow flies. */
  readonly km: number | null;
};

export type FoundListings = {
  readonly listings: readonly FoundListing[];
  readonly hasNext: boolean;
  /** The words that were looked for where they differ from those asked: [asked, used]. */
  readonly corrections: LookedUp['corrections'];
  readonly place: Place | null;
};

/** A stretch of what was found. */
export type SearchPage = { readonly limit: number; readonly offset: number };

/** Shown listings that fit, one page of them: what comes soonest first, what is over (or all years) latest first. */
export async function searchListings(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  page: SearchPage,
): Promise<FoundListings> {
  return pageOfListings(db, search, await lookUp(db, search), moment, page);
}

/** The same where words and place are looked up already. */
export async function pageOfListings(
  db: Db,
  search: ListingSearch,
  looked: LookedUp,
  moment: SearchMoment,
  { limit, offset }: SearchPage,
): Promise<FoundListings> {
  const { corrections, place } = looked;
  const direction = search.period === 'coming' ? 'asc' : 'desc';
  const km: RawBuilder<number | null> = place ? distanceTo(place) : sql`NULL::double precision`;
  // Chosen by the narrow columns first: the facts of a listing lie elsewhere and are fetched for one page only.
  const chosen = sql<{ id: ListingId; km: number | null }>`(
    SELECT l.id, ${km} AS km FROM directory.listing AS l
    WHERE ${sql.join(conditionsOf(search, looked, moment), sql` AND `)}
    ORDER BY l.starts_on ${sql.raw(direction)}, l.id ${sql.raw(direction)}
    LIMIT ${limit + 1} OFFSET ${offset})`;
  const rows = await listingRows(db)
    .innerJoin(chosen.as('chosen'), 'chosen.id', 'l.id')
    .select('chosen.km')
    .orderBy('l.starts_on', direction)
    .orderBy('l.id', direction)
    .execute();
  const listings = rows.slice(0, limit).map((row) => ({
    ...readListing(row),
    km: row.km === null ? null : Math.round(row.km),
  }));
  return { listings, hasNext: rows.length > limit, corrections, place };
}
