import type { PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Busy, Claimant, ClaimWarning } from './claim.ts';
import { clashWith } from './clash.ts';
import { type Holding, limitRefusal } from './decide-claims.ts';
import type { Pool } from './pool.ts';

/**
 * Whether claims may go over to somebody who holds `own` and is busy at these times: they keep to limits per person, unless the team
 * itself moves them (`byTeam`), and can be in one place at a time.
 */
export function decideMove(
  pools: ReadonlyMap<PoolId, Pool>,
  moved: readonly Holding[],
  to: { readonly own: readonly Holding[]; readonly busy: readonly Busy[] },
  byTeam: boolean,
): Outcome<readonly ClaimWarning[], 'limit-per-person' | 'clashes-with'> {
  const warnings: ClaimWarning[] = [];
  const held = [...to.own];
  for (const each of moved) {
    const pool = pools.get(each.poolId);
    if (!pool) continue;
    const over = byTeam ? null : limitRefusal(pool, held, each.units);
    if (over) return over;
    const seats = held.flatMap(({ poolId }): Busy[] => {
      const other = pools.get(poolId);
      return other?.time ? [{ ...other.time, what: other.name }] : [];
    });
    const clash = pool.time && clashWith(pool.time, [...to.busy, ...seats]);
    if (clash?.kind === 'hard')
      return refuse('clashes-with', { details: { pool: pool.name, other: clash.other.what } });
    if (clash) warnings.push({ code: 'far-apart', poolId: pool.id, other: clash.other.what });
    held.push(each);
  }
  return done(warnings);
}

/** What claimants hold, by claimant. */
export type Holdings = ReadonlyMap<Claimant, readonly Holding[]>;

/** The same after claims went over from whoever had them; who is not in it is of no interest. */
export function holdingsAfter(
  holdings: Holdings,
  moved: readonly (Holding & { readonly claimant: Claimant })[],
  to: Claimant,
): Holdings {
  return new Map(
    [...holdings].map(([claimant, own]) => {
      const gone = moved.filter((each) => each.claimant === claimant);
      const units = new Map<PoolId, number>();
      const add = ({ poolId }: Holding, by: number) => units.set(poolId, (units.get(poolId) ?? 0) + by);
      for (const each of own) add(each, each.units);
      for (const each of gone) add(each, -each.units);
      if (claimant === to) for (const each of moved) add(each, each.units);
      const left = [...units].map(([poolId, count]) => ({ poolId, units: count }));
      return [claimant, left.filter((each) => each.units > 0)];
    }),
  );
}
