import type { RouterContextProvider } from 'react-router';
import {
  findShop,
  listDaySales,
  listProductSales,
  listProducts,
  readOpenEnds,
  viewPools,
} from '#tickets/server';
import type { PoolId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import { organisedOf } from '../manage-context.ts';
import { currencyOf } from './sale-load.ts';

/** What is sold at this moment: eight questions, however many products and orders there are. */
export async function loadSales(context: Readonly<RouterContextProvider>) {
  const { house, edition } = organisedOf(context);
  const { db } = house;
  const now = house.clock.now();
  const shop = await findShop(db, edition.id);
  const products = await listProducts(db, edition.id);
  const { sales } = await viewPools(db, edition.id, now);
  const named = new Map<PoolId, { readonly name: LocalisedText; readonly size: LocalisedText | null }>(
    products.flatMap(({ poolId, name, variations }) => [
      [poolId, { name, size: null }] as const,
      ...variations.flatMap((one) => (one.poolId ? [[one.poolId, { name, size: one.name }] as const] : [])),
    ]),
  );
  const order = [...named.keys()];
  const at = (poolId: (typeof order)[number]) => order.indexOf(poolId);
  return {
    ...{ now, currency: currencyOf(shop), isOpen: shop?.isOpen ?? false },
    pools: [...sales.values()]
      .toSorted((a, b) => at(a.poolId) - at(b.poolId))
      .map((pool) => ({ pool, named: named.get(pool.poolId) ?? null })),
    days: await listDaySales(db, edition.id, { zone: edition.zone, now }),
    byProduct: (await listProductSales(db, edition.id, now)).map((row) => ({
      ...row,
      name: products.find(({ id }) => id === row.productId)?.name ?? {},
    })),
    ends: await readOpenEnds(db, edition.id, now),
  };
}
export type SalesPage = Awaited<ReturnType<typeof loadSales>>;
