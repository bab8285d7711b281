import { sql } from 'kysely';
import type { ClaimId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Claimant } from '../rules/claim.ts';
import type { Holding } from '../rules/decide-claims.ts';
import { type PoolUse, type SetAsideId, unused } from '../rules/pool.ts';
import { capacityTables } from '../tables.ts';

/** Whether a claim takes something now: confirmed, or held by a clock that runs; an offer of a place that is given back takes nothing. */
export const isLive = (now: InstantText) =>
  sql<boolean>`(state = 'confirmed' OR (state = 'held' AND expires_at > ${now} AND replaces_id IS NULL))`;

/** Sums over live claims, what is set aside, and who waits: three kinds of rows from one statement. */
type UseRow = {
  readonly kind: 'confirmed' | 'held' | 'aside' | 'waiting';
  readonly pool_id: PoolId;
  readonly set_aside_id: SetAsideId | null;
  readonly units: number;
};

/**
 * What is taken of each pool at `now`, summed over its claims. Inside the lock of the pools this is what decides. `waitedFor` are the
 * pools for which somebody may wait; nobody looks for who waits for the others.
 */
export async function readUse(
  db: Db,
  poolIds: readonly PoolId[],
  now: InstantText,
  waitedFor: readonly PoolId[] = poolIds,
): Promise<Map<PoolId, PoolUse>> {
  const use = new Map<PoolId, PoolUse>(poolIds.map((id) => [id, unused]));
  if (poolIds.length === 0) return use;
  const waiting = sql`
    UNION ALL
    SELECT 'waiting', f.pool_id, NULL, min(CASE WHEN w.may_split THEN 1 ELSE w.units END)
    FROM capacity.waiting w JOIN capacity.waiting_for f ON f.waiting_id = w.id
    WHERE f.pool_id = ANY(${waitedFor}) AND w.state = 'waiting' GROUP BY f.pool_id`;
  const { rows } = await sql<UseRow>`
    SELECT state AS kind, pool_id, set_aside_id, sum(units)::bigint AS units
    FROM capacity.claim
    WHERE pool_id = ANY(${poolIds}) AND state <> 'released' AND ${isLive(now)}
    GROUP BY state, pool_id, set_aside_id
    UNION ALL
    SELECT 'aside', pool_id, id, units FROM capacity.set_aside WHERE pool_id = ANY(${poolIds})
    ${waitedFor.length > 0 ? waiting : sql``}`.execute(db);
  // First what was set aside; what is claimed of it comes off.
  const { true: aside = [], false: others = [] } = Object.groupBy(
    rows,
    ({ kind }) => `${kind === 'aside'}` as const,
  );
  for (const row of [...aside, ...others]) use.set(row.pool_id, withRow(use.get(row.pool_id) ?? unused, row));
  return use;
}

function withRow(use: PoolUse, { kind, set_aside_id, units }: UseRow): PoolUse {
  if (kind === 'waiting') return { ...use, leastWaitedFor: units };
  if (kind === 'aside')
    return { ...use, setAside: set_aside_id ? withUnits(use.setAside, set_aside_id, units) : use.setAside };
  return {
    ...use,
    [kind]: use[kind] + units,
    setAside: set_aside_id ? withUnits(use.setAside, set_aside_id, -units) : use.setAside,
  };
}

function withUnits(setAside: PoolUse['setAside'], id: SetAsideId, units: number): PoolUse['setAside'] {
  // What was set aside may have been lowered below what was claimed of it: then nothing of it is left, and nothing less.
  return new Map(setAside).set(id, Math.max(0, (setAside.get(id) ?? 0) + units));
}

/** The live claims of claimants, over all pools of theirs, by claimant. */
export async function readHoldings(
  db: Db,
  claimants: readonly Claimant[],
  now: InstantText,
): Promise<Map<Claimant, readonly Holding[]>> {
  if (claimants.length === 0) return new Map();
  const rows = await capacityTables(db)
    .selectFrom('capacity.claim')
    .select(['claimant', 'pool_id', sql<number>`sum(units)::bigint`.as('units')])
    .where('claimant', 'in', claimants)
    .where('state', '<>', 'released')
    .where(isLive(now))
    .groupBy(['claimant', 'pool_id'])
    .execute();
  const byClaimant = Map.groupBy(rows, ({ claimant }) => claimant);
  return new Map(
    [...byClaimant].map(([claimant, own]) => [
      claimant,
      own.map(({ pool_id, units }) => ({ poolId: pool_id, units })),
    ]),
  );
}

/** Live claims by their ids that belong to the claimant, with those that follow them on ancestors. */
export async function readGiven(db: Db, claimIds: readonly ClaimId[], now: InstantText) {
  if (claimIds.length === 0) return [];
  return capacityTables(db)
    .selectFrom('capacity.claim')
    .select(['id', 'via_id', 'claimant', 'pool_id', 'units'])
    .where((where) => where.or([where('id', 'in', claimIds), where('via_id', 'in', claimIds)]))
    .where('state', '<>', 'released')
    .where(isLive(now))
    .execute();
}
