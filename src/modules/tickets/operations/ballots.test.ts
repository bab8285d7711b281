import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPools } from '#capacity/server';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { findBallot, findEntry } from '../queries/ballots.ts';
import { listWaitersOf } from '../queries/waiters.ts';
import { drawBallot } from '../rules/draw-ballot.ts';
import { aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';
import { takeOfferedPlace } from './answer-offer.ts';
import { commitmentOf, lotOf } from './ballot-lots.ts';
import { drawDueBallots } from './draw-ballots.ts';
import { changeEntry, enterBallot } from './enter-ballot.ts';
import { makeBallot, removeBallot } from './make-ballot.ts';
import { viewWait } from './view-wait.ts';

let database: TestDatabase;
let house: TestHouse;
let at = '2027-01-10T10:00:00Z';
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, {}, { clock: { now: () => at, offsetMs: 0, setOffset: () => undefined } });
});
afterAll(() => database.close());

test('seats are drawn once from a seed that was promised, winners are offered theirs, and the others wait as they were drawn', async () => {
  const shop = await aShop(house);
  const seat = (name: string) =>
    aProduct(house, shop, { kind: 'seat', price: 0, capacity: 2, name: { en: name } });
  const [one, two] = [await seat('One'), await seat('Two')];
  const closesAt = minutesAfter(at, 60);
  const input = {
    ...shop,
    name: 'Tutorials',
    productIds: [one.id, two.id],
    closesAt,
    mostEach: 1,
    offerHours: 48,
  };
  const ballot = must(await makeBallot(house, operator, input));
  expect(await makeBallot(house, operator, input)).toMatchObject({ refusal: { code: 'product-in-ballot' } });
  expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(one.id)])))).toBe('not-open-yet');
  const enter = (name: string, choices = [one.id]) =>
    enterBallot(house, {
      ...{ editionId: shop.editionId, ballotId: ballot.id, name, email: `${name}@example.org` },
      ...{ choices, locale: 'en' as const, caller: '203.0.113.5' },
    });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const name of names) must(await enter(name, name === 'f' ? [two.id] : [one.id, two.id]));
  const first = must(await enter('a', [two.id]));
  const entry = await findEntry(database.db, { id: first });
  // Entering again under an address changes nothing; its link does.
  expect(entry?.choices).toEqual([one.id, two.id]);
  if (entry) must(await changeEntry(house, entry, [one.id]));
  expect(await enter('g', [])).toMatchObject({ refusal: { code: 'choices-missing' } });
  expect(await drawDueBallots(house)).toBe(0);

  at = closesAt;
  expect(await enter('late')).toMatchObject({ refusal: { code: 'ballot-closed' } });
  expect((await Promise.all([drawDueBallots(house), drawDueBallots(house)])).toSorted()).toEqual([0, 1]);
  const drawn = await findBallot(database.db, ballot.id);
  expect(commitmentOf(drawn?.seed ?? '')).toBe(ballot.commitment);
  // Whoever has the published list draws the same.
  const published = drawn?.drawing;
  const again = drawBallot({
    entries: (published?.entries ?? []).map(({ id, choices }) => ({
      id,
      choices,
      lot: lotOf(drawn?.seed ?? '', id),
    })),
    seats: new Map(published?.seats),
    most: published?.most ?? 0,
    clash: () => false,
  });
  expect(again.won).toHaveLength(4);
  for (const { id, won, waits } of published?.entries ?? []) {
    expect(won).toEqual(again.won.flatMap(({ entryId, productId }) => (entryId === id ? productId : [])));
    expect(waits).toBe(again.waiting.includes(id) ? again.waiting.indexOf(id) + 1 : null);
  }
  // f alone named the second seat first.
  const standings = await Promise.all(
    names.map(async (name) => {
      const [waiter] = await listWaitersOf(database.db, shop.editionId, `${name}@example.org`);
      return waiter ? { waiter, view: await viewWait(house, waiter) } : null;
    }),
  );
  expect(standings[5]?.view).toMatchObject({ standing: 'offered', offer: { productId: two.id } });
  expect(standings.map((each) => each?.view?.standing).toSorted()).toEqual([
    ...['offered', 'offered', 'offered', 'offered'],
    ...['waiting', 'waiting'],
  ]);
  const winner = standings[5]?.waiter;
  expect(winner && (await takeOfferedPlace(house, winner, []))).toMatchObject({
    ok: true,
    value: { state: 'paid' },
  });
  expect(await auditPools(database.db, at)).toEqual([]);
  expect(await removeBallot(house, operator, { ...shop, id: ballot.id })).toMatchObject({
    refusal: { code: 'ballot-drawn' },
  });
  const letters = await platformTables(database.db)
    .selectFrom('platform.letter')
    .select('subject')
    .where('recipient', '=', 'a@example.org')
    .execute();
  expect(letters.filter(({ subject }) => subject.startsWith('Your entry'))).toHaveLength(2);
});

test('a ballot that is given up leaves its seats to who comes first', async () => {
  const shop = await aShop(house);
  const product = await aProduct(house, shop, { kind: 'seat', price: 0, capacity: 2 });
  const input = { ...shop, name: 'One', productIds: [product.id], mostEach: 1, offerHours: 48 };
  expect(await makeBallot(house, operator, { ...input, closesAt: at })).toMatchObject({
    refusal: { code: 'moment-not-valid' },
  });
  const { id } = must(await makeBallot(house, operator, { ...input, closesAt: minutesAfter(at, 5) }));
  must(await removeBallot(house, operator, { ...shop, id }));
  must(await removeBallot(house, operator, { ...shop, id }));
  expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(product.id)])))).toBe('taken');
});
