import { freeUnits, type Pool, type PoolUse, unused } from '#capacity';
import type { PoolId } from '../../../kernel/ids.ts';

/** How much of a pool is sold; what follows from claims, never from a counter. */
export type PoolSales = {
  readonly poolId: PoolId;
  readonly name: string;
  readonly purpose: string;
  /** `null`: no end. */
  readonly capacity: number | null;
  readonly sold: number;
  readonly held: number;
  /** Units set aside that nobody has claimed yet. */
  readonly aside: number;
  /** What everybody can claim now, here and in the pools that this one is part of; `null`: no end. */
  readonly free: number | null;
  /** Units that people wait for and have not been offered. */
  readonly waiting: number;
  /** Units that those who wait would get at once if what is set aside were opened to all. */
  readonly wouldSell: number;
  readonly within: PoolId | null;
};

/** Somebody who waits, as far as it matters here; the first in turn comes first. */
export type Waits = {
  readonly units: number;
  readonly maySplit: boolean;
  readonly poolIds: readonly PoolId[];
};

/** What each pool has sold; `waits` are those who wait, in turn. */
export function poolSales(
  pools: readonly Pool[],
  use: ReadonlyMap<PoolId, PoolUse>,
  waits: readonly Waits[],
): readonly PoolSales[] {
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  const lineOf = (pool: Pool) => [pool, ...pool.ancestors.flatMap((id) => byId.get(id) ?? [])];
  const given = givenIfOpened(pools, use, waits);
  return pools.map((pool) => {
    const { confirmed, held, setAside } = use.get(pool.id) ?? unused;
    const free = Math.min(...lineOf(pool).map((each) => freeUnits(each, use.get(each.id) ?? unused)));
    return {
      ...{ poolId: pool.id, name: pool.name, purpose: pool.purpose, capacity: pool.capacity },
      ...{ sold: confirmed, held, aside: sumOf([...setAside.values()]) },
      free: Number.isFinite(free) ? Math.max(0, free) : null,
      waiting: sumOf(waits.filter(({ poolIds }) => poolIds.includes(pool.id)).map(({ units }) => units)),
      wouldSell: given.get(pool.id) ?? 0,
      within: pool.ancestors.at(-1) ?? null,
    };
  });
}

/** Units that each pool would give to those who wait, in turn, with nothing set aside; a unit here is one in the pools above too. */
function givenIfOpened(
  pools: readonly Pool[],
  use: ReadonlyMap<PoolId, PoolUse>,
  waits: readonly Waits[],
): ReadonlyMap<PoolId, number> {
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  const left = new Map(
    pools.map(({ id, capacity }) => {
      const { confirmed, held } = use.get(id) ?? unused;
      return [id, capacity === null ? Number.POSITIVE_INFINITY : capacity - confirmed - held];
    }),
  );
  const lineOf = (id: PoolId) => [id, ...(byId.get(id)?.ancestors ?? [])];
  const leftIn = (id: PoolId) => Math.min(...lineOf(id).map((each) => left.get(each) ?? 0));
  const given = new Map<PoolId, number>();
  for (const { units, maySplit, poolIds } of waits) {
    const whole = poolIds.find((id) => leftIn(id) >= units);
    const chosen = whole ?? (maySplit ? poolIds.find((id) => leftIn(id) > 0) : undefined);
    if (!chosen) continue;
    const taken = whole ? units : leftIn(chosen);
    for (const id of lineOf(chosen)) {
      left.set(id, (left.get(id) ?? 0) - taken);
      given.set(id, (given.get(id) ?? 0) + taken);
    }
  }
  return given;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
