import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WaitingId } from '#capacity';
import { auditPools, listWaiting, moveOn } from '#capacity/server';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { listTickets } from '../queries/orders.ts';
import { findWaiter } from '../queries/waiters.ts';
import type { Product } from '../rules/product.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { leaveForProduct, takeOfferedPlace } from './answer-offer.ts';
import { bookPayment } from './book-payment.ts';
import { giveBackOrder } from './give-back-order.ts';
import { joinForProduct } from './join-waitlist.ts';
import { placeHeldOrder } from './place-held.ts';
import { viewWait } from './view-wait.ts';
import { tellOfOffer } from './wait-letters.ts';

let database: TestDatabase;
let house: TestHouse;
let at = '2027-01-10T10:00:00Z';
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, {}, { clock: { now: () => at, offsetMs: 0, setOffset: () => undefined } });
});
beforeEach(() => {
  at = minutesAfter(at, 7 * 24 * 60);
});
afterAll(() => database.close());

type Shop = Awaited<ReturnType<typeof aShop>>;

async function soldOut(
  price: number,
  rest: Parameters<typeof aProduct>[2] = {},
): Promise<{ shop: Shop; product: Product; orderId: Parameters<typeof giveBackOrder>[1]['orderId'] }> {
  const shop = await aShop(house);
  const product = await aProduct(house, shop, { price, capacity: 1, hasWaitlist: true, ...rest });
  const first = await order(house, aWish(house, shop.editionId, [aLine(product.id, 'first')]));
  if (!first.ok) throw new Error(first.refusal.code);
  return { shop, product, orderId: first.value.order.id };
}
async function join(
  shop: Shop,
  product: Product,
  name: string,
  rest: {
    readonly units?: number;
    readonly also?: readonly Product['id'][];
    readonly maySplit?: boolean;
  } = {},
): Promise<WaitingId> {
  at = minutesAfter(at, 1);
  const joined = await joinForProduct(house, {
    ...{ editionId: shop.editionId, productId: product.id, name, email: `${name}@example.org` },
    ...{ also: [], units: 1, maySplit: false, locale: 'en', caller: '203.0.113.7' },
    ...rest,
  });
  if (!joined.ok) throw new Error(joined.refusal.code);
  return joined.value;
}
const waiter = async (id: WaitingId) => {
  const found = await findWaiter(database.db, id);
  if (!found) throw new Error('Nobody waits.');
  return found;
};
const take = async (id: WaitingId) => takeOfferedPlace(house, await waiter(id), []);
const standing = async (id: WaitingId) => (await viewWait(house, await waiter(id)))?.standing;
const lettersTo = async (email: string) =>
  platformTables(database.db)
    .selectFrom('platform.letter')
    .select(['subject', 'body_text', 'confidential'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();

describe('waiting for what is sold out', () => {
  test('a place that is given back goes to the first in turn, who declines; the next takes it and pays', async () => {
    const { shop, product, orderId } = await soldOut(10_000);
    const [ana, ben] = [await join(shop, product, 'ana'), await join(shop, product, 'ben')];
    expect((await viewWait(house, await waiter(ben)))?.products).toMatchObject([{ before: 1 }]);
    expect(await take(ana)).toMatchObject({ refusal: { code: 'not-offered' } });
    await giveBackOrder(house, { orderId, byPersonId: null });
    expect([await standing(ana), await standing(ben)]).toEqual(['offered', 'waiting']);
    await leaveForProduct(house, await waiter(ana));
    expect([await standing(ana), await standing(ben)]).toEqual(['left', 'offered']);
    const [one, other] = await Promise.all([take(ben), take(ben)]);
    expect(one).toEqual(other);
    if (!one.ok) throw new Error(one.refusal.code);
    // The offer's clock, which is longer than that of a hold.
    expect(one.value).toMatchObject({ state: 'basket', name: 'ben', total: 10_000 });
    expect(Date.parse(one.value.expiresAt ?? '') - Date.parse(at)).toBeGreaterThan(23 * 3_600_000);
    const placed = await placeHeldOrder(house, {
      orderId: one.value.id,
      buyer: aBuyer('ben'),
      lines: [{ number: 1, holder: { name: 'Ben', email: 'ben@example.org' }, answers: [] }],
    });
    expect(placed).toMatchObject({ ok: true, value: { state: 'placed' } });
    const money = { method: 'transfer', amount: 10_000, currency: 'EUR', outsideId: null, note: '' } as const;
    const paid = await database.db
      .transaction()
      .execute((tx) =>
        bookPayment(tx, house, { ...money, orderId: one.value.id, byPersonId: null, byTeam: true }),
      );
    expect(paid).toMatchObject({ ok: true, value: { result: 'settled' } });
    expect(await standing(ben)).toBe('taken');
    expect(await auditPools(database.db, at)).toEqual([]);
  });

  test('one free place is settled at once; several become a ticket each, for a holder each', async () => {
    const { shop, product, orderId } = await soldOut(0);
    const ana = await join(shop, product, 'ana');
    await giveBackOrder(house, { orderId, byPersonId: null });
    const taken = await take(ana);
    expect(taken).toMatchObject({
      ok: true,
      value: { state: 'paid', method: 'free', email: 'ana@example.org' },
    });
    const group = await soldOut(0, { capacity: 3 });
    const rest = await order(
      house,
      aWish(house, group.shop.editionId, [aLine(group.product.id, 'b'), aLine(group.product.id, 'c')]),
    );
    const family = await join(group.shop, group.product, 'family', { units: 2 });
    if (rest.ok) await giveBackOrder(house, { orderId: rest.value.order.id, byPersonId: null });
    const held = await take(family);
    if (!held.ok) throw new Error(held.refusal.code);
    const tickets = await listTickets(database.db, { orderIds: [held.value.id] });
    expect(new Set(tickets.map(({ claimId }) => claimId)).size).toBe(2);
    const placed = await placeHeldOrder(house, {
      orderId: held.value.id,
      buyer: aBuyer('family'),
      lines: tickets.map(({ number }) => ({
        ...{ number, answers: [] },
        holder: { name: `Child ${number}`, email: `child${number}@example.org` },
      })),
    });
    expect(placed).toMatchObject({ ok: true, value: { state: 'paid' } });
    expect(await auditPools(database.db, at)).toEqual([]);
  });

  test('an order that is not filled in goes on to the next when the clock has run out', async () => {
    const { shop, product, orderId } = await soldOut(10_000);
    const [ana, ben] = [await join(shop, product, 'ana'), await join(shop, product, 'ben')];
    await giveBackOrder(house, { orderId, byPersonId: null });
    await take(ana);
    at = minutesAfter(at, 25 * 60);
    await database.db.transaction().execute((tx) => moveOn(tx, house));
    expect([await standing(ana), await standing(ben)]).toEqual(['taken', 'offered']);
  });

  test('what comes with it comes along, or nothing does', async () => {
    const shop = await aShop(house);
    const shirt = await aProduct(house, shop, { price: 500, capacity: 2 });
    const bundle = await aProduct(house, shop, {
      ...{ price: 10_000, capacity: 1, hasWaitlist: true, includes: [shirt.id] },
    });
    const first = await order(house, aWish(house, shop.editionId, [aLine(bundle.id, 'first')]));
    const [ana, ben] = [await join(shop, bundle, 'ana'), await join(shop, bundle, 'ben')];
    if (!first.ok) throw new Error(first.refusal.code);
    await giveBackOrder(house, { orderId: first.value.order.id, byPersonId: null });
    const taken = await take(ana);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const tickets = await listTickets(database.db, { orderIds: [taken.value.id] });
    expect(tickets.map(({ productId, partOf, price }) => [productId, partOf !== null, price])).toEqual([
      [bundle.id, false, 10_000],
      [shirt.id, true, 0],
    ]);
    await order(house, aWish(house, shop.editionId, [aLine(shirt.id, 'last')]));
    await giveBackOrder(house, { orderId: taken.value.id, byPersonId: null });
    await order(house, aWish(house, shop.editionId, [aLine(shirt.id, 'gone')]));
    expect(await take(ben)).toMatchObject({ refusal: { code: 'sold-out' } });
    expect(await standing(ben)).toBe('offered');
    expect(await auditPools(database.db, at)).toEqual([]);
  });

  test('waits for others of its kind too, once, and joining twice is joining once', async () => {
    const { shop, product, orderId } = await soldOut(0);
    const other = await aProduct(house, shop, { price: 0, capacity: 1, hasWaitlist: true });
    await order(house, aWish(house, shop.editionId, [aLine(other.id, 'x')]));
    const alien = await aProduct(house, shop, { kind: 'social', capacity: 0, hasWaitlist: true });
    const any = await join(shop, other, 'any', { also: [product.id, alien.id] });
    expect(await join(shop, product, 'any')).toBe(any);
    const [entry] = await listWaiting(database.db, { ids: [any] });
    expect(entry?.poolIds).toEqual([other.poolId, product.poolId]);
    await giveBackOrder(house, { orderId, byPersonId: null });
    expect(await take(any)).toMatchObject({ ok: true, value: { state: 'paid' } });
  });

  test('refuses what cannot be waited for, and people who do not say who they are', async () => {
    const { shop, product } = await soldOut(0);
    const sizes = await aProduct(house, shop, {
      ...{ capacity: 0, hasWaitlist: true },
      variations: [{ id: 's', name: { en: 'S' }, price: null, poolId: null }],
    });
    const none = await aProduct(house, shop, { capacity: 0 });
    await expect(join(shop, sizes, 'ana')).rejects.toThrow('no-waitlist');
    await expect(join(shop, none, 'ana')).rejects.toThrow('no-waitlist');
    await expect(join(shop, product, ' ')).rejects.toThrow('name-missing');
    await expect(join(shop, product, 'ana', { units: 0.5 })).rejects.toThrow('units-not-valid');
    await expect(join(shop, product, 'ana', { units: 11 })).rejects.toThrow('units-not-valid');
  });

  test('writes that somebody waits, and once that a place is theirs, with the zone', async () => {
    const { shop, product, orderId } = await soldOut(10_000);
    const id = await join(shop, product, 'letters');
    await giveBackOrder(house, { orderId, byPersonId: null });
    const [entry] = await listWaiting(database.db, { ids: [id] });
    const offer = { waitingId: id, basketId: entry?.basketId ?? '' };
    await tellOfOffer(house, offer);
    await tellOfOffer(house, offer);
    const letters = await lettersTo('letters@example.org');
    expect(letters.map(({ subject, confidential }) => [subject, confidential])).toEqual([
      ['Waitlist for “Conference”, Harbour Conf 2027', true],
      ['A place is yours: “Conference”, Harbour Conf 2027', true],
    ]);
    expect(letters[1]?.body_text).toMatch(/\((CET|CEST|GMT\+[12])\)\. The price is EUR\s100/);
    expect(letters[1]?.body_text).toContain(`/waitlist/${id}/`);
    await leaveForProduct(house, await waiter(id));
    await tellOfOffer(house, { ...offer, waitingId: house.newId() });
    expect(await lettersTo('letters@example.org')).toHaveLength(2);
  });
});
