import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { aPool, aRequest, aTill, tillParts } from '../capacity.fixture.ts';
import { auditPools } from './audit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the audit finds nothing where all is well, and each thing that must never be', async () => {
  const parts = tillParts();
  const till = aTill(database.db, parts);
  const building = await aPool(database.db, { name: 'Building' });
  const room = await aPool(database.db, { name: 'Room', capacity: 2, parentId: building });
  const request = aRequest(room, { units: 2 });
  await till.claim(request);
  const audit = async () =>
    (await auditPools(database.db, parts.at)).map(({ wrong, pool, by }) => `${wrong} ${pool} ${by}`);
  expect(await audit()).toEqual([]);
  // What no operation does: each row is written past the till.
  await sql`UPDATE capacity.pool SET capacity = 1 WHERE id = ${room}`.execute(database.db);
  await sql`UPDATE capacity.claim SET units = 1 WHERE pool_id = ${building}`.execute(database.db);
  await sql`INSERT INTO capacity.set_aside (id, pool_id, units, label) VALUES (${parts.newId()}, ${room}, 1, 'Sponsor')`.execute(
    database.db,
  );
  await sql`UPDATE capacity.claim SET set_aside_id = (SELECT id FROM capacity.set_aside) WHERE pool_id = ${room}`.execute(
    database.db,
  );
  const waiting = parts.newId();
  await sql`INSERT INTO capacity.waiting (id, edition_id, claimant, units, may_split, state, basket_id, joined_at, changed_at)
    VALUES (${waiting}, ${request.editionId}, 'person:x', 1, false, 'offered', ${request.basketId}, ${parts.at}, ${parts.at})`.execute(
    database.db,
  );
  await sql`INSERT INTO capacity.waiting_for VALUES (${waiting}, ${building}, 0)`.execute(database.db);
  expect((await audit()).sort()).toEqual([
    'ancestor-not-claimed Room 1',
    'nested-sum-differs Building 1',
    'offer-without-hold Building 1',
    'overdrawn Room 1',
    'set-aside-overdrawn Room 1',
  ]);
});

test('the audit sees what is taken above without anybody below', async () => {
  const parts = tillParts();
  const building = await aPool(database.db, { name: 'House' });
  const room = await aPool(database.db, { name: 'Lab', parentId: building });
  for (const units of [1, 3]) await aTill(database.db, parts).claim(aRequest(room, { units }));
  await sql`UPDATE capacity.claim SET state = 'released', released_because = 'lost' WHERE pool_id = ${room} AND units = 3`.execute(
    database.db,
  );
  const found = (await auditPools(database.db, parts.at)).filter(({ pool }) => pool === 'House');
  expect(found).toEqual([{ wrong: 'nested-sum-differs', poolId: building, pool: 'House', by: 3 }]);
});
