import type { Pool } from '#capacity';
import type { PoolId } from '../../../kernel/ids.ts';
import type { Product } from './product.ts';

/** Units that one entry on a waitlist may ask for, where the pool says no less. */
export const mostWaitedFor = 10;

/** Whether somebody can wait for a product: its pool has a list, and there is nothing to choose that an offer could not know. */
export function canBeWaitedFor(
  product: Pick<Product, 'isArchived' | 'isHidden' | 'variations'>,
  pool: Pick<Pool, 'hasWaitlist'> | undefined,
): boolean {
  return Boolean(
    pool?.hasWaitlist && !product.isArchived && !product.isHidden && product.variations.length === 0,
  );
}

/** Other products that would do in the place of one: of its kind, with a waitlist of their own. */
export function wouldDoToo(
  product: Product,
  others: readonly Product[],
  pools: ReadonlyMap<PoolId, Pool>,
): readonly Product[] {
  return others.filter(
    (other) =>
      other.id !== product.id &&
      other.kind === product.kind &&
      canBeWaitedFor(other, pools.get(other.poolId)),
  );
}
