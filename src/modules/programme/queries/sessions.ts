import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { programmeTables } from '../tables.ts';

/** Sets whether sessions are announced; answers with how many there were. */
export async function setAnnounced(
  tx: Tx,
  editionId: EditionId,
  codes: readonly string[],
  announced: boolean,
): Promise<number> {
  if (codes.length === 0) return 0;
  const result = await programmeTables(tx)
    .updateTable('programme.session')
    .set({ announced })
    .where('edition_id', '=', editionId)
    .where('code', 'in', [...codes])
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Codes of the sessions that stand on the edition's page before any release. */
export async function listAnnouncedCodes(db: Db, editionId: EditionId): Promise<ReadonlySet<string>> {
  const rows = await programmeTables(db)
    .selectFrom('programme.session')
    .select('code')
    .where('edition_id', '=', editionId)
    .where('announced', '=', true)
    .execute();
  return new Set(rows.map((row) => row.code));
}
