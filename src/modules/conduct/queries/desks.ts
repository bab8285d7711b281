import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import { type Desk, usualDesk } from '../rules/desk.ts';
import { conductTables } from '../tables.ts';

/** How an edition takes reports; the usual way if nobody arranged it. */
export async function readDesk(db: Db, editionId: EditionId): Promise<Desk> {
  const row = await conductTables(db)
    .selectFrom('conduct.desk')
    .select(['emergency', 'keep_days'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row ? { emergency: row.emergency, keepDays: row.keep_days } : usualDesk;
}

export async function writeDesk(tx: Tx, editionId: EditionId, desk: Desk): Promise<void> {
  const written = { emergency: json(desk.emergency), keep_days: desk.keepDays };
  await conductTables(tx)
    .insertInto('conduct.desk')
    .values({ edition_id: editionId, ...written })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(written))
    .execute();
}

/** Locks an edition's desk: to change its readers alone, to send a report beside others. */
export async function lockDesk(tx: Tx, editionId: EditionId, to: 'change' | 'send'): Promise<void> {
  await conductTables(tx)
    .insertInto('conduct.desk')
    .values({ edition_id: editionId, emergency: json({}) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const found = conductTables(tx)
    .selectFrom('conduct.desk')
    .select('edition_id')
    .where('edition_id', '=', editionId);
  await (to === 'change' ? found.forUpdate() : found.forShare()).execute();
}

export type DeskReader = {
  readonly personId: PersonId;
  readonly namedAt: InstantText;
  readonly toldAt: InstantText | null;
  readonly lookedAt: InstantText | null;
};

/** Readers of an edition in the order in which they were named; locked until the transaction ends if asked. */
export async function listReaders(
  db: Db,
  editionId: EditionId,
  lock: 'locked' | 'free' = 'free',
): Promise<readonly DeskReader[]> {
  const rows = await conductTables(db)
    .selectFrom('conduct.reader')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('named_at')
    .orderBy('person_id')
    .$if(lock === 'locked', (query) => query.forUpdate())
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    namedAt: momentText(row.named_at),
    toldAt: momentText(row.told_at),
    lookedAt: momentText(row.looked_at),
  }));
}

/** Where a person reads, and since when. */
export async function listReadingOf(db: Db, personId: PersonId) {
  const rows = await conductTables(db)
    .selectFrom('conduct.reader')
    .select(['edition_id', 'named_at'])
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => ({ editionId: row.edition_id, namedAt: momentText(row.named_at) }));
}

/** False if they are one already. */
export async function insertReader(
  tx: Tx,
  editionId: EditionId,
  personId: PersonId,
  now: InstantText,
): Promise<boolean> {
  const result = await conductTables(tx)
    .insertInto('conduct.reader')
    .values({ edition_id: editionId, person_id: personId, named_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Without an edition: of all. */
export async function removeReader(db: Db, personId: PersonId, editionId?: EditionId): Promise<void> {
  await conductTables(db)
    .deleteFrom('conduct.reader')
    .where('person_id', '=', personId)
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .execute();
}

/** Writes down that readers were told by letter, or that one looked. */
export async function markReaders(
  db: Db,
  editionId: EditionId,
  personIds: readonly PersonId[],
  what: { readonly told_at: InstantText } | { readonly looked_at: InstantText },
): Promise<void> {
  if (personIds.length === 0) return;
  await conductTables(db)
    .updateTable('conduct.reader')
    .set(what)
    .where('edition_id', '=', editionId)
    .where('person_id', 'in', personIds)
    .execute();
}

/** How many people read an edition's reports. */
export async function countConductReaders(db: Db, editionId: EditionId): Promise<number> {
  return (await listReaders(db, editionId)).length;
}
