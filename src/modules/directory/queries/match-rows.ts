import { sql } from 'kysely';
import type { ConferenceId, EditionId, ListingId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { ListingFacts } from '../rules/listing.ts';
import { directoryTables } from '../tables.ts';

/** A listing that may be the same as another: what matching and rewriting need of it. */
export type Candidate = {
  readonly id: ListingId;
  readonly conferenceId: ConferenceId;
  readonly conferenceSlug: string;
  readonly conferenceName: string;
  readonly slug: string;
  readonly editionId: EditionId | null;
  readonly facts: ListingFacts;
  readonly isShown: boolean;
};

function candidateRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.listing as l')
    .innerJoin('directory.conference as c', 'c.id', 'l.conference_id')
    .where('l.merged_into', 'is', null)
    .select(['l.id', 'l.conference_id as conferenceId', 'l.slug', 'l.edition_id as editionId', 'l.facts'])
    .select(['l.is_shown as isShown', 'c.slug as conferenceSlug', 'c.name as conferenceName']);
}

/** Listings that share a key with what is looked for, by key. */
export async function listCandidates(
  db: Db,
  keys: readonly string[],
): Promise<{ byKey: Map<string, ListingId[]>; listings: Map<ListingId, Candidate> }> {
  const byKey = new Map<string, ListingId[]>();
  if (keys.length === 0) return { byKey, listings: new Map() };
  const pairs = await directoryTables(db)
    .selectFrom('directory.match_key')
    .select(['key', 'listing_id'])
    .where(sql<boolean>`key = ANY(${[...keys]}::text[])`)
    .execute();
  for (const { key, listing_id } of pairs) byKey.set(key, [...(byKey.get(key) ?? []), listing_id]);
  const listings = await listForWriting(db, [...new Set(pairs.map((pair) => pair.listing_id))]);
  return { byKey, listings };
}

/** Listings as they are matched and written back. */
export async function listForWriting(db: Db, ids: readonly ListingId[]): Promise<Map<ListingId, Candidate>> {
  if (ids.length === 0) return new Map();
  const rows = await candidateRows(db)
    .where('l.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes under which keys listings are found; keys of before that hold no longer go. */
export async function replaceMatchKeys(
  tx: Tx,
  keys: ReadonlyMap<ListingId, readonly string[]>,
): Promise<void> {
  if (keys.size === 0) return;
  const tables = directoryTables(tx);
  await tables
    .deleteFrom('directory.match_key')
    .where('listing_id', 'in', [...keys.keys()])
    .execute();
  const rows = [...keys].flatMap(([listing_id, all]) =>
    [...new Set(all)].map((key) => ({ key, listing_id })),
  );
  for (let at = 0; at < rows.length; at += 10_000)
    await tables
      .insertInto('directory.match_key')
      .values(rows.slice(at, at + 10_000))
      .execute();
}

/** Puts a pair on the editor's desk, once. */
export async function insertDoubts(
  tx: Tx,
  doubts: readonly {
    readonly id: string;
    readonly listingId: ListingId;
    readonly otherId: ListingId;
    readonly score: number;
    readonly reasons: readonly unknown[];
  }[],
  now: InstantText,
): Promise<void> {
  if (doubts.length === 0) return;
  await directoryTables(tx)
    .insertInto('directory.doubt')
    .values(
      doubts.map((doubt) => ({
        id: doubt.id,
        listing_id: doubt.listingId,
        other_id: doubt.otherId,
        score: doubt.score,
        reasons: json(doubt.reasons),
        asked_at: now,
      })),
    )
    .onConflict((conflict) => conflict.constraint('doubt_once').doNothing())
    .execute();
}

export type KnownConference = {
  readonly id: ConferenceId;
  readonly slug: string;
  readonly name: string;
  readonly website: string | null;
  readonly keys: readonly string[];
};

/** Conferences that go by one of these keys. */
export async function listConferencesByKey(db: Db, keys: readonly string[]): Promise<KnownConference[]> {
  if (keys.length === 0) return [];
  const rows = await directoryTables(db)
    .selectFrom('directory.conference as c')
    .innerJoin('directory.conference_key as k', 'k.conference_id', 'c.id')
    .where(
      sql<boolean>`c.id IN (SELECT conference_id FROM directory.conference_key WHERE key = ANY(${[...keys]}::text[]))`,
    )
    .select(['c.id', 'c.slug', 'c.name', 'c.website', 'k.key'])
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute();
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) =>
    group[0] ? [{ ...group[0], keys: group.map((row) => row.key) }] : [],
  );
}

export async function insertConferenceKeys(
  tx: Tx,
  pairs: readonly { readonly key: string; readonly conferenceId: ConferenceId }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await directoryTables(tx)
    .insertInto('directory.conference_key')
    .values(pairs.map(({ key, conferenceId }) => ({ key, conference_id: conferenceId })))
    .onConflict((conflict) => conflict.columns(['key', 'conference_id']).doNothing())
    .execute();
}

/** Slugs that listings of these conferences have. */
export async function listSlugs(
  db: Db,
  conferences: readonly ConferenceId[],
): Promise<Map<ConferenceId, Set<string>>> {
  if (conferences.length === 0) return new Map();
  const rows = await directoryTables(db)
    .selectFrom('directory.listing')
    .select(['conference_id', 'slug'])
    .where('conference_id', 'in', [...conferences])
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.conference_id)].map(([id, group]) => [
      id,
      new Set(group.map((row) => row.slug)),
    ]),
  );
}
