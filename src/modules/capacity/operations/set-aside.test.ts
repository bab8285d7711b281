import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, aTill, claimant, inTransaction, tillParts } from '../capacity.fixture.ts';
import { listSetAsides } from '../queries/set-asides.ts';
import { listWaiting } from '../queries/waiting.ts';
import type { SetAsideId } from '../rules/pool.ts';
import { changeSetAside, removeSetAside, setAside } from './set-aside.ts';
import { confirmBasket, sweepHolds } from './settle-claims.ts';
import { joinWaitlist } from './wait.ts';

let database: TestDatabase;
let parts: ReturnType<typeof tillParts> & { readonly outbox: ReturnType<typeof createOutbox> };
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  const till = tillParts();
  parts = Object.assign(till, { outbox: createOutbox(till.clock) });
});
afterAll(() => database.close());

const inTx = inTransaction(() => database.db);
const claim = async (poolId: PoolId, units: number, from: SetAsideId | null = null, heldUntil?: string) => {
  const request = aRequest(poolId, { wanted: [{ poolId, units, from }], heldUntil: heldUntil ?? null });
  const answer = await aTill(database.db, parts).claim(request);
  return { request, code: answer.ok ? 'taken' : answer.refusal.code };
};
async function forSponsor(poolId: PoolId, units: number): Promise<SetAsideId> {
  const made = await inTx((tx) => setAside(tx, parts, { poolId, units, label: 'Sponsor' }));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}
const claimedOf = async (poolId: PoolId) =>
  (await listSetAsides(database.db, { poolIds: [poolId] }, parts.at)).map(({ label, units, claimed }) => [
    ...[label, units, claimed],
  ]);

test('what is set aside is only for who names it, and no more of it than there is', async () => {
  const pool = await aPool(database.db, { capacity: 5, name: 'Seats' });
  const id = await forSponsor(pool, 3);
  expect([
    (await claim(pool, 3)).code,
    (await claim(pool, 2)).code,
    (await claim(pool, 1)).code,
    (await claim(pool, 2, id)).code,
    (await claim(pool, 2, id)).code,
    (await claim(pool, 1, id)).code,
  ]).toEqual(['sold-out', 'taken', 'sold-out', 'taken', 'sold-out', 'taken']);
  expect(await claimedOf(pool)).toEqual([['Sponsor', 3, 3]]);
});

test('only what is free can be set aside, and only what nobody has claimed of it can be taken away again', async () => {
  const pool = await aPool(database.db, { capacity: 5, name: 'Seats' });
  await claim(pool, 2);
  const say = (units: number) => inTx((tx) => setAside(tx, parts, { poolId: pool, units, label: 'More' }));
  expect(await say(4)).toMatchObject({ refusal: { code: 'sold-out', details: { pool: 'Seats', free: 3 } } });
  for (const units of [-1, 0.5, Number.NaN, 1e300])
    expect(await say(units)).toMatchObject({ refusal: { code: 'units-not-valid' } });
  const id = await forSponsor(pool, 2);
  const change = (units: number) =>
    inTx((tx) => changeSetAside(tx, parts, { id, units, label: 'Sponsor B' }));
  await claim(pool, 2, id);
  expect(await change(1)).toMatchObject({ refusal: { code: 'already-claimed', details: { claimed: 2 } } });
  expect(await change(4)).toMatchObject({ refusal: { code: 'sold-out', details: { free: 1 } } });
  expect(await change(3)).toEqual({ ok: true, value: null });
  expect(await inTx((tx) => removeSetAside(tx, parts, id))).toMatchObject({
    refusal: { code: 'already-claimed' },
  });
  expect([await claimedOf(pool), (await claim(pool, 1)).code]).toEqual([[['Sponsor B', 3, 2]], 'sold-out']);
  const gone = parts.newId<SetAsideId>();
  expect(await inTx((tx) => changeSetAside(tx, parts, { id: gone, units: 1 }))).toMatchObject({
    refusal: { code: 'set-aside-unknown' },
  });
});

test('what is set aside no more is offered to who waits', async () => {
  const pool = await aPool(database.db, { capacity: 2, hasWaitlist: true });
  const id = await forSponsor(pool, 2);
  const joined = await inTx((tx) =>
    joinWaitlist(tx, parts, {
      ...{ editionId: aRequest(pool).editionId, claimant: claimant(`waits for ${pool}`), poolIds: [pool] },
      ...{ units: 1, maySplit: false },
    }),
  );
  const stateOf = async () =>
    joined.ok ? (await listWaiting(database.db, { ids: [joined.value] }))[0]?.state : null;
  expect(await stateOf()).toBe('waiting');
  expect(await inTx((tx) => removeSetAside(tx, parts, id))).toEqual({ ok: true, value: null });
  expect([await stateOf(), await claimedOf(pool)]).toEqual(['offered', []]);
});

test('a hold of it that comes late has its units from there, as long as they are set aside', async () => {
  const pool = await aPool(database.db, { capacity: 2 });
  const id = await forSponsor(pool, 2);
  const [one, two] = [
    await claim(pool, 1, id, minutesAfter(parts.at, 10)),
    await claim(pool, 1, id, minutesAfter(parts.at, 10)),
  ];
  parts.at = minutesAfter(parts.at, 20);
  expect(await inTx((tx) => confirmBasket(tx, parts, one.request.basketId))).toEqual({
    ok: true,
    value: null,
  });
  expect((await claim(pool, 1)).code).toBe('sold-out');
  await inTx((tx) => sweepHolds(tx, parts));
  expect(await inTx((tx) => changeSetAside(tx, parts, { id, units: 1 }))).toEqual({ ok: true, value: null });
  expect((await claim(pool, 1)).code).toBe('taken');
  expect(await inTx((tx) => confirmBasket(tx, parts, two.request.basketId))).toMatchObject({
    refusal: { code: 'sold-out' },
  });
});
