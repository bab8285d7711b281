import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { listInvoices } from '../queries/invoices.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Order } from '../rules/order.ts';
import type { Product } from '../rules/product.ts';
import {
  aBuyer,
  aLine,
  aProduct,
  aShop,
  aWish,
  cancelling,
  codeOf,
  order,
  payByTransfer,
} from '../tickets.fixture.ts';
import { changeMethod } from './change-method.ts';
import { changeTicket } from './change-ticket.ts';
import { dropChange } from './end-change.ts';
import { giveTicketsBack } from './give-tickets-back.ts';
import { creditOrder, issueInvoice } from './issue-invoice.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, { HALLWAY_CARD_STAND_IN: 'on' });
});
afterAll(() => database.close());

const pay = (orderId: Order['id'], amount: number) => payByTransfer(house, orderId, amount);
let names = 0;
/** A paid and invoiced order of two students; individual tickets cost more, of which there are `places`. */
async function students(places: number | null = null, terms: typeof cancelling | null = cancelling) {
  const shop = await aShop(house, { cancelling: terms });
  const student = await aProduct(house, shop, { price: 9_000, capacity: 2 });
  const individual = await aProduct(house, shop, { price: 32_000, capacity: places });
  names += 1;
  const lines = [aLine(student.id, `ana${names}`), aLine(student.id, `ben${names}`)];
  const answer = await order(house, aWish(house, shop.editionId, lines));
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { id } = answer.value.order;
  await pay(id, 18_000);
  await issueInvoice(house, id);
  const [ticket] = await listTickets(house.db, { orderIds: [id] });
  if (!ticket) throw new Error('Two were ordered.');
  return { shop, student, individual, id, ticket };
}
const change = (id: Order['id'], ticketId: string, to: Product, seen: number) =>
  changeTicket(house, {
    ...{
      orderId: id,
      ticketId: ticketId as never,
      productId: to.id,
      variation: null,
      seen,
      method: null,
      byPersonId: null,
    },
  });
const outcomeOf = (answer: {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
  readonly value?: unknown;
}) => (answer.ok ? answer.value : answer.refusal?.code);
const stateOf = async (id: Order['id']) => {
  const [found] = await listOrders(house.db, [id]);
  const tickets = await listTickets(house.db, { orderIds: [id] });
  return [
    found?.state,
    found?.total,
    found?.paid,
    tickets.map(({ price, isCancelled }) => (isCancelled ? 'back' : price)),
  ];
};
const balance = async (id: Order['id']) =>
  (await listInvoices(house.db, { orderIds: [id] })).reduce(
    (sum, { document: { kind, gross } }) => sum + (kind === 'invoice' ? gross : -gross),
    0,
  );

describe('giving back', () => {
  test('frees the place, sends back what is promised once, and keeps the fee invoiced', async () => {
    const { shop, student, id, ticket } = await students();
    const give = () =>
      giveTicketsBack(house, { orderId: id, ticketIds: [ticket.id], seen: 8_000, byPersonId: null });
    const answers = await Promise.all([give(), give()]);
    expect(answers.map(outcomeOf).filter((each) => each === 'ticket-ended')).toHaveLength(1);
    expect(await stateOf(id)).toEqual(['paid', 9_000, 18_000, ['back', 9_000]]);
    expect(
      (await listPayments(house.db, [id])).map(({ kind, state, amount }) => [kind, state, amount]),
    ).toEqual([
      ['payment', 'done', 18_000],
      ['refund', 'pending', 8_000],
    ]);
    await creditOrder(house, id);
    expect(await balance(id)).toBe(10_000);
    expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(student.id, 'cleo')])))).toBe(
      'taken',
    );
    expect(await auditOrders(house.db)).toEqual([]);
  });

  test('is refused when its time is over, where the shop has no rule, and on other terms than were shown', async () => {
    const none = await students(null, null);
    const over = await students(null, { ...cancelling, until: '2020-01-01T00:00:00Z' });
    const give = (of: typeof none, seen: number) =>
      giveTicketsBack(house, { orderId: of.id, ticketIds: 'all', seen, byPersonId: null });
    expect([outcomeOf(await give(none, 0)), outcomeOf(await give(over, 0))]).toEqual([
      'return-over',
      'return-over',
    ]);
    const { id } = await students();
    expect(
      outcomeOf(
        await giveTicketsBack(house, { orderId: id, ticketIds: 'all', seen: 18_000, byPersonId: null }),
      ),
    ).toBe('terms-changed');
    expect(await stateOf(id)).toEqual(['paid', 18_000, 18_000, [9_000, 9_000]]);
  });
});

