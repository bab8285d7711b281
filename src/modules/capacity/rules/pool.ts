import type { EditionId, Id, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';

export type SetAsideId = Id<'set-aside'>;

/** More than any order has, also of money in minor units. */
export const mostUnits = 1_000_000_000_000;

/** When a seat takes its holder's time, and where; `end` is exclusive. */
export type SeatTime = {
  readonly start: InstantText;
  readonly end: InstantText;
  readonly place: string | null;
};

/** Something scarce: a product, a tutorial's seats, a voucher's uses. */
export type Pool = {
  readonly id: PoolId;
  readonly editionId: EditionId;
  /** What it is for, known to the module that made it: `product`, `seats`, `voucher-uses`. */
  readonly purpose: string;
  readonly name: string;
  /** Units that there are; `null`: no end. Money is in minor units. */
  readonly capacity: number | null;
  /** Every pool that this one is nested in: a claim here is one there too. */
  readonly ancestors: readonly PoolId[];
  /** Units that one claimant may hold at once. */
  readonly mostEach: number | null;
  readonly opensAt: InstantText | null;
  readonly closesAt: InstantText | null;
  readonly time: SeatTime | null;
  readonly hasWaitlist: boolean;
};

/** What is taken of a pool at a moment, as the sum over its live claims. */
export type PoolUse = {
  readonly confirmed: number;
  /** Units of holds whose clock still runs; offers of places that somebody gives back count nothing. */
  readonly held: number;
  /** Units set aside and not claimed yet, by what they are set aside for. */
  readonly setAside: ReadonlyMap<SetAsideId, number>;
  /** The fewest units with which somebody who waits would be content; `null`: nobody waits. */
  readonly leastWaitedFor: number | null;
};

/** Nobody has claimed anything. */
export const unused: PoolUse = { confirmed: 0, held: 0, setAside: new Map(), leastWaitedFor: null };

/**
 * Units that can be claimed now: capacity − confirmed − live holds − units set aside for others. Computed from claims, never kept.
 * Negative if the capacity was lowered below what was claimed; `Infinity` where there is no end.
 */
export function freeUnits(
  pool: Pick<Pool, 'capacity'>,
  use: PoolUse,
  from: SetAsideId | null = null,
): number {
  if (pool.capacity === null) return Number.POSITIVE_INFINITY;
  let others = 0;
  for (const [id, units] of use.setAside) if (id !== from) others += units;
  return pool.capacity - use.confirmed - use.held - others;
}

/** Units that can be claimed out of what was set aside, or, with `null`, out of what everybody may have. */
export function freeFrom(pool: Pick<Pool, 'capacity'>, use: PoolUse, from: SetAsideId | null): number {
  const free = freeUnits(pool, use, from);
  return from === null ? free : Math.min(use.setAside.get(from) ?? 0, free);
}

/** The use of a pool after so many units were taken of it. */
export function withTaken(use: PoolUse, units: number, from: SetAsideId | null, isHeld: boolean): PoolUse {
  const setAside = new Map(use.setAside);
  if (from !== null) setAside.set(from, (setAside.get(from) ?? 0) - units);
  const [confirmed, held] = isHeld ? [0, units] : [units, 0];
  return { ...use, setAside, confirmed: use.confirmed + confirmed, held: use.held + held };
}
