import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { createLog } from '../../../platform/log.ts';
import { aPool, aRequest, aTill, claimant, tillParts } from '../capacity.fixture.ts';
import type { ClaimRequest } from '../rules/claim.ts';
import { changePool } from './make-pool.ts';
import { confirmBasket, extendHolds, releaseClaims, sweepHolds } from './settle-claims.ts';
import { takeClaims } from './take-claims.ts';

let database: TestDatabase;
let parts: ReturnType<typeof tillParts>;
beforeAll(async () => {
  database = await testDatabase();
  parts = tillParts();
});
afterAll(() => database.close());

const till = () => aTill(database.db, parts);
const inTx = <Value>(work: Parameters<ReturnType<TestDatabase['db']['transaction']>['execute']>[0]) =>
  database.db.transaction().execute(work) as Promise<Value>;
const codeOf = (answer: Awaited<ReturnType<ReturnType<typeof till>['claim']>>) =>
  answer.ok ? 'taken' : answer.refusal.code;

/** Units that are taken now, as the rows say. */
async function unitsOf(poolId: PoolId): Promise<number> {
  const { rows } = await sql<{ units: number }>`
    SELECT coalesce(sum(units), 0)::int AS units FROM capacity.claim
    WHERE pool_id = ${poolId} AND (state = 'confirmed' OR (state = 'held' AND expires_at > ${parts.at}))`.execute(
    database.db,
  );
  return rows[0]?.units ?? 0;
}