describe('changing a ticket', () => {
  test('to a dearer one holds its place, and changes when the difference has come', async () => {
    const { shop, student, individual, id, ticket } = await students(1);
    expect(outcomeOf(await change(id, ticket.id, individual, 23_000))).toBe('to-pay');
    expect(outcomeOf(await change(id, ticket.id, individual, 23_000))).toBe('to-pay');
    expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(individual.id, 'dan')])))).toBe(
      'held-by-others',
    );
    expect(await stateOf(id)).toEqual(['paid', 18_000, 18_000, [9_000, 9_000]]);
    expect(await pay(id, 20_000)).toMatchObject({ value: { result: 'owes' } });
    expect(await pay(id, 3_000)).toMatchObject({ value: { result: 'changed' } });
    expect(await stateOf(id)).toEqual(['paid', 41_000, 41_000, [32_000, 9_000]]);
    await issueInvoice(house, id);
    await issueInvoice(house, id);
    expect(await balance(id)).toBe(41_000);
    expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(student.id, 'eve')])))).toBe(
      'taken',
    );
    expect(await auditOrders(house.db)).toEqual([]);
  });

  test('to a cheaper one changes at once, and sends the difference back less the fee', async () => {
    const { student, individual, id, ticket, shop } = await students();
    expect(outcomeOf(await change(id, ticket.id, individual, 23_000))).toBe('to-pay');
    await pay(id, 23_000);
    await issueInvoice(house, id);
    const cheap = await aProduct(house, shop, { price: 10_000 });
    expect(outcomeOf(await change(id, ticket.id, cheap, -19_800))).toBe('changed');
    expect(await stateOf(id)).toEqual(['paid', 19_000, 41_000, [10_000, 9_000]]);
    const refund = (await listPayments(house.db, [id])).find(({ kind }) => kind === 'refund');
    expect(refund?.amount).toBe(19_800);
    await creditOrder(house, id);
    expect(await balance(id)).toBe(41_000 - 19_800);
    expect(outcomeOf(await change(id, ticket.id, student, 1))).toBe('terms-changed');
    expect(await auditOrders(house.db)).toEqual([]);
  });

  test('is refused where nothing is left, and dropped without a trace', async () => {
    const { shop, individual, id, ticket } = await students(1);
    expect(outcomeOf(await change(id, ticket.id, individual, 23_000))).toBe('to-pay');
    await dropChange(house, { orderId: id, byPersonId: null });
    expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(individual.id, 'fay')])))).toBe(
      'taken',
    );
    expect(outcomeOf(await change(id, ticket.id, individual, 23_000))).toBe('held-by-others');
    expect(await stateOf(id)).toEqual(['paid', 18_000, 18_000, [9_000, 9_000]]);
  });
});

test('an order that waits for its money can be paid in another way, and never has less time for it', async () => {
  const shop = await aShop(house);
  const product = await aProduct(house, shop);
  const placed = await order(
    house,
    aWish(house, shop.editionId, [aLine(product.id, 'gil')], { buyer: aBuyer('gil', { method: 'card' }) }),
  );
  if (!placed.ok) throw new Error(placed.refusal.code);
  const { id, expiresAt } = placed.value.order;
  const to = (method: 'transfer' | 'invoice' | 'card') =>
    changeMethod(house, { orderId: id, method, company: null, byPersonId: null });
  const longer = await to('transfer');
  expect(longer).toMatchObject({ ok: true, value: { method: 'transfer' } });
  const until = longer.ok ? longer.value.expiresAt : null;
  expect(String(until) > String(expiresAt)).toBe(true);
  expect(outcomeOf(await to('invoice'))).toBe('company-missing');
  expect(await to('card')).toMatchObject({ ok: true, value: { method: 'card', expiresAt: until } });
});
