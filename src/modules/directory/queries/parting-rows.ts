import { sql } from 'kysely';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

/** Notes what a merge is about to move: whose records these were, and what people had said of the listing that goes. */
export async function keepForParting(tx: Tx, from: ListingId, into: ListingId): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.record')
    .set({ merged_from: from })
    .where('listing_id', '=', from)
    .where('merged_from', 'is', null)
    .execute();
  await sql`INSERT INTO directory.merged_intent (listing_id, person_id, intent, reminded, set_at, was_moved)
    SELECT ${from}, i.person_id, i.intent, i.reminded, i.set_at, NOT EXISTS (SELECT FROM directory.intent AS own
      WHERE own.person_id = i.person_id AND own.listing_id = ${into})
    FROM directory.intent AS i WHERE i.listing_id = ${from}
    ON CONFLICT (listing_id, person_id) DO UPDATE SET intent = excluded.intent, reminded = excluded.reminded,
      set_at = excluded.set_at, was_moved = excluded.was_moved`.execute(tx);
}

/**
 * Brings back what people had said of a listing before it was merged. Whoever takes nothing back of the two since says it of both
 * again; what was only moved leaves the other, unless they said it anew there.
 */
export async function bringIntentsBack(tx: Tx, former: ListingId, from: ListingId): Promise<void> {
  await sql`WITH kept AS (DELETE FROM directory.merged_intent WHERE listing_id = ${former} RETURNING *),
    still AS (SELECT kept.*, i.reminded AS reminded_since, i.intent = kept.intent AND i.set_at = kept.set_at AS is_same
      FROM kept JOIN directory.intent AS i ON i.person_id = kept.person_id AND i.listing_id = ${from}),
    back AS (INSERT INTO directory.intent (person_id, listing_id, intent, reminded, set_at)
      SELECT person_id, ${former}, intent, ARRAY(SELECT DISTINCT unnest(reminded || reminded_since)), set_at FROM still
      ON CONFLICT (person_id, listing_id) DO NOTHING)
    DELETE FROM directory.intent AS i USING still
      WHERE i.person_id = still.person_id AND i.listing_id = ${from} AND still.was_moved AND still.is_same`.execute(
    tx,
  );
}

/** Listings that were merged into this one and whose records are known, so that they can be parted again. */
export async function listMergedIn(
  db: Db,
  into: ListingId,
): Promise<{ readonly id: ListingId; readonly name: string; readonly startsOn: string | null }[]> {
  return directoryTables(db)
    .selectFrom('directory.listing as l')
    .where('l.merged_into', '=', into)
    .where(
      sql<boolean>`EXISTS (SELECT FROM directory.record AS r WHERE r.merged_from = l.id AND r.listing_id = ${into})`,
    )
    .select(['l.id', sql<string>`l.facts->>'name'`.as('name'), 'l.starts_on as startsOn'])
    .orderBy('l.starts_on')
    .orderBy('l.id')
    .execute();
}

/** Gives a listing back the records that a merge took from it; answers with how many of them, of how many there are. */
export async function returnRecords(
  tx: Tx,
  former: ListingId,
  from: ListingId,
): Promise<{ readonly hosted: boolean; readonly returned: number; readonly left: number }> {
  const { rows } = await sql<{ hosted: boolean; returned: number; left: number }>`
    WITH own AS (UPDATE directory.record AS r SET listing_id = ${former}, merged_from = NULL
      FROM directory.source AS s WHERE s.id = r.source_id AND r.listing_id = ${from} AND r.merged_from = ${former}
      RETURNING s.kind)
    SELECT count(*)::int AS returned, coalesce(bool_or(kind = 'hosted'), false) AS hosted,
      (SELECT count(*)::int FROM directory.record WHERE listing_id = ${from}) - count(*)::int AS "left" FROM own`.execute(
    tx,
  );
  return rows[0] ?? { hosted: false, returned: 0, left: 0 };
}
