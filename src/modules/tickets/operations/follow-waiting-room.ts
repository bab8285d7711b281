import { listPools, openingOf, setWaitingRoom } from '#capacity/server';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listProducts } from '../queries/catalogue.ts';
import type { ShopOf } from '../rules/shop.ts';

/** Puts the waiting room in front of the sale as the shop says, opening when the first products do; takes it away where it says none. */
export async function followWaitingRoom(tx: Tx, house: House, shop: ShopOf): Promise<void> {
  const { editionId, waitingRoom } = shop;
  if (!waitingRoom) return setWaitingRoom(tx, house, { editionId, rule: null });
  const products = (await listProducts(tx, editionId)).filter(({ isArchived }) => !isArchived);
  const pools = await listPools(
    tx,
    products.map(({ poolId }) => poolId),
  );
  await setWaitingRoom(tx, house, { editionId, rule: { ...waitingRoom, opensAt: openingOf(pools) } });
}
