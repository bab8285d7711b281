import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { OwnItem, OwnItemId } from '../rules/own-item.ts';
import { liveTables } from '../tables.ts';

/** Things of a person's own in one edition, or in all; the first to come first. */
export async function listOwnItems(
  db: Db,
  personId: PersonId,
  editionId?: EditionId,
): Promise<readonly (OwnItem & { readonly editionId: EditionId })[]> {
  const rows = await liveTables(db)
    .selectFrom('live.own_item')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(readOwnItem);
}

/** What everybody wrote down in an edition, by person. */
export async function listOwnItemsOfEdition(
  db: Db,
  editionId: EditionId,
): Promise<ReadonlyMap<PersonId, readonly OwnItem[]>> {
  const rows = await liveTables(db)
    .selectFrom('live.own_item')
    .selectAll()
    .where('edition_id', '=', editionId)
    .execute();
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map([...byPerson].map(([personId, own]) => [personId, own.map(readOwnItem)]));
}

/** A thing of this person's own; `null` if they have none of this id here. */
export async function findOwnItem(
  tx: Tx,
  whose: { readonly id: OwnItemId; readonly editionId: EditionId; readonly personId: PersonId },
): Promise<OwnItem | null> {
  const row = await liveTables(tx)
    .selectFrom('live.own_item')
    .selectAll()
    .where('id', '=', whose.id)
    .where('edition_id', '=', whose.editionId)
    .where('person_id', '=', whose.personId)
    .executeTakeFirst();
  return row ? readOwnItem(row) : null;
}

function readOwnItem(row: {
  id: OwnItemId;
  edition_id: EditionId;
  title: string;
  place: string;
  starts_at: Date;
  ends_at: Date;
  revision: number;
  changed_at: Date;
}): OwnItem & { readonly editionId: EditionId } {
  return {
    ...{ id: row.id, editionId: row.edition_id, title: row.title, place: row.place, revision: row.revision },
    ...{
      start: momentText(row.starts_at),
      end: momentText(row.ends_at),
      changedAt: momentText(row.changed_at),
    },
  };
}

/** Writes a new thing of one's own; false if the id is taken, be it by somebody else. */
export async function insertOwnItem(
  tx: Tx,
  item: Pick<OwnItem, 'id' | 'title' | 'place' | 'start' | 'end'> & {
    readonly editionId: EditionId;
    readonly personId: PersonId;
  },
  now: InstantText,
): Promise<boolean> {
  const result = await liveTables(tx)
    .insertInto('live.own_item')
    .values({
      ...{ id: item.id, edition_id: item.editionId, person_id: item.personId },
      ...{ title: item.title, place: item.place, starts_at: item.start, ends_at: item.end, changed_at: now },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Changes a thing of this person's own; false if they have none of this id here. */
export async function updateOwnItem(
  tx: Tx,
  whose: { readonly id: OwnItemId; readonly editionId: EditionId; readonly personId: PersonId },
  item: Pick<OwnItem, 'title' | 'place' | 'start' | 'end'>,
  now: InstantText,
): Promise<boolean> {
  const result = await liveTables(tx)
    .updateTable('live.own_item')
    .set((row) => ({
      ...{ title: item.title, place: item.place, starts_at: item.start, ends_at: item.end },
      ...{ revision: row('revision', '+', 1), changed_at: now },
    }))
    .where('id', '=', whose.id)
    .where('edition_id', '=', whose.editionId)
    .where('person_id', '=', whose.personId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a thing of this person's own out; none is no fault. */
export async function removeOwnItem(
  tx: Tx,
  whose: {
    readonly id: OwnItemId;
    readonly editionId: EditionId;
    readonly personId: PersonId;
    /** Only while it is of this revision. */
    readonly base?: number | null;
  },
): Promise<void> {
  const { base } = whose;
  await liveTables(tx)
    .deleteFrom('live.own_item')
    .where('id', '=', whose.id)
    .where('edition_id', '=', whose.editionId)
    .where('person_id', '=', whose.personId)
    .$if(typeof base === 'number', (query) => query.where('revision', '=', Number(base)))
    .execute();
}

/** Forgets everything of a person's own. */
export async function removeOwnItemsOf(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.own_item').where('person_id', '=', personId).execute();
}

/** Editions in which a person starred something, or wrote something into their agenda. */
export async function listEditionsOfAgendas(db: Db, personId: PersonId): Promise<readonly EditionId[]> {
  const rows = await liveTables(db)
    .selectFrom('live.own_item')
    .select('edition_id')
    .where('person_id', '=', personId)
    .union(
      liveTables(db)
        .selectFrom('live.star_list as l')
        .innerJoin('live.star as s', 's.list_id', 'l.id')
        .select('l.edition_id')
        .where('l.person_id', '=', personId),
    )
    .execute();
  return rows.map(({ edition_id }) => edition_id);
}
