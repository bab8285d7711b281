import { sql } from 'kysely';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Listing } from '../rules/listing.ts';
import type { ListingSearch } from '../rules/listing-search.ts';
import type { PastChange } from './listing-sources.ts';
import { listingRows, readListing } from './listings.ts';
import { conditionsOf, lookUp, type SearchMoment } from './narrowing.ts';
import { searchListings } from './search-listings.ts';

/** Listings for a document; `isCut` if more fit than were asked for. */
export type TakenListings = { readonly listings: readonly Listing[]; readonly isCut: boolean };

/** Listings that fit, in the order of the home page, as many as a document may hold. */
export async function takeListings(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  most: number,
): Promise<TakenListings> {
  const { listings, hasNext } = await searchListings(db, search, moment, { limit: most, offset: 0 });
  return { listings, isCut: hasNext };
}

/** Listings that fit and of which a deadline is known, the soonest editions first. */
export async function takeListingsWithDeadlines(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  most: number,
): Promise<TakenListings> {
  const conditions = [
    ...conditionsOf(search, await lookUp(db, search), moment),
    sql`coalesce(l.call_closes_at, l.aid_closes_at, l.early_bird_ends_at, l.tickets_close_at) IS NOT NULL`,
  ];
  const found = await chosen(
    db,
    sql`${sql.join(conditions, sql` AND `)} ORDER BY l.starts_on, l.id`,
    most + 1,
  );
  return { listings: found.slice(0, most), isCut: found.length > most };
}

/** Listings that fit, those that changed last first. */
export async function takeChangedListings(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  most: number,
): Promise<TakenListings> {
  const conditions = conditionsOf(search, await lookUp(db, search), moment);
  const order = sql`ORDER BY l.updated_at DESC, l.id`;
  const found = await chosen(db, sql`${sql.join(conditions, sql` AND `)} ${order}`, most + 1);
  const newest = found.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return { listings: newest.slice(0, most), isCut: newest.length > most };
}

async function chosen(db: Db, condition: ReturnType<typeof sql>, limit: number): Promise<Listing[]> {
  const ids = sql<{
    id: ListingId;
  }>`(SELECT l.id FROM directory.listing AS l WHERE ${condition} LIMIT ${limit})`;
  const rows = await listingRows(db)
    .innerJoin(ids.as('chosen'), 'chosen.id', 'l.id')
    .orderBy('l.starts_on')
    .orderBy('l.id')
    .execute();
  return rows.map(readListing);
}

/** The last changes of each of these listings, the latest first; "found in another source" is none. */
export async function listChangesOf(
  db: Db,
  ids: readonly ListingId[],
  wish: { readonly after: string; readonly each: number },
): Promise<ReadonlyMap<ListingId, readonly PastChange[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: ListingId; at: Date } & Omit<PastChange, 'at'>>`
    SELECT f.listing_id AS id, f.at, f.field, f.before, f.after, s.name AS source
    FROM unnest(${[...ids]}::uuid[]) AS wanted (id),
      LATERAL (SELECT * FROM directory.fact_change AS one
        WHERE one.listing_id = wanted.id AND one.at > ${wish.after}::timestamptz AND one.field <> 'source'
        ORDER BY one.at DESC, one.id DESC LIMIT ${wish.each}) AS f
      JOIN directory.source AS s ON s.id = f.source_id`.execute(db);
  const changes = rows.map(({ id, at, ...change }) => ({
    id,
    change: { ...change, at: momentText(at) },
  }));
  return new Map(
    [...Map.groupBy(changes, ({ id }) => id)].map(([id, own]) => [id, own.map(({ change }) => change)]),
  );
}
