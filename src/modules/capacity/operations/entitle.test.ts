import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, aTill, claimant, inTransaction, tillParts } from '../capacity.fixture.ts';
import { auditPools } from '../queries/audit.ts';
import { listEntitlements } from '../queries/entitlements.ts';
import { listSetAsides } from '../queries/set-asides.ts';
import { listWaiting } from '../queries/waiting.ts';
import type { EntitlementKey, Gift } from '../rules/entitlement.ts';
import { endEntitlement, grantEntitlement } from './entitle.ts';
import { setAside } from './set-aside.ts';
import { joinWaitlist } from './wait.ts';

let database: TestDatabase;
const parts = Object.assign(tillParts(), { outbox: createOutbox(tillParts().clock) });
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const inTx = inTransaction(() => database.db);
const { editionId } = aRequest('' as PoolId);
const keyOf = (name: string): EntitlementKey => ({
  ...{ editionId, role: 'speaker', claimant: claimant(name), source: 'proposal:1' },
});
const place = (poolId: PoolId): Gift => ({ kind: 'place', poolId, units: 1, from: null });
const grant = (name: string, gift: Gift) =>
  inTx((tx) => grantEntitlement(tx, parts, { ...keyOf(name), gift }));
const end = (name: string) =>
  inTx((tx) => endEntitlement(tx, parts, { ...keyOf(name), because: 'withdrawn' }));
const unitsOf = async (poolId: PoolId) =>
  (
    await sql<{ units: number }>`
      SELECT coalesce(sum(units), 0)::int AS units FROM capacity.claim WHERE pool_id = ${poolId} AND state = 'confirmed'`.execute(
      database.db,
    )
  ).rows[0]?.units;

test('a role gives a place once, however often and at once it is granted, and takes it back when it ends', async () => {
  const pool = await aPool(database.db, { capacity: 2, mostEach: 1, opensAt: '2030-01-01T00:00:00Z' });
  const answers = await Promise.all(Array.from({ length: 6 }, () => grant('ana', place(pool))));
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.refusal.code))).size).toBe(1);
  expect(await unitsOf(pool)).toBe(1);
  expect(await listEntitlements(database.db, { editionId, claimants: [claimant('ana')] })).toMatchObject([
    { role: 'speaker', source: 'proposal:1', gift: { kind: 'place', poolId: pool } },
  ]);
  expect(await grant('ana', { kind: 'discount', key: 'half' })).toMatchObject({
    refusal: { code: 'key-used-otherwise' },
  });
  expect([await end('ana'), await end('ana'), await unitsOf(pool)]).toEqual([true, false, 0]);
  expect((await grant('ana', place(pool))).ok).toBe(true);
  expect([await unitsOf(pool), await auditPools(database.db, parts.at)]).toEqual([1, []]);
});

test('a place that is full is given to nobody, and what was refused can be granted later', async () => {
  const pool = await aPool(database.db, { capacity: 1, name: 'Dinner' });
  await grant('ben', place(pool));
  expect(await grant('cleo', place(pool))).toMatchObject({ refusal: { code: 'sold-out' } });
  await end('ben');
  expect((await grant('cleo', place(pool))).ok).toBe(true);
});

test('a place out of what is set aside comes from there and goes back there', async () => {
  const pool = await aPool(database.db, { capacity: 1 });
  const made = await inTx((tx) => setAside(tx, parts, { poolId: pool, units: 1, label: 'Speakers' }));
  if (!made.ok) throw new Error(made.refusal.code);
  const claimed = async () =>
    (await listSetAsides(database.db, { poolIds: [pool] }, parts.at)).map((row) => row.claimed);
  const granted = await grant('dora', { kind: 'place', poolId: pool, units: 1, from: made.value });
  expect([granted.ok, await claimed()]).toEqual([true, [1]]);
  await end('dora');
  const stranger = await aTill(database.db, parts).claim(aRequest(pool));
  expect([await claimed(), stranger.ok]).toEqual([[0], false]);
});

test('a place that a role gives up is offered to who waits', async () => {
  const pool = await aPool(database.db, { capacity: 1, hasWaitlist: true });
  await grant('emil', place(pool));
  const joined = await inTx((tx) =>
    joinWaitlist(tx, parts, {
      ...{ editionId, claimant: claimant('fay'), poolIds: [pool], units: 1, maySplit: false },
    }),
  );
  await end('emil');
  const [entry] = joined.ok ? await listWaiting(database.db, { ids: [joined.value] }) : [];
  expect(entry?.state).toBe('offered');
});

test('a discount takes nothing, and stands until the role ends', async () => {
  const other = '22222222-2222-4222-8222-222222222222' as EditionId;
  const gift: Gift = { kind: 'discount', key: 'half' };
  expect((await grant('gus', gift)).ok).toBe(true);
  const keysOf = async (id: EditionId) =>
    (await listEntitlements(database.db, { editionId: id, claimants: [claimant('gus')] })).map(
      (each) => each.gift,
    );
  expect([await keysOf(editionId), await keysOf(other)]).toEqual([[gift], []]);
  await end('gus');
  expect(await keysOf(editionId)).toEqual([]);
});
