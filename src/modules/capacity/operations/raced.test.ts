import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { ClaimId, PoolId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { type Db, openDatabase } from '../../../platform/database/database.ts';
import { createLog } from '../../../platform/log.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, aTill, claimant, inTransaction, tillParts } from '../capacity.fixture.ts';
import { auditPools } from '../queries/audit.ts';
import { listBaskets } from '../queries/baskets.ts';
import { listWaiting } from '../queries/waiting.ts';
import type { WaitingId } from '../rules/waitlist.ts';
import { offerPlaces } from './offer-places.ts';
import { confirmBasket, releaseClaims, releasePart } from './settle-claims.ts';
import { takeClaims } from './take-claims.ts';
import { acceptOffer, joinWaitlist, leaveWaitlist, moveOn } from './wait.ts';

// What went wrong in shops of others, one by one: each race is run by two processes, each with a till and connections of its own.

let database: TestDatabase;
let other: Db;
let parts: ReturnType<typeof tillParts> & { readonly outbox: ReturnType<typeof createOutbox> };
beforeAll(async () => {
  database = await testDatabase();
  const log = createLog(() => undefined);
  other = openDatabase({ url: database.url, connections: 4, log, slowMs: 60_000 });
});
beforeEach(() => {
  const till = tillParts();
  parts = Object.assign(till, { outbox: createOutbox(till.clock) });
});
afterAll(async () => {
  await other.destroy();
  await database.close();
});

const inTx = inTransaction(() => database.db);
const inOther = inTransaction(() => other);
const twoTills = () => [aTill(database.db, parts), aTill(other, parts)] as const;
const { editionId } = aRequest('' as PoolId);

/** Units that count now, of each pool. */
async function takenOf(pools: readonly PoolId[]): Promise<readonly number[]> {
  const { rows } = await sql<{ pool_id: PoolId; units: number }>`
    SELECT pool_id, sum(units)::int AS units FROM capacity.claim
    WHERE pool_id = ANY(${pools}) AND (state = 'confirmed' OR (state = 'held' AND expires_at > ${parts.at} AND replaces_id IS NULL))
    GROUP BY pool_id`.execute(database.db);
  return pools.map((pool) => rows.find(({ pool_id }) => pool_id === pool)?.units ?? 0);
}

describe('raced by two processes', () => {
  test('a voucher’s uses, its budget and an access code are never passed, and no basket is refused that would fit', async () => {
    const wish = fc.record({
      price: fc.integer({ min: 1, max: 60 }),
      withVoucher: fc.boolean(),
      withCode: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 6, maxLength: 16 }), async (wishes) => {
        const capacities = [9, 3, 100, 2];
        const pools: PoolId[] = [];
        for (const [at, name] of ['Seats', 'Voucher: uses', 'Voucher: budget', 'Access code'].entries())
          pools.push(await aPool(database.db, { name, capacity: capacities[at] ?? 0 }));
        const unitsOf = ({ price, withVoucher, withCode }: (typeof wishes)[number]) => [
          ...[1, withVoucher ? 1 : 0, withVoucher ? price : 0, withCode ? 1 : 0],
        ];
        const tills = twoTills();
        const answers = await Promise.all(
          wishes.map((each, turn) => {
            const units = unitsOf(each);
            const wanted = pools.flatMap((poolId, at) => (units[at] ? [{ poolId, units: units[at] }] : []));
            return (turn % 2 ? tills[0] : tills[1]).claim(aRequest(pools[0] ?? ('' as PoolId), { wanted }));
          }),
        );
        const taken = await takenOf(pools);
        const free = capacities.map((capacity, at) => capacity - (taken[at] ?? 0));
        expect(Math.min(...free)).toBeGreaterThanOrEqual(0);
        for (const [turn, answer] of answers.entries()) {
          const units = wishes[turn] ? unitsOf(wishes[turn]) : [];
          const fits = units.every((each, at) => each <= (free[at] ?? 0));
          expect([answer.ok, answer.ok || !fits]).toEqual([answer.ok, true]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the last unit is sold once', async () => {
    for (let turn = 0; turn < 15; turn++) {
      const pool = await aPool(database.db, { capacity: 1 });
      const answers = await Promise.all(twoTills().map((till) => till.claim(aRequest(pool))));
      expect(answers.map((answer) => (answer.ok ? 'taken' : answer.refusal.code)).sort()).toEqual([
        ...['sold-out', 'taken'],
      ]);
    }
  });

  test('a change of an order and its checkout leave what was given back free, and the rest confirmed', async () => {
    for (let turn = 0; turn < 12; turn++) {
      const [building, late] = [await aPool(database.db, { capacity: 2 }), turn % 2 === 1];
      const [one, two] = [
        await aPool(database.db, { capacity: 1, parentId: building }),
        await aPool(database.db, { capacity: 1, parentId: building }),
      ];
      const wanted = [one, two].map((poolId) => ({ poolId, units: 1 }));
      const request = aRequest(one, { wanted, heldUntil: minutesAfter(parts.at, 10) });
      const answer = await twoTills()[0].claim(request);
      const claims = answer.ok ? answer.value.basket.claims : [];
      const ids: ClaimId[] = claims.flatMap(({ id, poolId }) => (poolId === one ? id : []));
      if (late) parts.at = minutesAfter(parts.at, 20);
      const { basketId } = request;
      await Promise.all([
        inTx((tx) => releasePart(tx, parts, { basketId, ids }, 'cancelled')),
        inOther((tx) => confirmBasket(tx, parts, basketId)),
      ]);
      expect(await takenOf([one, two, building])).toEqual([0, 1, 1]);
      const next = await twoTills()[1].claim(aRequest(one));
      expect([next.ok, await auditPools(database.db, parts.at)]).toEqual([true, []]);
    }
  });

  test('an offer is one place, whoever answers it, twice or too late, while the clock moves on', async () => {
    const act = fc.constantFrom('accept', 'accept', 'leave', 'clock', 'give', 'claim');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 8 }), fc.boolean(), async (acts, isOver) => {
        const { pool, requests, waiting } = await aQueue(2, 4);
        await inTx(async (tx) =>
          offerPlaces(tx, parts, await releaseClaims(tx, parts, { basketId: requests[0] }, 'cancelled')),
        );
        if (isOver) parts.at = minutesAfter(parts.at, 24 * 60);
        await Promise.all(
          acts.map(async (kind, turn) => {
            const work = turn % 2 ? inTx : inOther;
            const input = waiting[turn % 2 ? 0 : turn % waiting.length];
            if (!input) return;
            if (kind === 'accept') await work((tx) => acceptOffer(tx, parts, input));
            if (kind === 'leave') await work((tx) => leaveWaitlist(tx, parts, input));
            if (kind === 'clock') await work((tx) => moveOn(tx, parts));
            if (kind === 'claim') await twoTills()[turn % 2 ? 0 : 1].claim(aRequest(pool));
            if (kind === 'give')
              await work(async (tx) =>
                offerPlaces(tx, parts, await releaseClaims(tx, parts, { basketId: requests[1] }, 'gone')),
              );
          }),
        );
        while ((await inTx((tx) => moveOn(tx, parts))).freed > 0);
        const [taken = 0] = await takenOf([pool]);
        expect(taken).toBeLessThanOrEqual(2);
        expect(await auditPools(database.db, parts.at)).toEqual([]);
        const entries = await listWaiting(database.db, { poolIds: [pool] });
        const states = entries.map(({ state }) => state);
        // Every place is somebody's as long as anybody waits, and each who took one has one.
        if (states.includes('waiting')) expect(taken).toBe(2);
        const baskets = await listBaskets(
          database.db,
          entries.flatMap(({ state, basketId }) => (state === 'taken' && basketId) || []),
        );
        const confirmed = baskets.flatMap(({ claims }) =>
          claims.filter(({ state, viaId }) => state === 'confirmed' && viaId === null),
        );
        expect(confirmed).toHaveLength(states.filter((state) => state === 'taken').length);
      }),
      { numRuns: 25 },
    );
  });

  test('what is given back, in whatever parts and order, is all free again', async () => {
    const wish = fc.record({ room: fc.nat(2), units: fc.integer({ min: 1, max: 2 }), inParts: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 3, maxLength: 10 }), async (wishes) => {
        const building = await aPool(database.db, { capacity: 12 });
        const rooms: PoolId[] = [];
        for (let at = 0; at < 3; at++)
          rooms.push(await aPool(database.db, { capacity: 4, parentId: building }));
        const tills = twoTills();
        await Promise.all(
          wishes.map(async ({ room, units, inParts }, turn) => {
            const wanted = [rooms[room], rooms[(room + 1) % 3]].flatMap((poolId) =>
              poolId ? [{ poolId, units }] : [],
            );
            const heldUntil = turn % 3 ? null : minutesAfter(parts.at, 10);
            const request = aRequest(building, { wanted, heldUntil });
            const answer = await (turn % 2 ? tills[0] : tills[1]).claim(request);
            if (!answer.ok) return;
            const work = turn % 2 ? inOther : inTx;
            const { basketId } = request;
            const roots = answer.value.basket.claims.filter(({ viaId }) => viaId === null);
            if (!inParts) await work((tx) => releaseClaims(tx, parts, { basketId }, 'cancelled'));
            else
              await Promise.all(
                roots.map(({ id }) =>
                  work((tx) => releasePart(tx, parts, { basketId, ids: [id] }, 'changed')),
                ),
              );
          }),
        );
        expect(await takenOf([building, ...rooms])).toEqual([0, 0, 0, 0]);
        const all = rooms.map((poolId) => ({ poolId, units: 4 }));
        expect((await tills[0].claim(aRequest(building, { wanted: all }))).ok).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

test('a batch gives each what is left after those before it, in whole or in part, and a refusal takes nothing', async () => {
  const wish = fc.record({
    room: fc.nat(1),
    units: fc.integer({ min: 1, max: 5 }),
    isPartial: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 16 }), async (wishes) => {
      const building = await aPool(database.db, { capacity: 9 });
      const rooms = [
        await aPool(database.db, { capacity: 5, parentId: building }),
        await aPool(database.db, { capacity: 7, parentId: building }),
      ];
      const left = { building: 9, rooms: [5, 7] };
      const expected = wishes.map(({ room, units, isPartial }) => {
        const free = Math.min(left.building, left.rooms[room] ?? 0);
        const got = free >= units ? units : isPartial ? free : 0;
        left.building -= got;
        left.rooms[room] = (left.rooms[room] ?? 0) - got;
        return got;
      });
      const requests = wishes.map(({ room, units, isPartial }) =>
        aRequest(rooms[room] ?? building, { units, isPartial }),
      );
      const answers = await inTx((tx) => takeClaims(tx, parts, requests));
      const got = answers.map((answer) =>
        answer.ok ? (answer.value.basket.claims.find(({ viaId }) => viaId === null)?.units ?? 0) : 0,
      );
      expect(got).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

/** A pool that is full, with people who wait for a place in it. */
async function aQueue(capacity: number, most: number) {
  const building = await aPool(database.db, { capacity });
  const pool = await aPool(database.db, { capacity, parentId: building, hasWaitlist: true });
  const requests = Array.from({ length: capacity }, () => aRequest(pool));
  for (const request of requests) await aTill(database.db, parts).claim(request);
  const waiting: { waitingId: WaitingId; claimant: ReturnType<typeof claimant> }[] = [];
  for (let at = 0; at < most; at++) {
    const who = claimant(`${pool} ${at}`);
    const joined = await inTx((tx) =>
      joinWaitlist(tx, parts, { editionId, claimant: who, poolIds: [pool], units: 1, maySplit: false }),
    );
    if (joined.ok) waiting.push({ waitingId: joined.value, claimant: who });
  }
  const [first, second] = requests.map(({ basketId }) => basketId);
  if (!first || !second) throw new Error('The pool takes two at least.');
  return { pool, requests: [first, second] as const, waiting };
}
