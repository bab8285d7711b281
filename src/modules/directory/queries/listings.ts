import type { EditionId, ListingId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import { type Listing, nothingKnown } from '../rules/listing.ts';
import { directoryTables } from '../tables.ts';

/** Listings with their conference's and hosted edition's addresses. */
export function listingRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.listing as l')
    .innerJoin('directory.conference as c', 'c.id', 'l.conference_id')
    .leftJoin('directory.edition as e', 'e.id', 'l.edition_id')
    .select([
      'l.id',
      'l.slug',
      'l.facts',
      'l.contradictions',
      'l.edition_id',
      'l.updated_at',
      'l.revision',
      'l.dropped_at',
    ])
    .select(['c.id as conference_id', 'c.slug as conference_slug', 'c.name as conference_name'])
    .select('e.slug as edition_slug');
}

type ListingRow = Awaited<ReturnType<ReturnType<typeof listingRows>['executeTakeFirstOrThrow']>>;

export function readListing(row: ListingRow): Listing {
  return {
    ...nothingKnown,
    ...row.facts,
    id: row.id,
    slug: row.slug,
    conference: { id: row.conference_id, slug: row.conference_slug, name: row.conference_name },
    hosted: row.edition_id && row.edition_slug ? { id: row.edition_id, slug: row.edition_slug } : null,
    contradictions: row.contradictions,
    droppedAt: momentText(row.dropped_at),
    updatedAt: momentText(row.updated_at),
    revision: row.revision,
  };
}

/** A shown listing by its address; `undefined` if there is none. */
export async function findListing(db: Db, conference: string, slug: string): Promise<Listing | undefined> {
  const row = await listingRows(db)
    .where('c.slug', '=', conference)
    .where('l.slug', '=', slug)
    .where('l.is_shown', '=', true)
    .executeTakeFirst();
  return row && readListing(row);
}

/** Shown listings by id, soonest first; those that are not there are left out. */
export async function listListingsById(db: Db, ids: readonly ListingId[]): Promise<Listing[]> {
  if (ids.length === 0) return [];
  const rows = await listingRows(db)
    .where('l.id', 'in', [...ids])
    .where('l.is_shown', '=', true)
    .orderBy('l.starts_on')
    .orderBy('l.id')
    .execute();
  return rows.map(readListing);
}

/** The listing that stands for an edition of this installation, shown or not. */
export async function findListingOfEdition(db: Db, edition: EditionId): Promise<Listing | undefined> {
  const row = await listingRows(db).where('l.edition_id', '=', edition).executeTakeFirst();
  return row && readListing(row);
}

/** Shown listings of a conference, latest first. */
export async function listListingsOfConference(db: Db, conference: string): Promise<Listing[]> {
  const rows = await listingRows(db)
    .where('c.slug', '=', conference)
    .where('l.is_shown', '=', true)
    .orderBy('l.starts_on', 'desc')
    .orderBy('l.id')
    .limit(200)
    .execute();
  return rows.map(readListing);
}

/** Where a merged listing went: its conference's and its own address. */
export async function findMergedListing(
  db: Db,
  conference: string,
  slug: string,
): Promise<{ conference: string; slug: string } | undefined> {
  return directoryTables(db)
    .selectFrom('directory.listing as gone')
    .innerJoin('directory.conference as of', 'of.id', 'gone.conference_id')
    .innerJoin('directory.listing as l', 'l.id', 'gone.merged_into')
    .innerJoin('directory.conference as c', 'c.id', 'l.conference_id')
    .where('of.slug', '=', conference)
    .where('gone.slug', '=', slug)
    .select(['c.slug as conference', 'l.slug'])
    .executeTakeFirst();
}

/** What a listing is called and the address of its entry; `null` if there is none. */
export async function findListingAddress(
  db: Db,
  id: ListingId | null,
): Promise<{ readonly name: string; readonly path: string } | null> {
  const row = id && (await listingRows(db).where('l.id', '=', id).executeTakeFirst());
  if (!row) return null;
  const path = `/conferences/${encodeURIComponent(row.conference_slug)}/${encodeURIComponent(row.slug)}`;
  return { name: row.facts.name, path };
}
