import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { liveTables } from '../tables.ts';

/** Who among those without an account wants no more letters of an edition's team. */
export async function listStopped(db: Db, editionId: EditionId): Promise<ReadonlySet<string>> {
  const rows = await liveTables(db)
    .selectFrom('live.announcement_stop')
    .select('reader')
    .where('edition_id', '=', editionId)
    .execute();
  return new Set(rows.map(({ reader }) => reader));
}

/** Notes that somebody without an account wants no more. */
export async function noteStopped(
  tx: Tx,
  whose: { readonly editionId: EditionId; readonly reader: string },
  now: InstantText,
): Promise<void> {
  await liveTables(tx)
    .insertInto('live.announcement_stop')
    .values({ edition_id: whose.editionId, reader: whose.reader, stopped_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets what was said to a person. */
export async function removeReader(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.announcement_reader').where('person_id', '=', personId).execute();
}

/** Forgets to whom announcements were said that went out before then. */
export async function removeOldReaders(db: Db, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM live.announcement_reader WHERE told_at < ${before}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
