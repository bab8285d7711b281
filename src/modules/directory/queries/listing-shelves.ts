import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Listing } from '../rules/listing.ts';
import { listingRows, readListing } from './listings.ts';
import type { SearchMoment } from './narrowing.ts';

/** Listings whose moment lies in a stretch of time, the nearest first: what a reader should not miss. */
export async function listShelf(
  db: Db,
  shelf: Shelf,
  moment: SearchMoment,
  limit: number,
): Promise<Listing[]> {
  const { column, from, until, direction } = shelves[shelf];
  const at = sql`${moment.now}::timestamptz`;
  const rows = await listingRows(db)
    .where('l.is_shown', '=', true)
    .where(sql<boolean>`${sql.ref(column)} > ${at} + make_interval(days => ${from})`)
    .where(sql<boolean>`${sql.ref(column)} <= ${at} + make_interval(days => ${until})`)
    .where(sql<boolean>`coalesce(l.facts->>'state', 'planned') <> 'cancelled'`)
    .orderBy(sql.ref(column), direction)
    .orderBy('l.id')
    .limit(limit)
    .execute();
  return rows.map(readListing);
}

export const shelfNames = ['call-closing', 'early-bird', 'last-tickets', 'missed'] as const;
export type Shelf = (typeof shelfNames)[number];

const shelves = {
  'call-closing': { column: 'l.call_closes_at', from: 0, until: 7, direction: 'asc' },
  'early-bird': { column: 'l.early_bird_ends_at', from: 0, until: 14, direction: 'asc' },
  'last-tickets': { column: 'l.tickets_close_at', from: 0, until: 14, direction: 'asc' },
  missed: { column: 'l.ends_on', from: -15, until: -1, direction: 'desc' },
} as const satisfies Record<Shelf, object>;
