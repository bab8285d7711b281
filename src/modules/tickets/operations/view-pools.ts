import { inTurn, type Pool } from '#capacity';
import { listPoolsOf, listWaiting, readUse } from '#capacity/server';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type PoolSales, poolSales } from '../rules/pool-sales.ts';
import { sharedPurpose } from './save-shared-pool.ts';

/** Pools of an edition that products draw on, with what is sold of each; three questions, however many there are. */
export type PoolsView = {
  readonly pools: ReadonlyMap<PoolId, Pool>;
  readonly sales: ReadonlyMap<PoolId, PoolSales>;
};

/** Reads how much of what an edition sells is sold, held, set aside, waited for and free. The caller has checked who asks. */
export async function viewPools(db: Db, editionId: EditionId, now: InstantText): Promise<PoolsView> {
  const pools = (await listPoolsOf(db, editionId)).filter(
    ({ purpose }) => purpose === 'product' || purpose === sharedPurpose,
  );
  const ids = pools.map(({ id }) => id);
  const use = await readUse(db, ids, now);
  const waiting = ids.length === 0 ? [] : await listWaiting(db, { poolIds: ids });
  const sales = poolSales(pools, use, inTurn(waiting.filter(({ state }) => state === 'waiting')));
  return {
    pools: new Map(pools.map((pool) => [pool.id, pool])),
    sales: new Map(sales.map((each) => [each.poolId, each])),
  };
}
