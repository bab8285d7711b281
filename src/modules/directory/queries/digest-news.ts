import { type RawBuilder, sql } from 'kysely';
import type { ListingId } from '../../../kernel/ids.ts';
import { type InstantText, Temporal } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { FactName, Listing } from '../rules/listing.ts';
import type { ListingSearch } from '../rules/listing-search.ts';
import { isSameFact } from '../rules/record-changes.ts';
import type { PastChange } from './listing-sources.ts';
import { listingRows, readListing } from './listings.ts';
import { conditionsOf, lookUp } from './narrowing.ts';
import { listChangesOf } from './taken-listings.ts';

/** A listing in a digest; `changes` are what it is there for, if it is there for changes. */
export type ChangedListing = { readonly listing: Listing; readonly changes: readonly PastChange[] };

/** Some of what there is to say, and whether there is more. */
export type Some<Item> = { readonly items: readonly Item[]; readonly more: boolean };

/** What happened in a list since it was last looked at. An edition stands in one part only. */
export type DigestNews = {
  readonly fresh: Some<Listing>;
  /** Calls that close within two weeks, the next first. */
  readonly closing: Some<Listing>;
  readonly changed: Some<ChangedListing>;
};

const closingDays = 14;
const mostChanges = 5;

/** Facts of which a change may change plans. */
const telling: readonly FactName[] = [
  ...(['name', 'startsOn', 'endsOn', 'state', 'mode', 'venueName', 'city', 'country', 'website'] as const),
  ...(['callUrl', 'callOpensAt', 'callClosesAt', 'aidClosesAt', 'ticketsUrl', 'ticketsOpenAt'] as const),
  ...(['earlyBirdEndsAt', 'ticketsCloseAt'] as const),
];

/** What is new in a list since a moment: editions, calls that close soon, changes that still hold; some of each. */
export async function listDigestNews(
  db: Db,
  search: ListingSearch,
  at: { readonly since: InstantText; readonly now: InstantText },
  most: number,
): Promise<DigestNews> {
  const { since, now } = at;
  const narrowed = conditionsOf(search, await lookUp(db, search), { now, today: now.slice(0, 10) });
  const ask = (own: RawBuilder<boolean>, order: RawBuilder<unknown>) =>
    some(db, [...narrowed, own], order, most);
  const until = Temporal.Instant.from(now)
    .add({ hours: 24 * closingDays })
    .toString();
  const byDate = sql`l.starts_on, l.id`;
  const fresh = await ask(sql`l.created_at > ${since}::timestamptz`, byDate);
  const closing = await ask(
    sql`(l.call_closes_at > ${now}::timestamptz AND l.call_closes_at <= ${until}::timestamptz
      AND l.created_at <= ${since}::timestamptz AND l.facts->>'state' IS DISTINCT FROM 'cancelled')`,
    sql`l.call_closes_at, l.id`,
  );
  const touched = await ask(
    sql`(l.updated_at > ${since}::timestamptz AND l.created_at <= ${since}::timestamptz
      AND EXISTS (SELECT FROM directory.fact_change AS f
        WHERE f.listing_id = l.id AND f.at > ${since}::timestamptz AND f.field = ANY (${[...telling]}::text[])))`,
    byDate,
  );
  return { fresh, closing, changed: await withChanges(db, touched, since) };
}

async function some(
  db: Db,
  conditions: readonly RawBuilder<boolean>[],
  order: RawBuilder<unknown>,
  most: number,
): Promise<Some<Listing>> {
  const chosen = sql<{ id: ListingId; at: number }>`(
    SELECT l.id, row_number() OVER (ORDER BY ${order}) AS at FROM directory.listing AS l
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY ${order} LIMIT ${most + 1})`;
  const rows = await listingRows(db)
    .innerJoin(chosen.as('chosen'), 'chosen.id', 'l.id')
    .orderBy('chosen.at')
    .execute();
  return { items: rows.slice(0, most).map(readListing), more: rows.length > most };
}

/** A source's new word counts if it is what the catalogue says now. */
async function withChanges(
  db: Db,
  touched: Some<Listing>,
  since: InstantText,
): Promise<Some<ChangedListing>> {
  const ids = touched.items.map(({ id }) => id);
  const changes = await listChangesOf(db, ids, { after: since, each: 3 * mostChanges });
  const items = touched.items.map((listing) => {
    const holding = (changes.get(listing.id) ?? []).filter(
      ({ field, after }) =>
        telling.some((name) => name === field) && isSameFact(listing[field as FactName], after),
    );
    const latest = [...new Map(holding.toReversed().map((change) => [change.field, change])).values()];
    return { listing, changes: latest.slice(0, mostChanges) };
  });
  return { items: items.filter((item) => item.changes.length > 0), more: touched.more };
}
