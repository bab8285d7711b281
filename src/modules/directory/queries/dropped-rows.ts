import { sql } from 'kysely';
import type { ListingId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

const isUndecided = sql<boolean>`dropped_at IS NOT NULL AND (dropped_kept_at IS NULL OR dropped_kept_at < dropped_at)`;

function undecided(db: Db, today: string) {
  return directoryTables(db)
    .selectFrom('directory.listing')
    .where('is_shown', '=', true)
    .where(isUndecided)
    .where(sql<boolean>`coalesce(ends_on, starts_on, ${today}::date) >= ${today}::date`);
}

/** Shown editions to come that no source states any more, on which nobody has decided; the soonest first. */
export async function listDroppedIds(
  db: Db,
  today: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<ListingId[]> {
  const rows = await undecided(db, today)
    .select('id')
    .orderBy('starts_on')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ id }) => id);
}

export async function countDropped(db: Db, today: string): Promise<number> {
  const row = await undecided(db, today)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Notes that an edition stays although it was dropped; `false` if there was nothing to decide. */
export async function keepDroppedListing(tx: Tx, id: ListingId, at: InstantText): Promise<boolean> {
  const kept = await directoryTables(tx)
    .updateTable('directory.listing')
    .set({ dropped_kept_at: at })
    .where('id', '=', id)
    .where(isUndecided)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}
