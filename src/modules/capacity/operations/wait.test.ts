import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { PoolId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, aTill, claimant, tillParts } from '../capacity.fixture.ts';
import { listWaiting } from '../queries/waiting.ts';
import type { WaitingId } from '../rules/waitlist.ts';
import { offerPlaces } from './offer-places.ts';
import { releaseClaims } from './settle-claims.ts';
import {
  acceptOffer,
  joinWaitlist,
  leaveWaitlist,
  moveOn,
  placesInLine,
  setPriority,
  setReturning,
} from './wait.ts';

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

const inTx = <Value>(work: (tx: Tx) => Promise<Value>) => database.db.transaction().execute(work);
const edition = aRequest('' as PoolId).editionId;

async function fullPool(capacity: number, words: Parameters<typeof aPool>[1] = {}) {
  const pool = await aPool(database.db, { capacity, hasWaitlist: true, ...words });
  const requests = Array.from({ length: capacity }, (_, index) =>
    aRequest(pool, { claimant: claimant(`${pool} ${index}`) }),
  );
  for (const request of requests) await aTill(database.db, parts).claim(request);
  return { pool, requests };
}
/** At the moment that it is: several may come in one, and each is in turn all the same. */
async function join(
  poolIds: readonly PoolId[],
  name: string,
  units = 1,
  maySplit = false,
): Promise<WaitingId> {
  const joined = await inTx((tx) =>
    joinWaitlist(tx, parts, { editionId: edition, claimant: claimant(name), poolIds, units, maySplit }),
  );
  if (!joined.ok) throw new Error(joined.refusal.code);
  return joined.value;
}
const stateOf = async (id: WaitingId) => (await listWaiting(database.db, { ids: [id] }))[0]?.state;
const statesOf = (ids: readonly WaitingId[]) => Promise.all(ids.map(stateOf));
const giveBack = (request: ReturnType<typeof aRequest>) =>
  inTx(async (tx) =>
    offerPlaces(tx, parts, await releaseClaims(tx, parts, { basketId: request.basketId }, 'cancelled')),
  );
const accept = (waitingId: WaitingId, name: string) =>
  inTx((tx) => acceptOffer(tx, parts, { waitingId, claimant: claimant(name) }));

/** Units that count now. */
async function taken(pool: PoolId): Promise<number> {
  const { rows } = await sql<{ units: number }>`
    SELECT coalesce(sum(units), 0)::int AS units FROM capacity.claim WHERE pool_id = ${pool}
    AND (state = 'confirmed' OR (state = 'held' AND expires_at > ${parts.at} AND replaces_id IS NULL))`.execute(
    database.db,
  );
  return rows[0]?.units ?? 0;
}

