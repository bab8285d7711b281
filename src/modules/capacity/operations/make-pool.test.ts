import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import { aPool, inTransaction, tillParts } from '../capacity.fixture.ts';
import { listPools } from '../queries/pools.ts';
import { changePools, makePool, makePools } from './make-pool.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const inTx = inTransaction(() => database.db);
const words = {
  ...{ editionId: '11111111-1111-4111-8111-111111111111' as EditionId, purpose: 'seats', name: 'Seats' },
  ...{ capacity: 6, mostEach: null, opensAt: null, closesAt: null, time: null, hasWaitlist: false },
};
const idOf = (sign: string) => `${sign.repeat(8)}-0000-4000-8000-000000000000` as PoolId;

test('several pools are made at once, each inside its own parent, and none in a stranger’s', async () => {
  const [one, other] = [await aPool(database.db), await aPool(database.db)];
  const made = await inTx((tx) =>
    makePools(
      tx,
      tillParts(),
      [one, other, null].map((parentId, at) => ({ ...words, parentId, capacity: at })),
    ),
  );
  const found = new Map((await listPools(database.db, made)).map((pool) => [pool.id, pool]));
  expect(made.map((id) => [found.get(id)?.ancestors, found.get(id)?.capacity])).toEqual([
    [[one], 0],
    [[other], 1],
    [[], 2],
  ]);
  const elsewhere = { ...words, editionId: crypto.randomUUID() as EditionId, parentId: one };
  await expect(inTx((tx) => makePools(tx, tillParts(), [elsewhere]))).rejects.toThrow('its own edition');
});

test('several pools are changed with what they are nested in locked in the order of keys', async () => {
  const make = (id: PoolId, parentId: PoolId | null) =>
    inTx((tx) =>
      makePool(
        tx,
        { ...tillParts(), newId: <Id extends string>() => id as string as Id },
        { ...words, parentId },
      ),
    );
  const [first, second, above] = [idOf('1'), idOf('5'), idOf('9')];
  await make(above, null);
  await make(first, above);
  await make(second, null);
  const { changing } = await inTx(async (tx) => {
    await sql`SELECT FROM capacity.pool WHERE id = ${second} FOR UPDATE`.execute(tx);
    const started = inTx((other) =>
      changePools(other, [
        { id: first, capacity: 1 },
        { id: second, opensAt: '2027-01-01T00:00:00Z' },
      ]),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Whoever has the second may still go on to what the first is nested in.
    await sql`SELECT FROM capacity.pool WHERE id = ${above} FOR UPDATE NOWAIT`.execute(tx);
    return { changing: started };
  });
  await changing;
  const pools = new Map((await listPools(database.db, [first, second])).map((pool) => [pool.id, pool]));
  expect(pools.get(first)).toMatchObject({ capacity: 1, opensAt: null, ancestors: [above] });
  expect(pools.get(second)).toMatchObject({ capacity: 6, opensAt: '2027-01-01T00:00:00Z' });
});
