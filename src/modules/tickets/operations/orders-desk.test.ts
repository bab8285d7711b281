import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUse } from '#capacity/server';
import { operator, type Viewer } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { searchOrders } from '../queries/order-search.ts';
import { findOrder, listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Order } from '../rules/order.ts';
import type { Product } from '../rules/product.ts';
import { aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { refundOrder, settleRefund } from './refund-order.ts';
import { bookByHand, cancelByTeam, extendOrder, noteOnOrder } from './work-on-order.ts';

let database: TestDatabase;
let house: TestHouse;
let shop: Awaited<ReturnType<typeof aShop>>;
let product: Product;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  shop = await aShop(house);
  product = await aProduct(house, shop, { capacity: 50 });
}, 60_000);
afterAll(() => database?.close());

const two = async (): Promise<Order> => {
  const lines = [aLine(product.id, 'ana'), aLine(product.id, 'bo')];
  return must(await order(house, aWish(house, shop.editionId, lines))).order;
};
const at = ({ id }: Order) => ({ editionId: shop.editionId, orderId: id });
const pay = (it: Order, amount: number, key = 'k') =>
  bookByHand(house, operator, { ...at(it), method: 'transfer', amount, note: '', key: `${it.code}${key}` });
const now = async (it: Order) => findOrder(house.db, shop.editionId, it.code);
const held = async () => {
  const use = (await readUse(house.db, [product.poolId], house.clock.now())).get(product.poolId);
  return (use?.held ?? 0) + (use?.confirmed ?? 0);
};

describe('the desk', () => {
  test('books what came by hand once, however often the button is pressed', async () => {
    const it = await two();
    expect(must(await pay(it, 20_000)).result).toBe('settled');
    expect(must(await pay(it, 20_000)).result).toBe('already-counted');
    expect(await now(it)).toMatchObject({ state: 'paid', paid: 20_000 });
  });

  test('cancels one ticket: its place is free, the order costs less, and is settled if that was what was missing', async () => {
    const it = await two();
    must(await pay(it, 10_000));
    const before = await held();
    const [first] = await listTickets(house.db, { orderIds: [it.id] });
    const cancelling = { ...at(it), ticketIds: first ? [first.id] : [], reason: 'Ill' };
    must(await cancelByTeam(house, operator, cancelling));
    expect(await held()).toBe(before - 1);
    expect(await now(it)).toMatchObject({ state: 'paid', total: 10_000, paid: 10_000 });
    expect(await cancelByTeam(house, operator, cancelling)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await cancelByTeam(house, operator, { ...cancelling, reason: ' ' })).toMatchObject({
      refusal: { code: 'reason-missing' },
    });
  });

  test('sends back what came and no more, also when the button is pressed twice at once', async () => {
    const it = await two();
    must(await pay(it, 20_000));
    must(await cancelByTeam(house, operator, { ...at(it), ticketIds: 'all', reason: 'Ill' }));
    const send = (amount: number, seen: number) =>
      refundOrder(house, operator, { ...at(it), amount, seen, note: '' });
    expect(await send(20_001, 20_000)).toMatchObject({ refusal: { code: 'amount-not-valid' } });
    const both = await Promise.all([send(12_000, 20_000), send(12_000, 20_000)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await now(it)).toMatchObject({ paid: 20_000 });
    const refund = (await listPayments(house.db, [it.id])).find(({ kind }) => kind === 'refund');
    const settle = (state: 'done' | 'failed') =>
      settleRefund(house, operator, { ...at(it), paymentId: refund?.id ?? house.newId(), state });
    must(await settle('done'));
    must(await settle('done'));
    expect(await settle('failed')).toMatchObject({ refusal: { code: 'already-sent' } });
    expect(await now(it)).toMatchObject({ paid: 8000 });
    expect(await send(8001, 8000)).toMatchObject({ refusal: { code: 'amount-not-valid' } });
    must(await send(8000, 8000));
  });

  test('gives more time, and finds orders by what people say', async () => {
    const it = await two();
    const until = minutesAfter(house.clock.now(), 60 * 24 * 30);
    must(await extendOrder(house, operator, { ...at(it), until }));
    expect(await now(it)).toMatchObject({ expiresAt: until });
    must(await noteOnOrder(house, operator, { ...at(it), note: 'Called.' }));
    const look = async (text: string, state: 'placed' | 'cancelled' | null = null) => {
      const search = { text, state, productId: product.id, method: null, page: 1 };
      const { orders } = await searchOrders(house.db, shop.editionId, search, house.clock.now());
      return orders.some(({ id }) => id === it.id);
    };
    expect(await look(it.code.toLowerCase())).toBe(true);
    expect(await look('BO@example')).toBe(true);
    expect(await look('BO@example', 'placed')).toBe(true);
    expect(await look('BO@example', 'cancelled')).toBe(false);
    expect(await look('%')).toBe(false);
  });

  test('is for the team of this edition only', async () => {
    const it = await two();
    const stranger: Viewer = { kind: 'anonymous' };
    const elsewhere = await aShop(house);
    const input = { ...at(it), ticketIds: 'all' as const, reason: 'x' };
    expect(await cancelByTeam(house, stranger, input)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await cancelByTeam(house, operator, { ...input, editionId: elsewhere.editionId })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await now(it)).toMatchObject({ state: 'placed' });
  });
});
