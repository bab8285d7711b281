import { sql } from 'kysely';
import type { ConferenceId, ListingId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import { directoryTables } from '../tables.ts';

/** A series as editors see it, with an edition or without. */
export type ConferenceEntry = {
  readonly id: ConferenceId;
  readonly slug: string;
  readonly name: string;
  readonly about: LocalisedText;
  readonly website: string | null;
};

function entryRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.conference')
    .select(['id', 'slug', 'name', 'about', 'website'])
    .where('merged_into', 'is', null);
}

/** A conference by its address; one that was merged is none any more. */
export async function findConference(db: Db, slug: string): Promise<ConferenceEntry | undefined> {
  return entryRows(db).where('slug', '=', slug).executeTakeFirst();
}

/** Conferences for a transaction that changes them, locked in the order of their ids. */
export async function lockConferences(
  tx: Tx,
  ids: readonly ConferenceId[],
): Promise<Map<ConferenceId, ConferenceEntry>> {
  const rows = await entryRows(tx)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Where readers of a conference's address find it now: what it was merged into, or where all its editions went. `undefined` if it
 * is nowhere else.
 */
export async function findMovedConference(db: Db, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`
    SELECT coalesce(whole.slug, there.slug) AS slug
    FROM directory.conference AS gone
    LEFT JOIN directory.conference AS whole ON whole.id = gone.merged_into
    LEFT JOIN directory.listing AS old ON old.conference_id = gone.id AND old.merged_into IS NOT NULL
    LEFT JOIN directory.listing AS l ON l.id = old.merged_into AND l.is_shown
    LEFT JOIN directory.conference AS there ON there.id = l.conference_id AND there.id <> gone.id
    WHERE gone.slug = ${slug} AND coalesce(whole.slug, there.slug) IS NOT NULL
    ORDER BY old.starts_on DESC NULLS LAST LIMIT 1`.execute(db);
  return rows[0]?.slug;
}

/** Listings of a conference that stand on their own, hidden ones too. */
export async function listListingIdsOf(
  db: Db,
  conference: ConferenceId,
): Promise<{ id: ListingId; slug: string }[]> {
  return directoryTables(db)
    .selectFrom('directory.listing')
    .select(['id', 'slug'])
    .where('conference_id', '=', conference)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute();
}

/** Moves a listing to another conference; its old address leads to it. */
export async function moveListing(
  tx: Tx,
  move: {
    readonly id: ListingId;
    readonly to: ConferenceId;
    readonly slug: string;
    readonly stub: ListingId;
  },
  now: InstantText,
): Promise<void> {
  const old = await directoryTables(tx)
    .selectFrom('directory.listing')
    .select(['conference_id', 'slug'])
    .where('id', '=', move.id)
    .executeTakeFirstOrThrow();
  await directoryTables(tx)
    .updateTable('directory.listing')
    .set({ conference_id: move.to, slug: move.slug })
    .where('id', '=', move.id)
    .execute();
  await sql`INSERT INTO directory.listing
      (id, conference_id, slug, facts, marks, words, is_shown, merged_into, created_at, updated_at)
    VALUES (${move.stub}, ${old.conference_id}, ${old.slug}, '{}', '{}', '', false, ${move.id}, ${now}, ${now})`.execute(
    tx,
  );
}

/** Everything else of a conference goes to another, and its address leads there. */
export async function markConferenceMerged(tx: Tx, from: ConferenceId, into: ConferenceId): Promise<void> {
  const tables = directoryTables(tx);
  await tables
    .updateTable('directory.edition')
    .set({ conference_id: into })
    .where('conference_id', '=', from)
    .execute();
  await sql`INSERT INTO directory.conference_key (key, conference_id)
    SELECT key, ${into} FROM directory.conference_key WHERE conference_id = ${from} ORDER BY key
    ON CONFLICT DO NOTHING`.execute(tx);
  await tables.deleteFrom('directory.conference_key').where('conference_id', '=', from).execute();
  await sql`UPDATE directory.conference SET merged_into = ${into} WHERE ${from} IN (id, merged_into)`.execute(
    tx,
  );
}

export async function updateConference(
  tx: Tx,
  id: ConferenceId,
  changes: { readonly name?: string; readonly about?: LocalisedText },
): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.conference')
    .set({
      ...(changes.name !== undefined && { name: changes.name }),
      ...(changes.about !== undefined && { about: json(changes.about) }),
    })
    .where('id', '=', id)
    .execute();
}
