import type { ClaimId, PoolId } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { freeFrom, type Pool, type PoolUse, type SetAsideId, unused, withTaken } from './pool.ts';

/** A claim as far as confirming it goes. */
export type ClaimToSettle = {
  readonly id: ClaimId;
  readonly poolId: PoolId;
  readonly units: number;
  readonly state: 'held' | 'confirmed' | 'released';
  readonly expiresAt: InstantText | null;
  /** Why it was given back; `expired` by the clock alone. */
  readonly because: string | null;
  readonly setAsideId: SetAsideId | null;
  /** The claim whose place this one takes when it is confirmed. */
  readonly replacesId: ClaimId | null;
};

/** What confirming a basket comes to. */
export type Settling = {
  readonly confirmed: readonly ClaimId[];
  /** Claims that hold nothing any more: their units must be got again. */
  readonly late: readonly ClaimToSettle[];
  /** Places that change hands. */
  readonly replaced: readonly ClaimId[];
};

/**
 * What of a basket is confirmed: all but what was given back for another reason than the clock; `null` if that is nothing. Late is
 * what the clock ended, and what was to take a place (`places`) that its holder gave back in the meantime.
 */
export function settle(
  claims: readonly ClaimToSettle[],
  places: readonly Pick<ClaimToSettle, 'id' | 'state'>[],
  now: InstantText,
): Settling | null {
  const wanted = claims.filter(({ state, because }) => state !== 'released' || because === 'expired');
  if (wanted.length === 0) return null;
  const gone = new Set(places.flatMap(({ id, state }) => (state === 'released' ? id : [])));
  const isLate = ({ state, expiresAt, replacesId }: ClaimToSettle) =>
    state === 'released' ||
    (expiresAt !== null && expiresAt <= now) ||
    (state === 'held' && replacesId !== null && gone.has(replacesId));
  return {
    confirmed: wanted.map(({ id }) => id),
    late: wanted.filter(isLate),
    replaced: wanted.flatMap((claim) =>
      claim.state === 'held' && claim.replacesId && !isLate(claim) ? claim.replacesId : [],
    ),
  };
}

/** Why late claims cannot be had again: one of their pools has not enough left for all of them; `null` if they can. */
export function lateRefusal(
  late: readonly Pick<ClaimToSettle, 'poolId' | 'units' | 'setAsideId'>[],
  pools: ReadonlyMap<PoolId, Pool>,
  use: ReadonlyMap<PoolId, PoolUse>,
): { readonly ok: false; readonly refusal: Refusal<'sold-out'> } | null {
  const taken = new Map(use);
  for (const { poolId, units, setAsideId } of late) {
    const pool = pools.get(poolId);
    const before = taken.get(poolId) ?? unused;
    if (!pool || freeFrom(pool, before, setAsideId) < units)
      return refuse('sold-out', { details: { pool: pool?.name ?? '' } });
    taken.set(poolId, withTaken(before, units, setAsideId, false));
  }
  return null;
}
