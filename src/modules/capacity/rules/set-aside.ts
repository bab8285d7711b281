import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { freeUnits, mostUnits, type Pool, type PoolUse, type SetAsideId } from './pool.ts';

/** Units of a pool that only who names this may claim: a sponsor's contingent, a voucher's seats. */
export type SetAside = {
  readonly id: SetAsideId;
  readonly units: number;
  /** Units of it that are claimed now. */
  readonly claimed: number;
};

export type SetAsideRefusal = 'units-not-valid' | 'already-claimed' | 'sold-out';

/**
 * Why so many units cannot be set aside, in all: `already-claimed`, fewer than are claimed of it; `sold-out`, more than everybody else
 * has left. `before` is what is set aside already, `null` for nothing. To set aside fewer is possible also where the pool is overdrawn.
 */
export function setAsideRefusal(
  pool: Pool,
  use: PoolUse,
  before: SetAside | null,
  units: number,
): { readonly ok: false; readonly refusal: Refusal<SetAsideRefusal> } | null {
  if (!Number.isSafeInteger(units) || units < 0 || units > mostUnits)
    return refuse('units-not-valid', { field: 'units' });
  const claimed = before?.claimed ?? 0;
  if (units < claimed) return refuse('already-claimed', { field: 'units', details: { claimed } });
  const more = units - Math.max(claimed, before?.units ?? 0);
  const free = Math.max(0, freeUnits(pool, use));
  return more > free ? refuse('sold-out', { field: 'units', details: { pool: pool.name, free } }) : null;
}