describe('claiming', () => {
  test('gives what there is and not one unit more, however many ask at once', async () => {
    const pool = await aPool(database.db, { capacity: 10 });
    const one = till();
    const answers = await Promise.all(Array.from({ length: 60 }, () => one.claim(aRequest(pool))));
    expect(answers.map(codeOf).sort()).toEqual([
      ...Array.from({ length: 50 }, () => 'sold-out'),
      ...Array.from({ length: 10 }, () => 'taken'),
    ]);
    expect(await unitsOf(pool)).toBe(10);
  });

  test('takes the whole basket over all pools, or nothing; or as much as there is, if asked', async () => {
    const [many, few] = [await aPool(database.db), await aPool(database.db, { capacity: 2, name: 'Few' })];
    const wanted = [
      { poolId: many, units: 3 },
      { poolId: few, units: 3 },
    ];
    const refused = await till().claim(aRequest(many, { wanted }));
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'sold-out', details: { pool: 'Few', free: 2 } },
    });
    expect([await unitsOf(many), await unitsOf(few)]).toEqual([0, 0]);
    const partly = await till().claim(aRequest(many, { wanted, isPartial: true }));
    expect(partly.ok && partly.value.basket.claims.map(({ units }) => units).sort()).toEqual([2, 3]);
  });

  test('on a nested pool is one on all that it is nested in', async () => {
    const building = await aPool(database.db, { capacity: 5, name: 'People in the building' });
    const tutorials = await aPool(database.db, { capacity: 4, parentId: building, name: 'Tutorials' });
    const parsers = await aPool(database.db, { capacity: 4, parentId: tutorials, name: 'Parsers' });
    expect(codeOf(await till().claim(aRequest(building, { units: 3 })))).toBe('taken');
    const answers = await Promise.all([1, 2, 3].map(() => till().claim(aRequest(parsers))));
    expect(answers.map(codeOf).sort()).toEqual(['sold-out', 'taken', 'taken']);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.details]))).toEqual([
      { pool: 'People in the building', free: 0 },
    ]);
    expect(await Promise.all([building, tutorials, parsers].map(unitsOf))).toEqual([5, 2, 2]);
  });

  test('with one key is one basket, however often and at once it comes, in two processes too', async () => {
    const pool = await aPool(database.db, { capacity: 3 });
    const request = aRequest(pool, { units: 2 });
    const tills = [till(), till(), till()];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => tills[turn % 3]?.claim(request)),
    );
    const baskets = new Set(
      answers.map((answer) =>
        answer?.ok ? JSON.stringify(answer.value.basket.claims.map(({ id }) => id)) : 'refused',
      ),
    );
    expect(baskets.size).toBe(1);
    expect(answers.filter((answer) => answer?.ok && answer.value.isNew)).toHaveLength(1);
    expect(await unitsOf(pool)).toBe(2);
    expect(codeOf(await till().claim({ ...request, wanted: [{ poolId: pool, units: 1 }] }))).toBe(
      'key-used-otherwise',
    );
  });

  test('keeps to sale windows, limits per person and sense, each with what to do next', async () => {
    const pool = await aPool(database.db, {
      mostEach: 2,
      opensAt: '2027-03-01T10:00:00Z',
      closesAt: '2027-03-02T10:00:00Z',
    });
    const me = claimant('limits');
    const at = async (now: string, changes: Parameters<typeof aRequest>[1] = {}) =>
      codeOf(await aTill(database.db, tillParts(now)).claim(aRequest(pool, { claimant: me, ...changes })));
    expect([
      await at('2027-03-01T09:59:59Z'),
      await at('2027-03-02T10:00:00Z'),
      await at('2027-03-01T10:00:00Z', { units: 3 }),
      await at('2027-03-01T10:00:00Z', { units: 2 }),
      await at('2027-03-01T10:00:00Z'),
      await at('2027-03-01T10:00:00Z', { units: 0 }),
      await at('2027-03-01T10:00:00Z', { units: -1 }),
      await at('2027-03-01T10:00:00Z', { units: 0.5 }),
      await at('2027-03-01T10:00:00Z', { units: 1e300 }),
      await at('2027-03-01T10:00:00Z', { editionId: '22222222-2222-4222-8222-222222222222' as never }),
      await at('2027-04-01T10:00:00Z', { byTeam: true, units: 1 }),
    ]).toEqual([
      ...['not-open-yet', 'closed', 'limit-per-person', 'taken', 'limit-per-person', 'units-not-valid'],
      ...['units-not-valid', 'units-not-valid', 'units-not-valid', 'pool-unknown', 'taken'],
    ]);
  });

  test('a seat at a time that is taken already names the other one; a swap gives it up in the same moment', async () => {
    const time = (start: string, end: string, place = 'Room 1') => ({
      time: { start: `2027-05-13T${start}:00Z`, end: `2027-05-13T${end}:00Z`, place },
    });
    const morning = await aPool(database.db, { name: 'Parsers', ...time('09:00', '12:00') });
    const overlapping = await aPool(database.db, {
      name: 'Types',
      ...time('11:00', '13:00', 'Room 2'),
      capacity: 1,
    });
    const after = await aPool(database.db, { name: 'Async', ...time('12:02', '14:00', 'Room 3') });
    const me = claimant('busy');
    const first = await till().claim(aRequest(morning, { claimant: me }));
    const refused = await till().claim(aRequest(overlapping, { claimant: me }));
    expect(refused).toMatchObject({
      refusal: { code: 'clashes-with', details: { pool: 'Types', other: 'Parsers' } },
    });
    const near = await till().claim(aRequest(after, { claimant: me }));
    expect(near.ok && near.value.warnings).toEqual([{ code: 'far-apart', poolId: after, other: 'Parsers' }]);
    const shift = {
      start: '2027-05-13T10:00:00Z',
      end: '2027-05-13T11:30:00Z',
      place: null,
      what: 'Door shift',
    };
    expect(await till().claim(aRequest(overlapping, { busy: [shift] }))).toMatchObject({
      refusal: { details: { other: 'Door shift' } },
    });
    const mine = first.ok ? first.value.basket.claims.map(({ id }) => id) : [];
    const gone = near.ok ? near.value.basket.claims.map(({ id }) => id) : [];
    const swapped = await till().claim(aRequest(overlapping, { claimant: me, instead: [...mine, ...gone] }));
    expect([codeOf(swapped), await unitsOf(morning), await unitsOf(overlapping)]).toEqual(['taken', 0, 1]);
    const another = await till().claim(aRequest(morning));
    const theirs = another.ok ? another.value.basket.claims.map(({ id }) => id) : [];
    expect(codeOf(await till().claim(aRequest(overlapping, { instead: theirs })))).toBe('swap-gone');
    expect(await unitsOf(morning)).toBe(1);
  });

  test('what is given up for something else is given up once, also by two wishes at once', async () => {
    const me = claimant('swaps');
    const [from, one, two] = [await aPool(database.db), await aPool(database.db), await aPool(database.db)];
    const first = await till().claim(aRequest(from, { claimant: me }));
    const instead = first.ok ? first.value.basket.claims.map(({ id }) => id) : [];
    const own = till();
    const swap = (pool: PoolId) => own.claim(aRequest(pool, { claimant: me, instead }));
    const answers = await Promise.all([swap(one), swap(two)]);
    expect(answers.map(codeOf).sort()).toEqual(['swap-gone', 'taken']);
    const [left, ...got] = await Promise.all([from, one, two].map(unitsOf));
    expect([left, got.sort()]).toEqual([0, [0, 1]]);
  });

  test('two seats at one hour cannot both be taken from two windows', async () => {
    const time = { start: '2027-05-14T09:00:00Z', end: '2027-05-14T10:00:00Z', place: null };
    for (let turn = 0; turn < 8; turn++) {
      const [one, two] = [await aPool(database.db, { time }), await aPool(database.db, { time })];
      const me = claimant(`windows ${turn}`);
      const answers = await Promise.all(
        [one, two].map((pool) => till().claim(aRequest(pool, { claimant: me }))),
      );
      expect(answers.map(codeOf).sort()).toEqual(['clashes-with', 'taken']);
    }
  });
});

