import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { liveTables, type StarListId } from '../tables.ts';

export type StarList = {
  readonly id: StarListId;
  readonly addressSerial: number;
  /** Belongs to a browser, not to a person. */
  readonly isLoose: boolean;
  readonly codes: readonly string[];
};

/** Codes of the sessions that a person starred in an edition. */
export async function listStars(db: Db, editionId: EditionId, personId: PersonId): Promise<string[]> {
  const rows = await liveTables(db)
    .selectFrom('live.star as s')
    .innerJoin('live.star_list as l', 'l.id', 's.list_id')
    .select('s.session_code')
    .where('l.edition_id', '=', editionId)
    .where('l.person_id', '=', personId)
    .orderBy('s.session_code')
    .execute();
  return rows.map((row) => row.session_code);
}

/** Every star of a person, by edition. */
export async function listAllStars(
  db: Db,
  personId: PersonId,
): Promise<{ editionId: EditionId; session: string; since: Date }[]> {
  return liveTables(db)
    .selectFrom('live.star as s')
    .innerJoin('live.star_list as l', 'l.id', 's.list_id')
    .select(['l.edition_id as editionId', 's.session_code as session', 's.starred_at as since'])
    .where('l.person_id', '=', personId)
    .orderBy('l.edition_id')
    .orderBy('s.session_code')
    .execute();
}

/** A person's list in an edition, if they have one. */
export async function findStarListOf(
  db: Db,
  editionId: EditionId,
  personId: PersonId,
): Promise<StarList | undefined> {
  const row = await liveTables(db)
    .selectFrom('live.star_list')
    .select(['id', 'address_serial', 'person_id'])
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && readList(db, row);
}

/** A list by its id, for its private calendar. */
export async function findStarList(
  db: Db,
  editionId: EditionId,
  id: StarListId,
): Promise<StarList | undefined> {
  const row = await liveTables(db)
    .selectFrom('live.star_list')
    .select(['id', 'address_serial', 'person_id'])
    .where('edition_id', '=', editionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readList(db, row);
}

type ListRow = { id: StarListId; address_serial: number; person_id: PersonId | null };

async function readList(db: Db, row: ListRow): Promise<StarList> {
  const codes = await codesOf(db, row.id);
  return { id: row.id, addressSerial: row.address_serial, isLoose: row.person_id === null, codes };
}

async function codesOf(db: Db, id: StarListId): Promise<string[]> {
  const rows = await liveTables(db)
    .selectFrom('live.star')
    .select('session_code')
    .where('list_id', '=', id)
    .orderBy('session_code')
    .execute();
  return rows.map((row) => row.session_code);
}

/** The person's list, made if there is none; safe when two requests make it at once. */
export async function ensureStarList(
  tx: Tx,
  list: {
    readonly newId: StarListId;
    readonly editionId: EditionId;
    readonly personId: PersonId;
    readonly now: InstantText;
  },
): Promise<StarListId> {
  const row = await liveTables(tx)
    .insertInto('live.star_list')
    .values({
      id: list.newId,
      edition_id: list.editionId,
      person_id: list.personId,
      address_serial: 1,
      updated_at: list.now,
    })
    .onConflict((conflict) => conflict.constraint('star_list_once').doUpdateSet({ updated_at: list.now }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Makes a list that belongs to a browser, or notes that its browser still keeps it up. */
export async function keepLooseStarList(
  tx: Tx,
  list: { readonly id: StarListId; readonly editionId: EditionId; readonly now: InstantText },
): Promise<void> {
  await liveTables(tx)
    .insertInto('live.star_list')
    .values({
      id: list.id,
      edition_id: list.editionId,
      person_id: null,
      address_serial: 1,
      updated_at: list.now,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ updated_at: list.now }))
    .execute();
}

/** Stars sessions; those that are starred already stay as they are. */
export async function addStars(
  tx: Tx,
  id: StarListId,
  codes: readonly string[],
  now: InstantText,
): Promise<void> {
  if (codes.length === 0) return;
  await liveTables(tx)
    .insertInto('live.star')
    .values(codes.map((code) => ({ list_id: id, session_code: code, starred_at: now })))
    .onConflict((conflict) => conflict.columns(['list_id', 'session_code']).doNothing())
    .execute();
}

/** Takes stars off. */
export async function removeStars(tx: Tx, id: StarListId, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  await liveTables(tx)
    .deleteFrom('live.star')
    .where('list_id', '=', id)
    .where('session_code', 'in', [...codes])
    .execute();
}

/** Makes a list hold exactly these codes. */
export async function replaceStars(
  tx: Tx,
  id: StarListId,
  codes: readonly string[],
  now: InstantText,
): Promise<void> {
  await liveTables(tx)
    .deleteFrom('live.star')
    .where('list_id', '=', id)
    .$if(codes.length > 0, (query) => query.where('session_code', 'not in', [...codes]))
    .execute();
  await addStars(tx, id, codes, now);
}

/** Ends the list's present calendar address; the next one has a new serial. */
export async function raiseAddressSerial(tx: Tx, id: StarListId): Promise<void> {
  await liveTables(tx)
    .updateTable('live.star_list')
    .set((row) => ({ address_serial: row('address_serial', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** How many people starred each session of an edition. */
export async function countStars(db: Db, editionId: EditionId): Promise<ReadonlyMap<string, number>> {
  const rows = await liveTables(db)
    .selectFrom('live.star as s')
    .innerJoin('live.star_list as l', 'l.id', 's.list_id')
    .select((row) => ['s.session_code', row.fn.countAll<number>().as('stars')])
    .where('l.edition_id', '=', editionId)
    .groupBy('s.session_code')
    .execute();
  return new Map(rows.map((row) => [row.session_code, row.stars]));
}

/** Forgets everything that a person starred. */
export async function removeStarListsOf(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.star_list').where('person_id', '=', personId).execute();
}

/** Forgets browsers' lists that nobody changed since then; a calendar that still asks finds nothing more to follow. */
export async function removeLooseLists(db: Db, before: Date): Promise<number> {
  const result = await liveTables(db)
    .deleteFrom('live.star_list')
    .where('person_id', 'is', null)
    .where('updated_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** How many stars were set on each day (in the given zone) that are still there, the first day first. */
export async function countStarsByDay(
  db: Db,
  editionId: EditionId,
  zone: string,
): Promise<{ day: string; stars: number }[]> {
  const { rows } = await sql<{ day: string; stars: number }>`
    SELECT (s.starred_at AT TIME ZONE ${zone})::date AS day, count(*) AS stars
    FROM live.star s JOIN live.star_list l ON l.id = s.list_id
    WHERE l.edition_id = ${editionId} GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}
