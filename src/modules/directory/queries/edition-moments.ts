import type { EditionId } from '../../../kernel/ids.ts';
import { type InstantText, instantText, Temporal } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

/** When an edition was entered and last changed. */
export type EditionMoments = { readonly createdAt: InstantText; readonly updatedAt: InstantText };

/** When these editions were entered and last changed, for feeds and calendars. */
export async function listEditionMoments(
  db: Db,
  ids: readonly EditionId[],
): Promise<ReadonlyMap<EditionId, EditionMoments>> {
  if (ids.length === 0) return new Map();
  const rows = await directoryTables(db)
    .selectFrom('directory.edition')
    .select(['id', 'created_at', 'updated_at'])
    .where('id', 'in', [...ids])
    .execute();
  const text = (moment: Date) => instantText(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
  return new Map(
    rows.map((row) => [row.id, { createdAt: text(row.created_at), updatedAt: text(row.updated_at) }]),
  );
}
