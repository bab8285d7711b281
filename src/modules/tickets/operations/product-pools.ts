import type { SeatTime } from '#capacity';
import { changePools, makePool, makePools } from '#capacity/server';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type Product, type ProductContent, productName, type Variation } from '../rules/product.ts';
import { openTerms, type SaleTerms } from '../rules/product-problem.ts';

/** A variation as a form says it: its pool is made if it has a number of its own. */
export type VariationInput = Omit<Variation, 'poolId'> & { readonly capacity: number | null };

type Pooled = {
  readonly editionId: EditionId;
  readonly product: Omit<ProductContent, 'variations'> & { readonly variations: readonly VariationInput[] };
  readonly terms: SaleTerms;
  readonly within?: PoolId | null;
};

/**
 * The pool of a product and those of its variations, made or brought to what is said now. A variation with a number of its own has a pool
 * inside the product's; one that loses its number keeps the pool, without an end.
 */
export async function poolsFor(
  tx: Tx,
  house: House,
  { terms, product, editionId, within = null }: Pooled,
  before: Product | null,
  time: SeatTime | null,
): Promise<{ readonly poolId: PoolId; readonly variations: readonly Variation[] }> {
  const words = { ...terms, name: productName(product), time };
  const made = { editionId, purpose: 'product' };
  const poolId = before?.poolId ?? (await makePool(tx, house, { ...words, ...made, parentId: within }));
  const known = new Map(before?.variations.map((each) => [each.id, each.poolId]));
  const rows = product.variations.map(({ capacity, ...variation }) => ({
    variation,
    poolId: known.get(variation.id) ?? null,
    words: {
      ...{ ...openTerms, capacity, time: null },
      name: `${words.name}: ${productName(variation)}`,
    },
  }));
  await changePools(tx, [
    ...(before ? [{ ...words, id: poolId }] : []),
    ...rows.flatMap((row) => (row.poolId ? [{ ...row.words, id: row.poolId }] : [])),
  ]);
  const fresh = rows.filter((row) => row.poolId === null && row.words.capacity !== null);
  const ids = await makePools(
    tx,
    house,
    fresh.map((row) => ({ ...row.words, ...made, parentId: poolId })),
  );
  const variations = rows.map((row) => ({
    ...row.variation,
    poolId: row.poolId ?? ids[fresh.indexOf(row)] ?? null,
  }));
  return { poolId, variations };
}
