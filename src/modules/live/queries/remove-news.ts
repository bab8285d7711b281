import type { Tx } from '../../../platform/database/database.ts';
import { liveTables } from '../tables.ts';

/** Takes back what was told under names that begin so: somebody whom it names is gone. */
export async function removeNewsLike(tx: Tx, prefix: string): Promise<void> {
  await liveTables(tx)
    .deleteFrom('live.notice')
    .where((where) => where.fn('starts_with', ['told_key', where.val(prefix)]), '=', true)
    .execute();
}
