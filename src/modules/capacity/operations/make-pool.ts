import type { PoolId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertPools, type NewPool, type PoolWords, updatePools } from '../queries/pools.ts';

type Parts = Pick<House, 'clock' | 'newId'>;

/** Makes a pool, nested in another if `parentId` says so; throws if that is not in the same edition. The caller has checked who asks. */
export async function makePool(tx: Tx, { clock, newId }: Parts, input: Omit<NewPool, 'id'>): Promise<PoolId> {
  const id = newId<PoolId>();
  await insertPools(tx, [{ ...input, id }], clock.now());
  return id;
}

/** Makes several at once, none nested in another of them, and answers with their ids in the same order. */
export async function makePools(
  tx: Tx,
  { clock, newId }: Parts,
  inputs: readonly Omit<NewPool, 'id'>[],
): Promise<readonly PoolId[]> {
  const pools = inputs.map((input) => ({ ...input, id: newId<PoolId>() }));
  await insertPools(tx, pools, clock.now());
  return pools.map(({ id }) => id);
}

/**
 * Changes what a pool says. A capacity may be lowered below what was claimed: nobody loses a place by it, nothing more is sold, and
 * the audit names the pool as overdrawn.
 */
export async function changePool(tx: Tx, poolId: PoolId, changes: Partial<PoolWords>): Promise<void> {
  await updatePools(tx, [{ ...changes, id: poolId }]);
}

/** Changes several, each once: all of them are locked at once. */
export async function changePools(
  tx: Tx,
  changes: readonly (Partial<PoolWords> & { readonly id: PoolId })[],
): Promise<void> {
  await updatePools(tx, changes);
}
