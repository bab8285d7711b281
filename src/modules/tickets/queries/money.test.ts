import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { OrderId } from '../../../kernel/ids.ts';
import { refundOrder, settleRefund } from '../operations/refund-order.ts';
import { bookByHand, cancelByTeam } from '../operations/work-on-order.ts';
import { refundable } from '../rules/refund.ts';
import { aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { auditOrders } from './audit-orders.ts';
import { readMoney } from './money.ts';
import { listOrders, listTickets } from './orders.ts';
import { listPayments } from './payments.ts';

let database: TestDatabase;
let house: TestHouse;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
}, 60_000);
afterAll(() => database?.close());

const step = fc.oneof(
  fc.record({ do: fc.constant('order' as const), lines: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    do: fc.constant('pay' as const),
    which: fc.nat(5),
    amount: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 30_000 })),
    method: fc.constantFrom('transfer', 'card', 'invoice', 'other'),
  }),
  fc.record({
    do: fc.constant('refund' as const),
    which: fc.nat(5),
    amount: fc.integer({ min: 1, max: 25_000 }),
    state: fc.constantFrom('done', 'failed', null),
  }),
  fc.record({ do: fc.constant('cancel' as const), which: fc.nat(5), ticket: fc.nat(4), all: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Shop = Awaited<ReturnType<typeof aShop>>;

async function take(shop: Shop, ids: OrderId[], products: readonly Parameters<typeof aLine>[0][], it: Step) {
  if (it.do === 'order') {
    const lines = Array.from({ length: it.lines }, (_, at) =>
      aLine(products[at % 3] ?? house.newId(), 'ana'),
    );
    ids.push(must(await order(house, aWish(house, shop.editionId, lines))).order.id);
    return;
  }
  const orderId = ids[it.which % Math.max(1, ids.length)];
  const [found] = orderId ? await listOrders(house.db, [orderId]) : [];
  if (!orderId || !found) return;
  const place = { editionId: shop.editionId, orderId };
  if (it.do === 'pay') {
    const amount = it.amount ?? Math.max(1, found.total - found.paid);
    const payment = { method: it.method as 'card', amount, note: '', key: house.newId<OrderId>() };
    must(await bookByHand(house, operator, { ...place, ...payment }));
    return;
  }
  if (it.do === 'cancel') {
    const tickets = await listTickets(house.db, { orderIds: [orderId] });
    const ticketIds = it.all ? ('all' as const) : [tickets[it.ticket % tickets.length]?.id ?? house.newId()];
    await cancelByTeam(house, operator, { ...place, ticketIds, reason: 'x' });
    return;
  }
  const seen = refundable(await listPayments(house.db, [orderId]));
  const refunded = await refundOrder(house, operator, { ...place, amount: it.amount, seen, note: '' });
  expect(refunded.ok).toBe(it.amount <= seen);
  const { state } = it;
  if (!refunded.ok || !state) return;
  for (const { id: paymentId } of refunded.value)
    must(await settleRefund(house, operator, { ...place, paymentId, state: state as 'done' }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('whatever is ordered, paid, cancelled and sent back, the report is the sum of the payments to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const shop = await aShop(house);
      const prices = [
        { price: 9999, taxRate: 1900 },
        { price: 101, taxRate: 700 },
        { price: 0, taxRate: 0 },
      ];
      const products = [];
      for (const said of prices) products.push((await aProduct(house, shop, said)).id);
      const ids: OrderId[] = [];
      for (const it of steps) await take(shop, ids, products, it);
      const report = await readMoney(house.db, shop.editionId, 'Asia/Seoul');
      const payments = await listPayments(house.db, ids);
      const done = payments.filter(({ state }) => state === 'done');
      const total = sum(done.map(({ kind, amount }) => (kind === 'payment' ? amount : -amount)));
      expect(sum(report.byMethod.map(({ came, went }) => came - went))).toBe(total);
      expect(sum(report.byMonth.map(({ came, went }) => came - went))).toBe(total);
      expect(sum(report.byProduct.map(({ amount }) => amount)) + report.beyond + report.onAccount).toBe(
        total,
      );
      expect(sum((await listOrders(house.db, ids)).map(({ paid }) => paid))).toBe(total);
      expect(report.beyond).toBeGreaterThanOrEqual(0);
      expect(total).toBeGreaterThanOrEqual(report.pending);
      expect(await auditOrders(house.db)).toEqual([]);
      for (const { amount, tax } of report.byProduct) expect(tax <= amount && tax >= 0).toBe(true);
    }),
    { numRuns: 25 },
  );
}, 120_000);