describe('the waitlist', () => {
  test('is no way around an opening, an end or a limit for each', async () => {
    const pool = await aPool(database.db, {
      ...{ hasWaitlist: true, mostEach: 1, name: 'Seats' },
      ...{ opensAt: '2027-03-01T11:00:00Z', closesAt: '2027-03-01T12:00:00Z' },
    });
    const ask = (name: string) => join([pool], name);
    await expect(ask('early')).rejects.toThrow('not-open-yet');
    parts.at = '2027-03-01T11:00:00Z';
    await aTill(database.db, parts).claim(aRequest(pool, { claimant: claimant('has one') }));
    await expect(ask('has one')).rejects.toThrow('limit-per-person');
    parts.at = '2027-03-01T12:00:00Z';
    await expect(ask('late')).rejects.toThrow('closed');
  });

  test('offers what becomes free to who came first, who sees where they stand; nobody else can take it meanwhile', async () => {
    const { pool, requests } = await fullPool(2);
    const [ana, ben] = [await join([pool], 'ana'), await join([pool], 'ben')];
    const [entry] = await listWaiting(database.db, { ids: [ben] });
    expect(entry && [...(await inTx((tx) => placesInLine(tx, entry))).values()]).toEqual([1]);
    expect(requests[0] && (await giveBack(requests[0]))).toBe(1);
    expect(await statesOf([ana, ben])).toEqual(['offered', 'waiting']);
    const stranger = await aTill(database.db, parts).claim(aRequest(pool));
    expect(stranger.ok ? 'taken' : stranger.refusal.code).toBe('sold-out');
    expect(await accept(ben, 'ben')).toMatchObject({ refusal: { code: 'not-offered' } });
    expect(await accept(ana, 'ben')).toMatchObject({ refusal: { code: 'not-offered' } });
    expect([await accept(ana, 'ana'), await accept(ana, 'ana')]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect([await stateOf(ana), await taken(pool)]).toEqual(['taken', 2]);
  });

  test('declining moves on, and so does the clock', async () => {
    const { pool, requests } = await fullPool(1);
    const ids = [await join([pool], 'a'), await join([pool], 'b'), await join([pool], 'c')] as const;
    if (requests[0]) await giveBack(requests[0]);
    expect(
      await inTx((tx) => leaveWaitlist(tx, parts, { waitingId: ids[0], claimant: claimant('a') })),
    ).toEqual({ ok: true, value: null });
    expect(await statesOf(ids)).toEqual(['left', 'offered', 'waiting']);
    parts.at = minutesAfter(parts.at, 24 * 60);
    expect(await accept(ids[1], 'b')).toMatchObject({ refusal: { code: 'not-offered' } });
    expect(await inTx((tx) => moveOn(tx, parts))).toEqual({ freed: 1, offered: 1 });
    expect(await statesOf(ids)).toEqual(['left', 'left', 'offered']);
    expect(await inTx((tx) => moveOn(tx, parts))).toEqual({ freed: 0, offered: 0 });
  });

  test('a priority goes first and says why; a group that does not fit blocks nobody; one that may be split comes in parts', async () => {
    const { pool, requests } = await fullPool(4);
    const family = await join([pool], 'family', 3);
    const team = await join([pool], 'team', 2, true);
    const carer = await join([pool], 'carer');
    expect(
      await inTx((tx) => setPriority(tx, parts, { waitingId: carer, priority: 5, reason: ' ' })),
    ).toMatchObject({ refusal: { code: 'reason-missing' } });
    await inTx((tx) =>
      setPriority(tx, parts, { waitingId: carer, priority: 5, reason: 'Cares for a speaker’s child' }),
    );
    for (const request of requests.slice(0, 2)) await giveBack(request);
    expect(await statesOf([family, team, carer])).toEqual(['waiting', 'offered', 'offered']);
    await accept(team, 'team');
    expect((await listWaiting(database.db, { ids: [team] }))[0]).toMatchObject({
      state: 'waiting',
      units: 1,
    });
    expect(await taken(pool)).toBe(4);
  });

  test('waits for any of several, the dearest first, once', async () => {
    const { pool: one, requests } = await fullPool(1);
    const { pool: two } = await fullPool(1);
    const id = await join([two, one], 'any');
    const again = await inTx((tx) =>
      joinWaitlist(tx, parts, {
        editionId: edition,
        claimant: claimant('any'),
        poolIds: [one],
        units: 1,
        maySplit: false,
      }),
    );
    expect(again).toMatchObject({ refusal: { code: 'already-waiting' } });
    if (requests[0]) await giveBack(requests[0]);
    expect([await stateOf(id), await taken(one), await taken(two)]).toEqual(['offered', 1, 1]);
    const without = await aPool(database.db);
    await expect(join([without], 'nobody')).rejects.toThrow('no-waitlist');
    await expect(join([pool404], 'nobody')).rejects.toThrow('pool-unknown');
    await expect(join([one], 'nobody', 0)).rejects.toThrow('units-not-valid');
  });

  test('a place that is given back only if it is taken changes hands in one moment, in every pool above too', async () => {
    const building = await aPool(database.db, { capacity: 3 });
    const { pool, requests } = await fullPool(1, { parentId: building });
    const [request] = requests;
    const basket = request && (await aTill(database.db, parts).claim(request));
    const claim = basket?.ok ? basket.value.basket.claims.find(({ viaId }) => viaId === null) : undefined;
    if (!request || !claim) throw new Error('There is no claim to give back.');
    const returning = (isReturning: boolean) =>
      inTx((tx) => setReturning(tx, parts, { claimId: claim.id, claimant: request.claimant, isReturning }));
    await returning(true);
    const id = await join([pool], 'taker');
    expect([await stateOf(id), await taken(pool), await taken(building)]).toEqual(['offered', 1, 1]);
    expect(await returning(false)).toMatchObject({ refusal: { code: 'being-taken' } });
    await accept(id, 'taker');
    expect([await stateOf(id), await taken(pool), await taken(building)]).toEqual(['taken', 1, 1]);
    const { rows } =
      await sql`SELECT claimant, state FROM capacity.claim WHERE pool_id = ${pool} ORDER BY state`.execute(
        database.db,
      );
    expect(rows).toEqual([
      { claimant: 'person:taker', state: 'confirmed' },
      { claimant: request.claimant, state: 'released' },
    ]);
  });

  test('in whatever order people join, leave, accept and give back, nothing is offered twice and nothing is left over', async () => {
    const act = fc.record({
      kind: fc.constantFrom('join', 'join', 'accept', 'leave', 'give', 'later'),
      who: fc.nat(4),
      units: fc.integer({ min: 1, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), async (acts) => {
        const { pool, requests } = await fullPool(3);
        const joined: { id: WaitingId; name: string }[] = [];
        for (const [turn, { kind, who, units }] of acts.entries()) {
          const one = joined[who % Math.max(1, joined.length)];
          const name = `${pool} waits ${turn}`;
          if (kind === 'join') joined.push({ id: await join([pool], name, units), name });
          if (kind === 'accept' && one) await accept(one.id, one.name);
          if (kind === 'leave' && one)
            await inTx((tx) => leaveWaitlist(tx, parts, { waitingId: one.id, claimant: claimant(one.name) }));
          const request = requests[who % requests.length];
          if (kind === 'give' && request) await giveBack(request);
          if (kind === 'later') parts.at = minutesAfter(parts.at, 25 * 60);
          while ((await inTx((tx) => moveOn(tx, parts))).freed > 0);
          const free = 3 - (await taken(pool));
          expect(free).toBeGreaterThanOrEqual(0);
          const open = (await listWaiting(database.db, { poolIds: [pool] })).filter(
            ({ state }) => state === 'waiting',
          );
          for (const entry of open) expect(entry.units).toBeGreaterThan(free);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const pool404 = '00000000-0000-4000-8000-000000000404' as PoolId;
