import { sql } from 'kysely';
import type { DateText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { pointOf } from '../rules/distance.ts';
import { type LikeReason, likenessOf } from '../rules/likeness.ts';
import type { Listing } from '../rules/listing.ts';
import { listingRows, readListing } from './listings.ts';

export type LikeListing = { readonly listing: Listing; readonly reasons: readonly LikeReason[] };

/** A few hundred of each kind are compared in full: those of a topic, of a place, of the series. */
const candidates = { topic: 200, place: 100, series: 20 } as const;
/** Sharing the season or the mode alone makes nothing alike. */
const leastScore = 2;

/**
 * Coming editions that have most in common with this one, and what. The candidates come from the indexes by date, by place and by
 * conference, so that the size of the catalogue does not matter.
 */
export async function listListingsLike(
  db: Db,
  listing: Listing,
  today: DateText,
  limit: number,
): Promise<LikeListing[]> {
  const found = await candidatesFor(db, listing, today);
  return found
    .map((other) => ({ listing: other, ...likenessOf(listing, other) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.listing.startsOn ?? '9').localeCompare(b.listing.startsOn ?? '9'))
    .slice(0, limit)
    .map(({ listing: other, reasons }) => ({ listing: other, reasons }));
}

async function candidatesFor(db: Db, listing: Listing, today: DateText): Promise<Listing[]> {
  const coming = () =>
    listingRows(db)
      .where('l.is_shown', '=', true)
      .where('l.id', '!=', listing.id)
      .where(sql<boolean>`l.facts->>'state' IS DISTINCT FROM 'cancelled'`);
  const topics = listing.topics.map((topic) => `topic:${topic}`);
  const point = pointOf(listing);
  const queries = [
    coming()
      .where('l.conference_id', '=', listing.conference.id)
      .where('l.starts_on', '>=', today)
      .orderBy('l.starts_on')
      .limit(candidates.series),
    ...(topics.length > 0
      ? [
          coming()
            .where('l.starts_on', '>=', today)
            .where(sql<boolean>`l.marks && ${topics}::text[]`)
            .orderBy('l.starts_on')
            .orderBy('l.id')
            .limit(candidates.topic),
        ]
      : []),
    ...(point
      ? [
          coming()
            .where('l.starts_on', '>=', today)
            .where('l.latitude', 'is not', null)
            .orderBy(sql`point(l.longitude, l.latitude) <-> point(${point.longitude}, ${point.latitude})`)
            .limit(candidates.place),
        ]
      : []),
  ];
  const rows = (await Promise.all(queries.map((query) => query.execute()))).flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(readListing);
}
