import { sql } from 'kysely';
import type { PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { SetAsideId } from '../rules/pool.ts';
import type { SetAside } from '../rules/set-aside.ts';
import { capacityTables } from '../tables.ts';
import { isLive } from './use.ts';

/** What is set aside, with what it is for, known to who made it, and how much of it is claimed. */
export type SetAsideRow = SetAside & { readonly poolId: PoolId; readonly label: string };

/** Units that are set aside, of these pools or by their ids, in the order of their labels. */
export async function listSetAsides(
  db: Db,
  which: { readonly poolIds: readonly PoolId[] } | { readonly ids: readonly SetAsideId[] },
  now: InstantText,
): Promise<readonly SetAsideRow[]> {
  const isMeant =
    'ids' in which ? sql<boolean>`id = ANY(${which.ids})` : sql<boolean>`pool_id = ANY(${which.poolIds})`;
  const { rows } = await sql<SetAsideRow>`
    SELECT id, pool_id AS "poolId", units, label, (
      SELECT coalesce(sum(c.units), 0)::bigint FROM capacity.claim c
      WHERE c.set_aside_id = s.id AND c.state <> 'released' AND ${isLive(now)}) AS claimed
    FROM capacity.set_aside s WHERE ${isMeant} ORDER BY label, id`.execute(db);
  return rows;
}

/** Sets units aside, or changes what is. */
export async function saveSetAside(tx: Tx, row: Omit<SetAsideRow, 'claimed'>): Promise<void> {
  const { id, poolId, units, label } = row;
  await capacityTables(tx)
    .insertInto('capacity.set_aside')
    .values({ id, pool_id: poolId, units, label })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ units, label }))
    .execute();
}

/** Claims that were made of it stay, and are then of nothing special. */
export async function deleteSetAside(tx: Tx, id: SetAsideId): Promise<void> {
  await capacityTables(tx).deleteFrom('capacity.set_aside').where('id', '=', id).execute();
}
