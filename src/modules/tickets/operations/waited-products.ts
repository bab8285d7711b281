import { listPoolsOf, listWaiting } from '#capacity/server';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { listProducts } from '../queries/catalogue.ts';
import { listWaitersOf, type Waiter } from '../queries/waiters.ts';
import type { Product } from '../rules/product.ts';
import { canBeWaitedFor, wouldDoToo } from '../rules/waited-for.ts';

/** What is asked for, the dearest first; nothing if nobody can wait for it. */
export async function waitedFor(
  tx: Tx,
  {
    editionId,
    productId,
    also,
  }: { readonly editionId: EditionId; readonly productId: ProductId; readonly also: readonly ProductId[] },
): Promise<readonly Product[]> {
  const products = await listProducts(tx, editionId);
  const pools = new Map((await listPoolsOf(tx, editionId)).map((pool) => [pool.id, pool]));
  const product = products.find(({ id }) => id === productId);
  if (!product || !canBeWaitedFor(product, pools.get(product.poolId))) return [];
  return [product, ...wouldDoToo(product, products, pools).filter(({ id }) => also.includes(id))];
}

/** The entry under this address because of which somebody cannot join again. */
export async function findOpenWaiter(
  tx: Tx,
  editionId: EditionId,
  email: string,
  wanted: readonly Product[],
): Promise<Waiter | null> {
  const waiters = await listWaitersOf(tx, editionId, email);
  const entries = await listWaiting(tx, { ids: waiters.map(({ waitingId }) => waitingId) });
  const open = entries.filter(
    ({ state, poolIds }) =>
      (state === 'waiting' || state === 'offered') && wanted.some(({ poolId }) => poolIds.includes(poolId)),
  );
  return waiters.find(({ waitingId }) => open.some(({ id }) => id === waitingId)) ?? null;
}
