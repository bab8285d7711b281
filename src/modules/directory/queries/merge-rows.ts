import { sql } from 'kysely';
import type { ConferenceId, ListingId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

/** A listing as merging and hiding need it. */
export type KeptListing = {
  readonly id: ListingId;
  readonly conferenceId: ConferenceId;
  readonly slug: string;
  readonly name: string;
  readonly isHosted: boolean;
  readonly isShown: boolean;
  readonly mergedInto: ListingId | null;
};

/** Listings for a transaction that moves things between them, locked in the order of their ids. */
export async function lockListings(tx: Tx, ids: readonly ListingId[]): Promise<Map<ListingId, KeptListing>> {
  if (ids.length === 0) return new Map();
  const rows = await directoryTables(tx)
    .selectFrom('directory.listing')
    .select([
      'id',
      'conference_id as conferenceId',
      'slug',
      'is_shown as isShown',
      'merged_into as mergedInto',
    ])
    .select([sql<string>`facts->>'name'`.as('name'), sql<boolean>`edition_id IS NOT NULL`.as('isHosted')])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where a listing is now: itself, or what it was merged into. */
export async function findMergedInto(db: Db, id: ListingId): Promise<ListingId | undefined> {
  const row = await directoryTables(db)
    .selectFrom('directory.listing')
    .select((listing) => listing.fn.coalesce('merged_into', 'id').as('id'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.id;
}

/** Everything that hangs on one listing moves to another: records, history, readers' intents, suggestions and doubts. */
export async function moveBelongings(tx: Tx, from: ListingId, into: ListingId): Promise<void> {
  const tables = directoryTables(tx);
  for (const table of ['directory.record', 'directory.fact_change'] as const)
    await tables.updateTable(table).set({ listing_id: into }).where('listing_id', '=', from).execute();
  await tables.deleteFrom('directory.match_key').where('listing_id', '=', from).execute();
  await tables
    .updateTable('directory.suggestion')
    .set({ listing_id: into })
    .where('listing_id', '=', from)
    .execute();
  await tables
    .updateTable('directory.suggestion')
    .set({ result_id: into })
    .where('result_id', '=', from)
    .execute();
  await moveIntents(tx, from, into);
  await moveDoubts(tx, from, into);
}

/** Of somebody who said something of both, what they said of the one that stays holds. */
async function moveIntents(tx: Tx, from: ListingId, into: ListingId): Promise<void> {
  await sql`INSERT INTO directory.intent (person_id, listing_id, intent, reminded, set_at)
    SELECT person_id, ${into}, intent, reminded, set_at FROM directory.intent WHERE listing_id = ${from} ORDER BY person_id
    ON CONFLICT (person_id, listing_id) DO NOTHING`.execute(tx);
  await directoryTables(tx).deleteFrom('directory.intent').where('listing_id', '=', from).execute();
}

/** The doubts of one are the other's; the one between the two is decided, and none is asked twice. */
async function moveDoubts(tx: Tx, from: ListingId, into: ListingId): Promise<void> {
  const pair = sql`listing_id IN (${from}, ${into}) AND other_id IN (${from}, ${into})`;
  await sql`INSERT INTO directory.doubt
      (id, listing_id, other_id, score, reasons, asked_at, decided_at, decided_by, verdict)
    SELECT gen_random_uuid(), CASE WHEN listing_id = ${from} THEN ${into} ELSE listing_id END,
      CASE WHEN other_id = ${from} THEN ${into} ELSE other_id END,
      score, reasons, asked_at, decided_at, decided_by, verdict
    FROM directory.doubt AS old
    WHERE ${from} IN (listing_id, other_id) AND NOT (${pair})
      AND NOT EXISTS (SELECT FROM directory.doubt AS known
        WHERE ${into} IN (known.listing_id, known.other_id)
          AND CASE WHEN old.listing_id = ${from} THEN old.other_id ELSE old.listing_id END
            IN (known.listing_id, known.other_id))
    ON CONFLICT ON CONSTRAINT doubt_once DO NOTHING`.execute(tx);
  await sql`DELETE FROM directory.doubt WHERE ${from} IN (listing_id, other_id) AND NOT (${pair})`.execute(
    tx,
  );
}

/** Hides a listing whose address leads to another from now on; those that led to it lead there too. */
export async function markMerged(tx: Tx, from: ListingId, into: ListingId, now: InstantText): Promise<void> {
  const tables = directoryTables(tx);
  await tables
    .updateTable('directory.listing')
    .set({
      is_shown: false,
      merged_into: into,
      edition_id: null,
      updated_at: now,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', from)
    .execute();
  await tables
    .updateTable('directory.listing')
    .set({ merged_into: into })
    .where('merged_into', '=', from)
    .execute();
}

/** A listing that was merged into this one and stated the same name and days: it comes back when its record is taken out again. */
export async function findFormerListing(
  tx: Tx,
  into: ListingId,
  facts: { readonly name: string; readonly startsOn: string | null },
): Promise<ListingId | undefined> {
  const row = await directoryTables(tx)
    .selectFrom('directory.listing')
    .select('id')
    .where('merged_into', '=', into)
    .where(sql<boolean>`facts->>'name' = ${facts.name}`)
    .where('starts_on', 'is not distinct from', facts.startsOn)
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM directory.record AS r WHERE r.listing_id = directory.listing.id)`,
    )
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

/** A merged listing stands on its own again. */
export async function unmarkMerged(tx: Tx, id: ListingId): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.listing')
    .set({ merged_into: null, is_shown: true })
    .where('id', '=', id)
    .execute();
}

/** Moves a record to another listing. */
export async function moveRecord(tx: Tx, record: string, to: ListingId): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.record')
    .set({ listing_id: to, merged_from: null })
    .where('id', '=', record)
    .execute();
}

/** A listing stands for no edition of this installation until its facts are chosen anew. */
export async function clearHosted(tx: Tx, id: ListingId): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.listing')
    .set({ edition_id: null })
    .where('id', '=', id)
    .execute();
}

export async function setShown(tx: Tx, id: ListingId, isShown: boolean, now: InstantText): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.listing')
    .set({ is_shown: isShown, updated_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute();
}
