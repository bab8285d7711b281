import { clashWith, freeUnits, type Pool, unused } from '#capacity';
import { changePools, listPools, readUse } from '#capacity/server';
import { getEdition } from '#directory/server';
import type { PoolId, ProductId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { findBallot, listDueBallots, listEntries, writeDrawing } from '../queries/ballots.ts';
import { listProducts } from '../queries/catalogue.ts';
import type { BallotId, Drawing } from '../rules/ballot.ts';
import { drawBallot } from '../rules/draw-ballot.ts';
import type { Product } from '../rules/product.ts';
import { lotOf } from './ballot-lots.ts';
import { giveOutDrawn } from './give-out-drawn.ts';

/** Draws every ballot whose time is over, each in one transaction; answers with how many. Drawing twice is drawing once. */
export async function drawDueBallots(house: House): Promise<number> {
  const due = await listDueBallots(house.db, house.clock.now());
  let drawn = 0;
  for (const id of due) if (await house.db.transaction().execute((tx) => drawOne(tx, house, id))) drawn += 1;
  return drawn;
}

async function drawOne(tx: Tx, house: House, id: BallotId): Promise<boolean> {
  const ballot = await findBallot(tx, id, 'update');
  const now = house.clock.now();
  if (!ballot || ballot.drawnAt || ballot.closesAt > now) return false;
  const products = (await listProducts(tx, ballot.editionId)).filter((each) =>
    ballot.productIds.includes(each.id),
  );
  const entries = await listEntries(tx, id);
  const { seats, clashes } = await seatsOf(tx, house, products, entries.length);
  const lots = entries.map(({ id: entryId, choices }) => ({
    id: entryId,
    choices,
    lot: lotOf(ballot.seed, entryId),
  }));
  const draw = drawBallot({
    ...{ entries: lots, seats, most: ballot.mostEach },
    clash: (one, other) =>
      clashes.some((pair) => pair.includes(one) && pair.includes(other) && one !== other),
  });
  const won = Map.groupBy(draw.won, ({ entryId }) => entryId);
  const turns = new Map(draw.waiting.map((entryId, at) => [entryId, at + 1]));
  const drawing: Drawing = {
    ...{ seats: [...seats], most: ballot.mostEach, clashes },
    entries: lots.map((entry) => ({
      ...entry,
      won: (won.get(entry.id) ?? []).map(({ productId }) => productId),
      waits: turns.get(entry.id) ?? null,
    })),
  };
  await writeDrawing(tx, id, drawing, now);
  await giveOutDrawn(tx, house, { ballot, products, entries, draw });
  // What nobody wanted is sold to who comes first.
  await changePools(
    tx,
    products.map(({ poolId }) => ({ id: poolId, opensAt: null })),
  );
  const { slug } = await getEdition(tx, ballot.editionId);
  await touchScope(tx, `edition:${slug}`);
  return true;
}

/** What there is of each product, and which of them are at the same time. */
async function seatsOf(tx: Tx, house: House, products: readonly Product[], entries: number) {
  const own = await listPools(
    tx,
    products.map(({ poolId }) => poolId),
  );
  const above = await listPools(tx, [...new Set(own.flatMap(({ ancestors }) => ancestors))]);
  const pools = new Map([...above, ...own].map((pool) => [pool.id, pool]));
  const use = await readUse(tx, [...pools.keys()], house.clock.now(), []);
  const freeIn = (id: PoolId) => {
    const pool = pools.get(id);
    return pool ? freeUnits(pool, use.get(id) ?? unused) : 0;
  };
  const seats = new Map(
    products.map(({ id, poolId }) => {
      const line = [poolId, ...(pools.get(poolId)?.ancestors ?? [])];
      const free = Math.min(...line.map(freeIn));
      // Where there is no end, one for each who entered is as good.
      return [id, Number.isFinite(free) ? Math.max(0, free) : entries] as const;
    }),
  );
  const clashes = products.flatMap((one, at) =>
    products
      .slice(at + 1)
      .flatMap((other): [ProductId, ProductId][] =>
        areAtOnce(pools.get(one.poolId), pools.get(other.poolId)) ? [[one.id, other.id]] : [],
      ),
  );
  return { seats, clashes };
}

function areAtOnce(one: Pool | undefined, other: Pool | undefined): boolean {
  if (!one?.time || !other?.time) return false;
  return clashWith(one.time, [{ ...other.time, what: other.name }])?.kind === 'hard';
}
