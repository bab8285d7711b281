import { sql } from 'kysely';
import { daysAfter, daysBetween } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { boxAround, kmBetween, pointOf } from '../rules/distance.ts';
import type { Listing } from '../rules/listing.ts';
import { listingRows, readListing } from './listings.ts';

/** An edition that one trip could join with another. */
export type NearListing = {
  readonly listing: Listing;
  /** It ends before the other starts, or starts after the other ends. */
  readonly when: 'before' | 'after';
  /** Days from the end of the first to the start of the second: 1 is the next morning. */
  readonly days: number;
  readonly km: number;
};

/** The longest gap and the farthest way that still make one trip. */
export const trip = { days: 10, km: 800 } as const;
/** More than these in a box are those with the shortest gaps. */
const most = 60;

/**
 * Editions that one trip joins with this one: the one ends at most ten days before the other starts, within `km`. The shortest
 * gap first, of equals the nearest. Nothing for what is online, has no dates or no known place.
 */
export async function listListingsNear(
  db: Db,
  listing: Listing,
  options: { readonly limit: number; readonly km?: number; readonly days?: number },
): Promise<NearListing[]> {
  const { limit, km: farthest = trip.km, days: longest = trip.days } = options;
  const point = pointOf(listing);
  const { startsOn, endsOn } = listing;
  if (!point || !startsOn || listing.mode === 'online') return [];
  const last = endsOn ?? startsOn;
  const near = () => inBox(db, listing, boxAround(point, farthest));
  const [before, after] = await Promise.all([
    near()
      .where('l.ends_on', '<', startsOn)
      .where('l.ends_on', '>=', daysAfter(startsOn, -longest))
      .orderBy('l.ends_on', 'desc')
      .execute(),
    near()
      .where('l.starts_on', '>', last)
      .where('l.starts_on', '<=', daysAfter(last, longest))
      .orderBy('l.starts_on')
      .execute(),
  ]);
  const found = [
    ...before.map(readListing).map((other) => ({ other, when: 'before' as const })),
    ...after.map(readListing).map((other) => ({ other, when: 'after' as const })),
  ];
  return found
    .map(({ other, when }): NearListing => {
      const there = pointOf(other);
      const days =
        when === 'before'
          ? daysBetween(other.endsOn ?? startsOn, startsOn)
          : daysBetween(last, other.startsOn ?? last);
      return { listing: other, when, days, km: there ? Math.round(kmBetween(point, there)) : 0 };
    })
    .filter(({ km }) => km <= farthest)
    .sort((a, b) => a.days - b.days || a.km - b.km)
    .slice(0, limit);
}

/** Plain comparisons keep the planner from the index by place: of a fortnight's editions fewer are looked at than of a region's. */
function inBox(db: Db, listing: Listing, { south, north, west, east }: ReturnType<typeof boxAround>) {
  return listingRows(db)
    .where('l.is_shown', '=', true)
    .where('l.id', '!=', listing.id)
    .where('l.latitude', '>=', south)
    .where('l.latitude', '<=', north)
    .where('l.longitude', '>=', west)
    .where('l.longitude', '<=', east)
    .where(sql<boolean>`NOT l.marks && ARRAY['mode:online']`)
    .where(sql<boolean>`l.facts->>'state' IS DISTINCT FROM 'cancelled'`)
    .limit(most);
}
