import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, claimant, tillParts } from '../capacity.fixture.ts';
import { releaseClaims } from './settle-claims.ts';
import { takeClaims } from './take-claims.ts';
import { joinWaitlist, moveOn } from './wait.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** How many statements a piece of work sends within its transaction. */
async function statementsOf(work: (tx: Tx) => Promise<unknown>): Promise<number> {
  database.takeQueries();
  await database.db.transaction().execute(work);
  return database.takeQueries().filter((query) => !/^(?:begin|commit)/i.test(query)).length;
}

test('a batch costs as many statements for sixteen requests as for one', async () => {
  const time = { start: '2027-05-14T09:00:00Z', end: '2027-05-14T10:00:00Z', place: null };
  const pools = {
    plain: await aPool(database.db, { capacity: 100 }),
    limited: await aPool(database.db, { capacity: 100, mostEach: 2, hasWaitlist: true }),
    timed: await aPool(database.db, { capacity: 100, time }),
  };
  const costs = async (most: number) => {
    const found: Record<string, number> = {};
    for (const [name, pool] of Object.entries(pools)) {
      const requests = Array.from({ length: most }, () => aRequest(pool));
      found[name] = await statementsOf((tx) => takeClaims(tx, tillParts(), requests));
    }
    return found;
  };
  // Lock, keys that came before, use, write; with a limit or a time what claimants hold; with a time their locks.
  const expected = { plain: 4, limited: 5, timed: 6 };
  expect([await costs(1), await costs(16)]).toEqual([expected, expected]);
});

test('offers and ends of offers cost as many statements for ten who wait as for two', async () => {
  const costs = async (most: number) => {
    const till = tillParts();
    const parts = Object.assign(till, { outbox: createOutbox(till.clock) });
    const pool: PoolId = await aPool(database.db, { capacity: most, hasWaitlist: true });
    const taken = aRequest(pool, { units: most, heldUntil: '2027-03-01T10:30:00Z' });
    await database.db.transaction().execute(async (tx) => {
      await takeClaims(tx, parts, [taken]);
      for (let who = 0; who < 2 * most; who++)
        await joinWaitlist(tx, parts, {
          ...{ editionId: taken.editionId, claimant: claimant(`${pool} ${who}`), poolIds: [pool] },
          ...{ units: 1, maySplit: false },
        });
      await releaseClaims(tx, parts, { basketId: taken.basketId }, 'cancelled');
    });
    // The first half is offered places when a hold ends, the second half when these offers end.
    const held = aRequest(pool, { byTeam: true, heldUntil: minutesAfter(parts.at, 5) });
    await database.db.transaction().execute((tx) => takeClaims(tx, parts, [held]));
    parts.at = minutesAfter(parts.at, 60);
    const first = await statementsOf((tx) => moveOn(tx, parts));
    parts.at = minutesAfter(parts.at, 25 * 60);
    return [first, await statementsOf((tx) => moveOn(tx, parts))];
  };
  expect(await costs(10)).toEqual(await costs(2));
});
