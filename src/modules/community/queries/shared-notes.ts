import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import { communityTables } from '../tables.ts';

/** Which session's note. */
export type SharedNoteKey = { readonly editionId: EditionId; readonly code: string };

export type SharedChange = {
  readonly number: number;
  readonly change: Uint8Array;
  /** `null` if it is forgotten whose it was. */
  readonly personId: PersonId | null;
  readonly begunAt: InstantText;
  readonly changedAt: InstantText;
};

/** Begins a note; nothing happens if there is one. */
export async function insertSharedNote(db: Db, key: SharedNoteKey, now: InstantText): Promise<void> {
  await communityTables(db)
    .insertInto('community.shared_note')
    .values({ edition_id: key.editionId, session_code: key.code, begun_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The number of a note's newest change; `null` if it was never begun. `lock` lets one writer in after the other. */
export async function findSharedNote(db: Db, key: SharedNoteKey, lock = false): Promise<number | null> {
  const row = await communityTables(db)
    .selectFrom('community.shared_note')
    .select('newest')
    .where('edition_id', '=', key.editionId)
    .where('session_code', '=', key.code)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row?.newest ?? null;
}

/** Changes after a number, in order. */
export async function listSharedChanges(
  db: Db,
  key: SharedNoteKey,
  after = 0,
): Promise<readonly SharedChange[]> {
  const rows = await communityTables(db)
    .selectFrom('community.shared_note_change')
    .selectAll()
    .where('edition_id', '=', key.editionId)
    .where('session_code', '=', key.code)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ number: row.number, change: new Uint8Array(row.change), personId: row.person_id },
    ...{ begunAt: momentText(row.begun_at), changedAt: momentText(row.changed_at) },
  }));
}

/** Appends a change; with `over` it takes the place of that entry, and goes to the end. */
export async function writeSharedChange(
  tx: Tx,
  key: SharedNoteKey,
  written: SharedChange & { readonly over: number | null },
): Promise<void> {
  const tables = communityTables(tx);
  const where = { edition_id: key.editionId, session_code: key.code };
  const row = {
    ...{ number: written.number, change: Buffer.from(written.change) },
    ...{ person_id: written.personId, begun_at: written.begunAt, changed_at: written.changedAt },
  };
  if (written.over === null)
    await tables
      .insertInto('community.shared_note_change')
      .values({ ...where, ...row })
      .execute();
  else
    await tables
      .updateTable('community.shared_note_change')
      .set(row)
      .where('edition_id', '=', key.editionId)
      .where('session_code', '=', key.code)
      .where('number', '=', written.over)
      .execute();
  await tables
    .updateTable('community.shared_note')
    .set({ newest: written.number })
    .where('edition_id', '=', key.editionId)
    .where('session_code', '=', key.code)
    .execute();
}

/** Whose numbers are whose; of who is forgotten there is `null`. */
export async function listSharedWriters(
  db: Db,
  key: SharedNoteKey,
): Promise<ReadonlyMap<number, PersonId | null>> {
  const rows = await communityTables(db)
    .selectFrom('community.shared_note_writer')
    .select(['client', 'person_id'])
    .where('edition_id', '=', key.editionId)
    .where('session_code', '=', key.code)
    .orderBy('first_at')
    .execute();
  return new Map(rows.map(({ client, person_id }) => [Number(client), person_id]));
}

export async function insertSharedWriters(
  tx: Tx,
  key: SharedNoteKey,
  clients: readonly number[],
  personId: PersonId,
  now: InstantText,
): Promise<void> {
  if (clients.length === 0) return;
  await communityTables(tx)
    .insertInto('community.shared_note_writer')
    .values(
      clients.map((client) => ({
        ...{ edition_id: key.editionId, session_code: key.code },
        ...{ client: String(client), person_id: personId, first_at: now },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a person wrote with others: where and when, as what became of it is everybody's. */
export async function listSharedNotesOf(db: Db, personId: PersonId) {
  return communityTables(db)
    .selectFrom('community.shared_note_change')
    .select(['edition_id as editionId', 'session_code as session'])
    .select(({ fn }) => [fn.min('begun_at').as('from'), fn.max('changed_at').as('to')])
    .where('person_id', '=', personId)
    .groupBy(['edition_id', 'session_code'])
    .execute();
}

/** Forgets who wrote what, of one person or of all before a moment; the text stays. Answers with how many rows named somebody. */
export async function forgetSharedWriters(
  db: Db,
  whose: { readonly personId: PersonId } | { readonly before: Date },
): Promise<number> {
  const of = (moment: string) =>
    'personId' in whose
      ? sql`person_id = ${whose.personId}`
      : sql`person_id IS NOT NULL AND ${sql.ref(moment)} < ${whose.before}`;
  const changes =
    await sql`UPDATE community.shared_note_change SET person_id = NULL WHERE ${of('changed_at')}`.execute(db);
  const writers =
    await sql`UPDATE community.shared_note_writer SET person_id = NULL WHERE ${of('first_at')}`.execute(db);
  return Number(changes.numAffectedRows ?? 0n) + Number(writers.numAffectedRows ?? 0n);
}
