import { type EditionId, type PersonId, readId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { ImportedProgramme } from '../formats/imported.ts';
import { programmeTables } from '../tables.ts';

/** An import that was read and waits for its yes, or what became of it. */
export type StoredImport = {
  readonly id: string;
  readonly sourceName: string;
  readonly format: string;
  readonly state: 'waiting' | 'applied' | 'discarded';
  readonly createdAt: InstantText;
};

/** Keeps what was read. */
export async function insertImport(
  tx: Tx,
  stored: StoredImport & {
    readonly editionId: EditionId;
    readonly createdBy: PersonId | null;
    readonly content: ImportedProgramme;
  },
): Promise<void> {
  await programmeTables(tx)
    .insertInto('programme.import')
    .values({
      id: stored.id,
      edition_id: stored.editionId,
      source_name: stored.sourceName,
      format: stored.format,
      content: json(stored.content),
      state: stored.state,
      created_at: stored.createdAt,
      created_by: stored.createdBy,
    })
    .execute();
}

/** An import of this edition with what was read; `undefined` for another edition's. */
export async function findImport(
  db: Db,
  editionId: EditionId,
  id: string,
): Promise<(StoredImport & { content: ImportedProgramme }) | undefined> {
  // The id stands in an address that anybody may type.
  if (!readId(id)) return undefined;
  const row = await programmeTables(db)
    .selectFrom('programme.import')
    .selectAll()
    .where('edition_id', '=', editionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      sourceName: row.source_name,
      format: row.format,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      content: row.content as ImportedProgramme,
    }
  );
}

/** Imports of an edition without their content, newest first. */
export async function listImports(db: Db, editionId: EditionId): Promise<StoredImport[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.import')
    .select(['id', 'source_name', 'format', 'state', 'created_at'])
    .where('edition_id', '=', editionId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sourceName: row.source_name,
    format: row.format,
    state: row.state,
    createdAt: row.created_at.toISOString(),
  }));
}

/** Moves a waiting import on; false if it no longer waits. */
export async function closeImport(
  tx: Tx,
  id: string,
  state: 'applied' | 'discarded',
  now: InstantText,
): Promise<boolean> {
  const result = await programmeTables(tx)
    .updateTable('programme.import')
    .set({ state, applied_at: state === 'applied' ? now : null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Forgets what imports brought that nobody applied or that was applied before then; that they were is in the audit. */
export async function removeOldImports(db: Db, before: Date): Promise<number> {
  const result = await programmeTables(db)
    .deleteFrom('programme.import')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
