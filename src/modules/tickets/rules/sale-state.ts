import { freeUnits, type Pool, type PoolUse } from '#capacity';
import type { InstantText } from '../../../kernel/time.ts';

/** Whether something can be had now: `held` has only what others hold for the moment, `waited-for` only what is for those who wait. */
export type SaleState =
  | { readonly kind: 'on-sale' /** `null`: no end. */; readonly free: number | null }
  | { readonly kind: 'not-open-yet'; readonly opensAt: InstantText }
  | { readonly kind: 'closed' }
  | { readonly kind: 'sold-out' }
  | { readonly kind: 'held' }
  | { readonly kind: 'waited-for' };

/** Where the sale of a pool stands, with all that it is nested in; the scarcest of them decides. */
export function saleState(
  line: readonly { readonly pool: Pool; readonly use: PoolUse }[],
  now: InstantText,
): SaleState {
  for (const { pool } of line) {
    if (pool.opensAt && now < pool.opensAt) return { kind: 'not-open-yet', opensAt: pool.opensAt };
    if (pool.closesAt && now >= pool.closesAt) return { kind: 'closed' };
  }
  const scarcest = line.toSorted((a, b) => freeUnits(a.pool, a.use) - freeUnits(b.pool, b.use))[0];
  if (!scarcest) return { kind: 'on-sale', free: null };
  const free = freeUnits(scarcest.pool, scarcest.use);
  const isWaitedFor = line.some(
    ({ pool, use }) => use.leastWaitedFor !== null && freeUnits(pool, use) >= use.leastWaitedFor,
  );
  if (free > 0)
    return isWaitedFor
      ? { kind: 'waited-for' }
      : { kind: 'on-sale', free: Number.isFinite(free) ? free : null };
  return free + scarcest.use.held > 0 ? { kind: 'held' } : { kind: 'sold-out' };
}