describe('a hold', () => {
  test('returns its units in the moment in which its clock runs out, and can still be confirmed while there is room', async () => {
    const pool = await aPool(database.db, { capacity: 1 });
    parts.at = '2027-03-01T10:00:00Z';
    const held = aRequest(pool, { heldUntil: '2027-03-01T10:10:00Z' });
    expect(codeOf(await till().claim(held))).toBe('taken');
    parts.at = '2027-03-01T10:09:59Z';
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('held-by-others');
    parts.at = '2027-03-01T10:10:00Z';
    const late = await inTx((tx) => confirmBasket(tx, parts, held.basketId));
    expect(late).toEqual({ ok: true, value: null });
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('sold-out');
    expect(await inTx((tx) => confirmBasket(tx, parts, held.basketId))).toEqual({ ok: true, value: null });
  });

  test('that was swept and taken by others is refused, and nothing is changed', async () => {
    const pool = await aPool(database.db, { capacity: 1, name: 'Last seat' });
    parts.at = '2027-03-01T10:00:00Z';
    const held = aRequest(pool, { heldUntil: '2027-03-01T10:10:00Z' });
    await till().claim(held);
    parts.at = '2027-03-01T11:00:00Z';
    expect(await inTx((tx) => sweepHolds(tx, parts))).toContain(pool);
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('taken');
    expect(await inTx((tx) => confirmBasket(tx, parts, held.basketId))).toEqual({
      ok: false,
      refusal: { code: 'sold-out', details: { pool: 'Last seat' } },
    });
    expect(await unitsOf(pool)).toBe(1);
  });

  test('can be held for longer, also when its clock ran out and nobody came in between, and not when somebody did', async () => {
    const pool = await aPool(database.db, { capacity: 1 });
    parts.at = '2027-03-01T10:00:00Z';
    const held = aRequest(pool, { heldUntil: '2027-03-01T10:10:00Z' });
    await till().claim(held);
    const extend = (until: string) => inTx((tx) => extendHolds(tx, parts, held.basketId, until));
    expect(await extend('2027-03-01T10:30:00Z')).toEqual({ ok: true, value: null });
    parts.at = '2027-03-01T10:29:59Z';
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('held-by-others');
    parts.at = '2027-03-01T11:00:00Z';
    await inTx((tx) => sweepHolds(tx, parts));
    expect(await extend('2027-03-01T12:00:00Z')).toEqual({ ok: true, value: null });
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('held-by-others');
    parts.at = '2027-03-01T12:00:00Z';
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('taken');
    expect(await extend('2027-03-01T13:00:00Z')).toMatchObject({ refusal: { code: 'sold-out' } });
    expect(await unitsOf(pool)).toBe(1);
  });

  test('that was given back frees all that it took, once', async () => {
    const building = await aPool(database.db, { capacity: 2 });
    const room = await aPool(database.db, { capacity: 2, parentId: building });
    const request = aRequest(room, { units: 2 });
    await till().claim(request);
    const freed = await inTx<PoolId[]>((tx) =>
      releaseClaims(tx, parts, { basketId: request.basketId }, 'cancelled'),
    );
    expect([...freed].sort()).toEqual([building, room].sort());
    expect(await inTx((tx) => releaseClaims(tx, parts, { basketId: request.basketId }, 'cancelled'))).toEqual(
      [],
    );
    expect(await inTx((tx) => confirmBasket(tx, parts, request.basketId))).toMatchObject({
      refusal: { code: 'basket-released' },
    });
    expect(codeOf(await till().claim(aRequest(building, { units: 2 })))).toBe('taken');
  });

  test('a capacity that is lowered below what is claimed takes nobody’s place, and sells nothing more', async () => {
    const pool = await aPool(database.db, { capacity: 5 });
    await till().claim(aRequest(pool, { units: 4 }));
    await inTx((tx) => changePool(tx, pool, { capacity: 3 }));
    expect([codeOf(await till().claim(aRequest(pool))), await unitsOf(pool)]).toEqual(['sold-out', 4]);
    await inTx((tx) => changePool(tx, pool, { capacity: 5 }));
    expect(codeOf(await till().claim(aRequest(pool)))).toBe('taken');
  });
});

