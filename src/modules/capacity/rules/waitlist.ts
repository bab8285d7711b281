import type { BasketId, Id, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Claimant } from './claim.ts';

export type WaitingId = Id<'waiting'>;

/** One person or group that waits for any of some pools. */
export type Waiting = {
  readonly id: WaitingId;
  readonly claimant: Claimant;
  readonly units: number;
  /** A group that would also come in parts. */
  readonly maySplit: boolean;
  /** Higher comes first; other than 0 only with a written reason. */
  readonly priority: number;
  readonly joinedAt: InstantText;
  /** Its number in the order in which all joined, which a moment alone does not tell where two come in one second. */
  readonly number: number;
  /** The pools that would do, the dearest first. */
  readonly poolIds: readonly PoolId[];
};

/** Who is asked first: the highest priority, then who came first. */
export function inTurn(waiting: readonly Waiting[]): readonly Waiting[] {
  return waiting.toSorted((one, other) => other.priority - one.priority || one.number - other.number);
}

/**
 * What to offer to somebody out of what is free: all their units in the dearest pool that has them, else, if they may be split, as many
 * as there are in the dearest pool that has any; `null` if they wait on. Somebody who needs more than is free blocks nobody behind.
 */
export function placeFor(
  { units, maySplit, poolIds }: Waiting,
  freeIn: (poolId: PoolId) => number,
): { readonly poolId: PoolId; readonly units: number } | null {
  const whole = poolIds.find((poolId) => freeIn(poolId) >= units);
  if (whole) return { poolId: whole, units };
  const part = maySplit ? poolIds.find((poolId) => freeIn(poolId) > 0) : undefined;
  return part ? { poolId: part, units: freeIn(part) } : null;
}

/** A claim as far as an offer goes. */
type OfferedClaim = {
  readonly units: number;
  readonly state: 'held' | 'confirmed' | 'released';
  readonly expiresAt: InstantText | null;
  /** Set on what follows another claim on a pool above. */
  readonly viaId: string | null;
};

/** Whether an offer can still be accepted: a clock that runs holds all of it. One that ran out is the next one's, also before that was written. */
export function isStillOffered(claims: readonly OfferedClaim[], now: InstantText): boolean {
  return (
    claims.length > 0 &&
    claims.every(({ state, expiresAt }) => state === 'held' && expiresAt !== null && expiresAt > now)
  );
}

/** Units that a group waits on for when it has taken what is offered; 0: it has all. */
export function restOf({ units }: Pick<Waiting, 'units'>, offered: readonly OfferedClaim[]): number {
  const taken = offered.reduce((sum, claim) => sum + (claim.viaId === null ? claim.units : 0), 0);
  return Math.max(0, units - taken);
}

/** Entries that are offered something of which nothing is held any more. */
export function whoseOfferIsOver(
  entries: readonly { readonly id: WaitingId; readonly state: string; readonly basketId: BasketId | null }[],
  claims: readonly { readonly basketId: BasketId; readonly state: OfferedClaim['state'] }[],
): readonly WaitingId[] {
  const standing = new Set(claims.flatMap(({ basketId, state }) => (state === 'released' ? [] : basketId)));
  return entries.flatMap(({ id, state, basketId }) =>
    state === 'offered' && basketId !== null && !standing.has(basketId) ? id : [],
  );
}
