import { type RawBuilder, sql } from 'kysely';
import type { ConferenceId, ListingId } from '../../../kernel/ids.ts';
import type { DateText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';

/** An entry that search engines may read: its conference's address, its own, and when it last changed. */
export type CrawledListing = {
  readonly conference: string;
  readonly listing: string;
  readonly changedOn: DateText;
};

/** Shown, and no rehearsal: of practice nothing belongs in a search engine. */
const isRead: RawBuilder<boolean> = sql`l.is_shown AND NOT EXISTS (
  SELECT FROM directory.edition AS e WHERE e.id = l.edition_id AND e.is_rehearsal)`;

/** The first id of every stretch of `size` entries, so that a stretch stays nearly the same while the catalogue grows. */
export async function listListingStretches(db: Db, size: number): Promise<ListingId[]> {
  const { rows } = await sql<{ id: ListingId }>`
    SELECT id FROM (SELECT l.id, row_number() OVER (ORDER BY l.id) AS n FROM directory.listing AS l WHERE ${isRead}) AS each
    WHERE n % ${size} = 1 ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}

/** A stretch of entries from an id on. */
export async function listListingStretch(db: Db, from: ListingId, size: number): Promise<CrawledListing[]> {
  const { rows } = await sql<{ conference: string; listing: string; changed_on: DateText }>`
    SELECT c.slug AS conference, l.slug AS listing, (l.updated_at AT TIME ZONE 'UTC')::date::text AS changed_on
    FROM directory.listing AS l JOIN directory.conference AS c ON c.id = l.conference_id
    WHERE l.id >= ${from} AND ${isRead} ORDER BY l.id LIMIT ${size}`.execute(db);
  return rows.map(({ changed_on, ...row }) => ({ ...row, changedOn: changed_on }));
}

const hasListing: RawBuilder<boolean> = sql`EXISTS (
  SELECT FROM directory.listing AS l WHERE l.conference_id = c.id AND ${isRead})`;

/** The same for conferences of which at least one edition is shown. */
export async function listConferenceStretches(db: Db, size: number): Promise<ConferenceId[]> {
  const { rows } = await sql<{ id: ConferenceId }>`
    SELECT id FROM (SELECT c.id, row_number() OVER (ORDER BY c.id) AS n FROM directory.conference AS c WHERE ${hasListing}) AS each
    WHERE n % ${size} = 1 ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Addresses of a stretch of conferences from an id on. */
export async function listConferenceStretch(db: Db, from: ConferenceId, size: number): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    SELECT c.slug FROM directory.conference AS c WHERE c.id >= ${from} AND ${hasListing}
    ORDER BY c.id LIMIT ${size}`.execute(db);
  return rows.map(({ slug }) => slug);
}
