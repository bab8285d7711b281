import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { liveTables, type StarListId } from '../tables.ts';

export type StarList = {
  readonly id: StarListId;
  /** Whose it is; `null` if it belongs to a browser. */
  readonly personId: PersonId | null;
  readonly addressSerial: number;
  /** Whether whoever has its link may look at the agenda, and the serial that the link must carry. */
  readonly isShared: boolean;
  readonly shareSerial: number;
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
    .select(listColumns)
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
    .select(listColumns)
    .where('edition_id', '=', editionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readList(db, row);
}

const listColumns = ['id', 'address_serial', 'person_id', 'is_shared', 'share_serial'] as const;
type ListRow = {
  id: StarListId;
  address_serial: number;
  person_id: PersonId | null;
  is_shared: boolean;
  share_serial: number;
};

async function readList(db: Db, row: ListRow): Promise<StarList> {
  return {
    ...{ id: row.id, personId: row.person_id, addressSerial: row.address_serial },
    ...{ isShared: row.is_shared, shareSerial: row.share_serial, codes: await codesOf(db, row.id) },
  };
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

/** Takes a person's star off a session if it was set at that moment. */
export async function removeStarSince(
  tx: Tx,
  {
    editionId,
    personId,
    code,
  }: { readonly editionId: EditionId; readonly personId: PersonId; readonly code: string },
  since: InstantText,
): Promise<void> {
  await liveTables(tx)
    .deleteFrom('live.star')
    .where('list_id', 'in', (query) =>
      query
        .selectFrom('live.star_list')
        .select('id')
        .where('edition_id', '=', editionId)
        .where('person_id', '=', personId),
    )
    .where('session_code', '=', code)
    .where('starred_at', '=', new Date(since))
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

/** Lets whoever has its link look at an agenda, or no longer: then the link of before is dead for good. */
export async function setShared(tx: Tx, id: StarListId, isShared: boolean): Promise<void> {
  await liveTables(tx)
    .updateTable('live.star_list')
    .set((row) => ({
      is_shared: isShared,
      ...(isShared ? {} : { share_serial: row('share_serial', '+', 1) }),
    }))
    .where('id', '=', id)
    .execute();
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