describe('any interleaving', () => {
  type Step = {
    readonly kind: 'claim' | 'hold' | 'confirm' | 'release' | 'wait';
    readonly who: number;
    readonly units: number;
    readonly pools: readonly number[];
  };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('claim', 'claim', 'hold', 'confirm', 'release', 'wait'),
    who: fc.nat(5),
    units: fc.integer({ min: 1, max: 3 }),
    pools: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  });

  test('of claims, holds, confirmations and returns over nested and shared pools, by two processes, never takes more than there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const own = tillParts();
        const all = await aPool(database.db, { capacity: 7 });
        const pools = [
          all,
          await aPool(database.db, { capacity: 4, parentId: all }),
          await aPool(database.db, { capacity: 4, parentId: all }),
          await aPool(database.db, { capacity: 5 }),
        ];
        const caps = [7, 4, 4, 5];
        const tills = [aTill(database.db, own), aTill(database.db, own)];
        const made: ClaimRequest[] = [];
        const act = async ({ kind, who, units, pools: wished }: Step, turn: number): Promise<void> => {
          const before = made[who % Math.max(1, made.length)];
          if (kind === 'wait')
            own.at = new Date(Date.parse(own.at) + 60_000).toISOString().replace('.000', '');
          else if (kind === 'confirm' && before) await inTx((tx) => confirmBasket(tx, own, before.basketId));
          else if (kind === 'release' && before)
            await inTx((tx) => releaseClaims(tx, own, { basketId: before.basketId }, 'cancelled'));
          else if (kind === 'claim' || kind === 'hold') {
            const wanted = wished.flatMap((index) => (pools[index] ? [{ poolId: pools[index], units }] : []));
            const heldUntil =
              kind === 'hold'
                ? new Date(Date.parse(own.at) + 90_000).toISOString().replace('.000', '')
                : null;
            const request = aRequest(all, { wanted, heldUntil, claimant: claimant(who) });
            made.push(request);
            await tills[turn % 2]?.claim(request);
          }
        };
        for (let at = 0; at < steps.length; at += 6) {
          await Promise.all(steps.slice(at, at + 6).map((one, index) => act(one, index)));
          const { rows } = await sql<{ pool_id: PoolId; units: number }>`
            SELECT pool_id, sum(units)::int AS units FROM capacity.claim
            WHERE pool_id IN (${sql.join(pools)}) AND (state = 'confirmed' OR (state = 'held' AND expires_at > ${own.at}))
            GROUP BY pool_id`.execute(database.db);
          for (const { pool_id, units } of rows)
            expect(units).toBeLessThanOrEqual(caps[pools.indexOf(pool_id)] ?? 0);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('without locks it does oversell: the test above would see it', async () => {
    const unlocked = Object.assign(tillParts(), { isLocking: false });
    const others = openDatabase({
      url: database.url,
      connections: 4,
      log: createLog(() => undefined),
      slowMs: 60_000,
    });
    let most = 0;
    for (let turn = 0; turn < 20 && most <= 3; turn++) {
      const pool = await aPool(database.db, { capacity: 3 });
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          (index % 2 ? others : database.db)
            .transaction()
            .execute((tx) => takeClaims(tx, unlocked, [aRequest(pool)])),
        ),
      );
      parts.at = unlocked.at;
      most = Math.max(most, await unitsOf(pool));
    }
    await others.destroy();
    expect(most).toBeGreaterThan(3);
  });
});
