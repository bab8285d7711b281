import type { Pool } from '#capacity';
import { listPools } from '#capacity/server';
import type { PoolId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Product } from '../rules/product.ts';
import type { SaleTerms } from '../rules/product-problem.ts';

/** A product with what its pools say, as a form shows it and as its revision is made of. */
export type ProductSheet = {
  readonly product: Product;
  readonly terms: SaleTerms;
  /** Units of each variation that has a number of its own, by its id. */
  readonly capacities: Readonly<Record<string, number>>;
  readonly within: PoolId | null;
};

/** Reads what the pools of a product say, as they stand; throws if its pool is not there. */
export async function readProductSheet(db: Db, product: Product): Promise<ProductSheet> {
  const ids = [product.poolId, ...product.variations.flatMap(({ poolId }) => poolId ?? [])];
  return productSheet(product, new Map((await listPools(db, ids)).map((pool) => [pool.id, pool])));
}

/** The same from pools that were read already. */
export function productSheet(product: Product, pools: ReadonlyMap<PoolId, Pool>): ProductSheet {
  const pool = pools.get(product.poolId);
  if (!pool) throw new Error('A product has its pool.');
  const { capacity, mostEach, opensAt, closesAt, hasWaitlist } = pool;
  const own = product.variations.flatMap(({ id, poolId }) => {
    const units = poolId ? pools.get(poolId)?.capacity : null;
    return units == null ? [] : [[id, units] as const];
  });
  return {
    product,
    terms: { capacity, mostEach, opensAt, closesAt, hasWaitlist },
    capacities: Object.fromEntries(own),
    within: pool.ancestors.at(-1) ?? null,
  };
}
