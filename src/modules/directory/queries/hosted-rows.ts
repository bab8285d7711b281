import { sql } from 'kysely';
import type { EditionId, SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';
import { insertMarkSets } from './listing-rows.ts';

/**
 * Takes what an edition's team said of it out of the catalogue. The listing stays for what hangs on it, shown only if another source
 * knows it too.
 */
export async function hideHosted(
  tx: Tx,
  edition: EditionId,
  source: SourceId,
  now: InstantText,
): Promise<void> {
  const tables = directoryTables(tx);
  await tables
    .deleteFrom('directory.record')
    .where('source_id', '=', source)
    .where('key', '=', edition)
    .execute();
  const hidden = await tables
    .updateTable('directory.listing as l')
    .set({
      edition_id: null,
      updated_at: now,
      is_shown: sql<boolean>`l.is_shown AND EXISTS (SELECT FROM directory.record AS r WHERE r.listing_id = l.id)`,
      marks: sql<string[]>`array_remove(l.marks, 'hosted')`,
    })
    .where('l.edition_id', '=', edition)
    .returning('l.id')
    .execute();
  await insertMarkSets(
    tx,
    hidden.map(({ id }) => id),
  );
}

/** Public editions of which the catalogue has no record. */
export async function listUnlistedEditions(db: Db): Promise<EditionId[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.edition as e')
    .select('e.id')
    .where('e.is_public', '=', true)
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM directory.record AS r JOIN directory.source AS s ON s.id = r.source_id
        WHERE s.kind = 'hosted' AND r.key = e.id::text)`,
    )
    .orderBy('e.starts_on')
    .orderBy('e.id')
    .execute();
  return rows.map(({ id }) => id);
}
