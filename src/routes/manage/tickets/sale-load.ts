import { checksBeforeOpening, type ShopOf } from '#tickets';
import { findShop, listProducts, type PoolsView, readOpenEnds, setUpShop, viewPools } from '#tickets/server';
import type { organisedOf } from '../manage-context.ts';

type Asked = ReturnType<typeof organisedOf>;

/** The shop with its products and their pools, and what is open before the sale opens and before the books are closed. */
export async function loadSale({ house, edition }: Asked) {
  const now = house.clock.now();
  const [shop, products] = [await findShop(house.db, edition.id), await listProducts(house.db, edition.id)];
  const view = await viewPools(house.db, edition.id, now);
  const checked = products.map((product) => ({ ...product, ...limitsOf(view, product.poolId) }));
  return {
    ...{ now, shop, products, view },
    currency: currencyOf(shop),
    state: {
      isOpen: shop?.isOpen ?? false,
      checks: checksBeforeOpening(shop, checked, now),
      ends: await readOpenEnds(house.db, edition.id, now),
      products: products.length,
    },
  };
}
export type SaleState = Awaited<ReturnType<typeof loadSale>>['state'];

/** The currency of the shop; before anybody has said one, the euro that a new shop has. */
export function currencyOf(shop: ShopOf | null): string {
  return shop?.currency ?? 'EUR';
}

function limitsOf({ pools }: PoolsView, poolId: ShopPool) {
  const pool = pools.get(poolId);
  const above = pool?.ancestors.flatMap((id) => pools.get(id) ?? []) ?? [];
  return {
    capacity: pool?.capacity ?? null,
    closesAt: pool?.closesAt ?? null,
    isWithinLimit: above.some(({ capacity }) => capacity !== null),
  };
}
type ShopPool = Parameters<PoolsView['pools']['get']>[0];

/** Opens or closes the sale as a whole. */
export function turnSale({ house, viewer, edition }: Asked, isOpen: boolean) {
  return setUpShop(house, viewer, { editionId: edition.id, slug: edition.slug, changes: { isOpen } });
}
