import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { ClaimId, PoolId } from '../../../kernel/ids.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, aTill, claimant, inTransaction, tillParts } from '../capacity.fixture.ts';
import { auditPools } from '../queries/audit.ts';
import { moveClaims } from './move-claims.ts';
import { confirmBasket, releaseClaims, releasePart } from './settle-claims.ts';
import { acceptOffer, joinWaitlist, setReturning } from './wait.ts';

let database: TestDatabase;
const parts = Object.assign(tillParts(), { outbox: createOutbox(tillParts().clock) });
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const inTx = inTransaction(() => database.db);
const seatTime = (start: string, end: string) => ({
  time: { start: `2027-05-13T${start}:00Z`, end: `2027-05-13T${end}:00Z`, place: null },
});
async function claimFor(name: string, ...poolIds: readonly PoolId[]) {
  const wanted = poolIds.map((poolId) => ({ poolId, units: 1 }));
  const request = aRequest('' as PoolId, { claimant: claimant(name), wanted });
  const answer = await aTill(database.db, parts).claim(request);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const ids = answer.value.basket.claims.flatMap(({ id, viaId }) => (viaId === null ? id : []));
  return { basketId: request.basketId, ids };
}
const move = (ids: readonly ClaimId[], from: string, to: string) =>
  inTx((tx) => moveClaims(tx, parts, [{ ids, from: claimant(from), to: claimant(to) }]));
const holdersOf = async (poolId: PoolId) =>
  (
    await sql<{ claimant: string }>`
      SELECT claimant FROM capacity.claim WHERE pool_id = ${poolId} AND state = 'confirmed' ORDER BY claimant`.execute(
      database.db,
    )
  ).rows.map((row) => row.claimant);

describe('a claim that goes to somebody else', () => {
  test('takes what it has in the pools above along', async () => {
    const building = await aPool(database.db);
    const room = await aPool(database.db, { parentId: building });
    const { ids } = await claimFor('ana', room);
    expect(await move(ids, 'ana', 'ben')).toEqual({ ok: true, value: [] });
    expect([await holdersOf(room), await holdersOf(building)]).toEqual([['person:ben'], ['person:ben']]);
    expect(await move(ids, 'ana', 'cleo')).toMatchObject({ refusal: { code: 'claim-unknown' } });
  });

  test('keeps to limits and times of the new holder; the team’s own hand is bound by times only', async () => {
    const limited = await aPool(database.db, { mostEach: 1, name: 'Ticket' });
    const [one, two] = [
      await aPool(database.db, { name: 'Parsers', ...seatTime('09:00', '12:00') }),
      await aPool(database.db, { name: 'Types', ...seatTime('11:00', '13:00') }),
    ];
    await claimFor('dora', limited, one);
    const theirs = await claimFor('emil', limited);
    const seat = await claimFor('emil', two);
    expect(await move(theirs.ids, 'emil', 'dora')).toMatchObject({
      refusal: { code: 'limit-per-person', details: { pool: 'Ticket', most: 1 } },
    });
    expect(await move(seat.ids, 'emil', 'dora')).toMatchObject({
      refusal: { code: 'clashes-with', details: { pool: 'Types', other: 'Parsers' } },
    });
    const talk = {
      start: '2027-05-13T12:00:00Z',
      end: '2027-05-13T12:30:00Z',
      place: null,
      what: 'Her talk',
    };
    expect(
      await inTx((tx) => moveClaims(tx, parts, [{ ids: seat.ids, to: claimant('fay'), busy: [talk] }])),
    ).toMatchObject({ refusal: { details: { other: 'Her talk' } } });
    expect(await holdersOf(two)).toEqual(['person:emil']);
    expect(
      await inTx((tx) => moveClaims(tx, parts, [{ ids: theirs.ids, to: claimant('dora'), byTeam: true }])),
    ).toEqual({ ok: true, value: [] });
  });

  test('goes with others, one after the other, and none goes where one may not', async () => {
    const limited = await aPool(database.db, { mostEach: 1, capacity: 4 });
    const [one, two] = [await claimFor('pia', limited), await claimFor('quin', limited)];
    const swap = [
      { ids: one.ids, to: claimant('ray') },
      { ids: two.ids, to: claimant('pia') },
    ];
    expect(await inTx((tx) => moveClaims(tx, parts, swap.toReversed()))).toMatchObject({
      refusal: { code: 'limit-per-person' },
    });
    expect(await inTx((tx) => moveClaims(tx, parts, swap))).toEqual({ ok: true, value: [] });
    const same = [
      { ids: one.ids, to: claimant('sol') },
      { ids: two.ids, to: claimant('sol') },
    ];
    expect(await inTx((tx) => moveClaims(tx, parts, same))).toMatchObject({
      refusal: { code: 'limit-per-person' },
    });
    expect(await holdersOf(limited)).toEqual(['person:pia', 'person:ray']);
  });

  test('can be given away once, and two gifts at once do not pass a limit', async () => {
    const limited = await aPool(database.db, { mostEach: 1, capacity: 4 });
    const [one, two] = [await claimFor('gus', limited), await claimFor('hal', limited)];
    const both = await Promise.all([move(one.ids, 'gus', 'ida'), move(two.ids, 'hal', 'ida')]);
    expect(both.map((each) => (each.ok ? 'moved' : each.refusal.code)).sort()).toEqual([
      'limit-per-person',
      'moved',
    ]);
    const three = await claimFor('jon', limited);
    const twice = await Promise.all([move(three.ids, 'jon', 'kim'), move(three.ids, 'jon', 'lea')]);
    expect(twice.map((each) => (each.ok ? 'moved' : each.refusal.code)).sort()).toEqual([
      'claim-unknown',
      'moved',
    ]);
  });

  test('is refused while somebody is offered the place, and for what is none', async () => {
    const pool = await aPool(database.db, { capacity: 1, hasWaitlist: true });
    const { ids, basketId } = await claimFor('mia', pool);
    await returning(ids, 'mia', pool, 'ned');
    expect(await move(ids, 'mia', 'ola')).toMatchObject({ refusal: { code: 'being-taken' } });
    await inTx((tx) => releaseClaims(tx, parts, { basketId }, 'cancelled'));
    expect(await move(ids, 'mia', 'ola')).toMatchObject({ refusal: { code: 'claim-unknown' } });
    expect(await move([parts.newId()], 'mia', 'ola')).toMatchObject({ refusal: { code: 'claim-unknown' } });
  });
});

