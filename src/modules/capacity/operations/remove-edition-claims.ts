import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { listPoolsOf, lockPools } from '../queries/pools.ts';
import { deleteAllOf } from '../queries/removal.ts';
import { deleteRoom } from '../queries/waiting-rooms.ts';

/** Removes all pools of an edition that is gone, with every claim, basket, wait and entitlement in it, and its waiting room. */
export async function removeEditionClaims(tx: Tx, editionId: EditionId): Promise<void> {
  const pools = await listPoolsOf(tx, editionId);
  // Whoever is deciding on them comes to an end first, and whoever comes later finds no pool.
  await lockPools(
    tx,
    pools.map(({ id }) => id),
  );
  await deleteAllOf(tx, editionId);
  await deleteRoom(tx, editionId);
}
