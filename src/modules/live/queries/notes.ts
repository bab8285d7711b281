import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Note, NoteId } from '../rules/note.ts';
import { liveTables } from '../tables.ts';

type Whose = { readonly editionId: EditionId; readonly personId: PersonId };

/** Notes of a person in one edition, or in all; in the order in which they were begun. */
export async function listNotes(
  db: Db,
  personId: PersonId,
  editionId?: EditionId,
): Promise<readonly (Note & { readonly editionId: EditionId })[]> {
  const rows = await liveTables(db)
    .selectFrom('live.note')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, editionId: row.edition_id, sessionCode: row.session_code, text: row.text },
    ...{ writtenAt: momentText(row.written_at), revision: row.revision, besideId: row.beside_id },
  }));
}

/** A note by its id, whoever's it is. */
export async function findNote(
  tx: Tx,
  id: NoteId,
): Promise<(Pick<Note, 'text' | 'revision'> & Whose) | null> {
  const row = await liveTables(tx)
    .selectFrom('live.note')
    .select(['text', 'revision', 'person_id', 'edition_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? { text: row.text, revision: row.revision, personId: row.person_id, editionId: row.edition_id }
    : null;
}

/** How many notes a person has in an edition. */
export async function countNotes(tx: Tx, { editionId, personId }: Whose): Promise<number> {
  const row = await liveTables(tx)
    .selectFrom('live.note')
    .select((each) => each.fn.countAll<number>().as('notes'))
    .where('person_id', '=', personId)
    .where('edition_id', '=', editionId)
    .executeTakeFirstOrThrow();
  return Number(row.notes);
}

/** Writes a new note; one whose id is there already stays as it is. */
export async function insertNote(
  tx: Tx,
  note: Omit<Note, 'revision'> & Whose,
  now: InstantText,
): Promise<void> {
  await liveTables(tx)
    .insertInto('live.note')
    .values({
      ...{ id: note.id, edition_id: note.editionId, person_id: note.personId, text: note.text },
      ...{ session_code: note.sessionCode, written_at: note.writtenAt, beside_id: note.besideId },
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Overwrites the text of a note. */
export async function updateNote(tx: Tx, id: NoteId, text: string, now: InstantText): Promise<void> {
  await liveTables(tx)
    .updateTable('live.note')
    .set((row) => ({ text, revision: row('revision', '+', 1), changed_at: now }))
    .where('id', '=', id)
    .execute();
}

/** Takes out a note of this person's if it is still at this revision. */
export async function removeNote(
  tx: Tx,
  { id, editionId, personId, base }: Whose & { readonly id: NoteId; readonly base: number },
): Promise<void> {
  await liveTables(tx)
    .deleteFrom('live.note')
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .where('revision', '=', base)
    .execute();
}

/** Forgets everything that a person wrote down. */
export async function removeNotesOf(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.note').where('person_id', '=', personId).execute();
}