/** Somebody would give a place back, and somebody else, who waits, is offered it. */
async function returning(ids: readonly ClaimId[], holder: string, pool: PoolId, waits: string) {
  const [claimId] = ids;
  if (!claimId) throw new Error('There is no claim to give back.');
  await inTx((tx) => setReturning(tx, parts, { claimId, claimant: claimant(holder), isReturning: true }));
  const joined = await inTx((tx) =>
    joinWaitlist(tx, parts, {
      ...{ editionId: aRequest(pool).editionId, claimant: claimant(waits), poolIds: [pool] },
      ...{ units: 1, maySplit: false },
    }),
  );
  if (!joined.ok) throw new Error(joined.refusal.code);
  return joined.value;
}

describe('giving back', () => {
  test('a part of a basket frees what follows it above, and leaves the rest', async () => {
    const building = await aPool(database.db, { capacity: 3 });
    const [room, other] = [
      await aPool(database.db, { parentId: building }),
      await aPool(database.db, { parentId: building }),
    ];
    const { ids, basketId } = await claimFor('pia', room, other);
    const release = (some: readonly ClaimId[]) =>
      inTx((tx) => releasePart(tx, parts, { basketId, ids: some }, 'cancelled'));
    const freed = await release(ids.slice(0, 1));
    expect(freed.ok && [...freed.value].sort()).toEqual([building, room].sort());
    expect([await holdersOf(room), await holdersOf(other), await holdersOf(building)]).toEqual([
      ...[[], ['person:pia'], ['person:pia']],
    ]);
    expect(await release(ids.slice(0, 1))).toEqual({ ok: true, value: [] });
    const strange = await claimFor('quin', room);
    expect(await release([...ids, ...strange.ids])).toMatchObject({ refusal: { code: 'claim-unknown' } });
    const follower = await sql<{ id: ClaimId }>`
      SELECT id FROM capacity.claim WHERE basket_id = ${basketId} AND via_id IS NOT NULL`.execute(
      database.db,
    );
    expect(await release(follower.rows.map(({ id }) => id))).toMatchObject({
      refusal: { code: 'claim-unknown' },
    });
    expect(await inTx((tx) => confirmBasket(tx, parts, basketId))).toEqual({ ok: true, value: null });
    expect(await holdersOf(room)).toEqual(['person:quin']);
    expect(await auditPools(database.db, parts.at)).toEqual([]);
  });

  test('outright what was to go to somebody leaves them the offer, and nobody else gets it', async () => {
    const building = await aPool(database.db, { capacity: 1 });
    const pool = await aPool(database.db, { capacity: 1, parentId: building, hasWaitlist: true });
    const { ids, basketId } = await claimFor('rob', pool);
    const waitingId = await returning(ids, 'rob', pool, 'sue');
    await inTx((tx) => releaseClaims(tx, parts, { basketId }, 'cancelled'));
    const stranger = await aTill(database.db, parts).claim(aRequest(building));
    expect(stranger.ok ? 'taken' : stranger.refusal.code).toBe('held-by-others');
    expect(await inTx((tx) => acceptOffer(tx, parts, { waitingId, claimant: claimant('sue') }))).toEqual({
      ok: true,
      value: null,
    });
    expect([await holdersOf(pool), await holdersOf(building)]).toEqual([['person:sue'], ['person:sue']]);
    expect(await auditPools(database.db, parts.at)).toEqual([]);
  });
});
