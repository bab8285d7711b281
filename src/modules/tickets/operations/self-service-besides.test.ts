import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPools } from '#capacity/server';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { findChange } from '../queries/changes.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Order, Ticket } from '../rules/order.ts';
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
import { cancelOrder } from './cancel-order.ts';
import { changeTicket } from './change-ticket.ts';
import { dropChange } from './end-change.ts';
import { removeEditionSales } from './forget-in-tickets.ts';
import { giveTicketsBack } from './give-tickets-back.ts';
import { handOnTicket } from './hand-on-ticket.ts';
import { payByCard } from './pay-by-card.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, { HALLWAY_CARD_STAND_IN: 'on' });
});
afterAll(() => database.close());

const pay = (orderId: Order['id'], amount: number) => payByTransfer(house, orderId, amount);
let names = 0;
/** A paid order of two students; individual tickets cost 230.00 more, and one person may have one. */
async function students(places: number | null = null, said: Parameters<typeof aShop>[1] = {}) {
  const shop = await aShop(house, { cancelling, transfersUntil: '2100-01-01T00:00:00Z', ...said });
  const student = await aProduct(house, shop, { price: 9_000 });
  const individual = await aProduct(house, shop, { price: 32_000, capacity: places, mostEach: 1 });
  names += 1;
  const lines = [aLine(student.id, `kim${names}`), aLine(student.id, `lee${names}`)];
  const made = await order(house, aWish(house, shop.editionId, lines));
  if (!made.ok) throw new Error(made.refusal.code);
  const { id } = made.value.order;
  await pay(id, 18_000);
  const [first, second] = await listTickets(house.db, { orderIds: [id] });
  if (!first || !second) throw new Error('Two were ordered.');
  return { shop, student, individual, id, first, second };
}
const codeIn = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  answer.ok ? 'done' : answer.refusal?.code;
const change = async (id: Order['id'], ticket: Ticket, to: Product, seen = 23_000) =>
  changeTicket(house, {
    ...{ orderId: id, ticketId: ticket.id, productId: to.id, variation: null, seen },
    ...{ method: null, byPersonId: null },
  });
const giveBack = (id: Order['id'], ticketIds: readonly Ticket['id'][] | 'all', seen: number) =>
  giveTicketsBack(house, { orderId: id, ticketIds, seen, byPersonId: null });
const refunds = async (id: Order['id']) =>
  (await listPayments(house.db, [id])).flatMap(({ kind, amount }) => (kind === 'refund' ? amount : []));
const prices = async (id: Order['id']) =>
  (await listTickets(house.db, { orderIds: [id] })).map(({ price, isCancelled }) =>
    isCancelled ? 'back' : price,
  );
const audit = async () => [
  ...(await auditOrders(house.db)),
  ...(await auditPools(house.db, house.clock.now())),
];

describe('a change that waits for its money', () => {
  test('is not carried out by money that is on its way back for another ticket', async () => {
    const { id, first, second, individual } = await students();
    expect(codeIn(await giveBack(id, [second.id], 8_000))).toBe('done');
    expect(codeIn(await change(id, first, individual))).toBe('done');
    expect(await pay(id, 16_000)).toMatchObject({ value: { result: 'owes' } });
    expect(await prices(id)).toEqual([9_000, 'back']);
    expect(await pay(id, 7_500)).toMatchObject({ value: { result: 'changed', excess: 500 } });
    expect(await prices(id)).toEqual([32_000, 'back']);
    expect(await audit()).toEqual([]);
  });

  test('ends with what came for it on its way back when it is dropped, or its order cancelled', async () => {
    const dropped = await students(1);
    await change(dropped.id, dropped.first, dropped.individual);
    await pay(dropped.id, 5_000);
    expect(codeIn(await giveBack(dropped.id, [dropped.first.id], 8_000))).toBe('change-pending');
    await dropChange(house, { orderId: dropped.id, byPersonId: null });
    await dropChange(house, { orderId: dropped.id, byPersonId: null });
    expect(await refunds(dropped.id)).toEqual([5_000]);
    const { shop, individual } = dropped;
    expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(individual.id, 'mo')])))).toBe(
      'taken',
    );
    const ended = await students(1);
    await change(ended.id, ended.first, ended.individual);
    await pay(ended.id, 5_000);
    await house.db
      .transaction()
      .execute((tx) =>
        cancelOrder(tx, house, { orderId: ended.id, byPersonId: null, byTeam: true, reason: 'x' }),
      );
    expect([await refunds(ended.id), await findChange(house.db, ended.id)]).toEqual([[5_000], null]);
    expect(await audit()).toEqual([]);
  });

  test('whose time is over gets its place again, or sends the money back where that is gone', async () => {
    const late = await students(1);
    await change(late.id, late.first, late.individual);
    const gone = await students(1);
    await change(gone.id, gone.first, gone.individual);
    house.clock.setOffset(20 * 86_400_000);
    const { editionId } = gone.shop;
    expect(codeOf(await order(house, aWish(house, editionId, [aLine(gone.individual.id, 'ned')])))).toBe(
      'taken',
    );
    expect(await pay(late.id, 23_000)).toMatchObject({ value: { result: 'changed' } });
    expect(await pay(gone.id, 23_000)).toMatchObject({ value: { result: 'too-late' } });
    house.clock.setOffset(0);
    expect([await prices(late.id), await prices(gone.id)]).toEqual([
      [32_000, 9_000],
      [9_000, 9_000],
    ]);
    expect(await refunds(gone.id)).toEqual([23_000]);
    expect(await audit()).toEqual([]);
  });

  test('follows its ticket to a new holder, whose limit counts when it is carried out', async () => {
    const { id, shop, first, second, individual } = await students();
    await change(id, first, individual);
    const holder = { name: 'Oli', email: `oli${names}@example.org` };
    const given = await handOnTicket(house, {
      ...{ ticketId: first.id, serial: first.serial, holder, byPersonId: null, byTeam: false },
    });
    expect(codeIn(given)).toBe('done');
    expect(await pay(id, 23_000)).toMatchObject({ value: { result: 'changed' } });
    const again = aWish(house, shop.editionId, [aLine(individual.id, null, { holder })]);
    expect(codeOf(await order(house, again))).toBe('limit-per-person');
    // Whoever has one already cannot get another one by it.
    await change(id, second, individual);
    const [, now] = await listTickets(house.db, { orderIds: [id] });
    const twice = await handOnTicket(house, {
      ...{ ticketId: second.id, serial: now?.serial ?? 0, holder, byPersonId: null, byTeam: false },
    });
    expect(codeIn(twice)).toBe('done');
    expect(await pay(id, 23_000)).toMatchObject({ value: { result: 'too-late' } });
    expect(await refunds(id)).toEqual([23_000]);
    expect(await audit()).toEqual([]);
  });

  test('is paid by card on a page over the difference, and goes with its edition', async () => {
    const shop = await aShop(house, { cancelling });
    const free = await aProduct(house, shop, { price: 0 });
    const paid = await aProduct(house, shop, { price: 5_000, taxRate: 1900 });
    const made = await order(house, aWish(house, shop.editionId, [aLine(free.id, 'pia')]));
    if (!made.ok) throw new Error(made.refusal.code);
    const { id } = made.value.order;
    const [ticket] = await listTickets(house.db, { orderIds: [id] });
    const asked = { orderId: id, ticketId: ticket?.id ?? ('' as never), productId: paid.id, variation: null };
    const by = { ...asked, seen: 5_000, byPersonId: null };
    expect(codeIn(await changeTicket(house, { ...by, method: null }))).toBe('method-missing');
    expect(codeIn(await changeTicket(house, { ...by, method: 'invoice' }))).toBe('method-missing');
    expect(codeIn(await changeTicket(house, { ...by, method: 'card' }))).toBe('done');
    const at = { description: 'x', backUrl: 'http://localhost/b', cancelUrl: 'http://localhost/c' };
    const pages = await Promise.all([
      payByCard(house, { orderId: id, ...at }),
      payByCard(house, { orderId: id, ...at }),
    ]);
    expect(pages.map(codeIn)).toEqual(['done', 'done']);
    await removeEditionSales(house, shop.editionId);
    expect([await findChange(house.db, id), await listOrders(house.db, [id])]).toEqual([null, []]);
  });
});

describe('what cannot be done', () => {
  test('by a crafted form: a card where nobody takes one, others’ tickets, other sums, what came with another', async () => {
    const without = testHouse(database.db);
    const { shop, student, first } = await students();
    const buyer = aBuyer('quin', { method: 'card' });
    const wish = aWish(without, shop.editionId, [aLine(student.id, 'quin')], { buyer });
    expect(codeOf(await order(without, wish))).toBe('method-missing');
    const other = await students();
    expect(codeIn(await giveBack(other.id, [first.id], 8_000))).toBe('ticket-ended');
    expect(codeIn(await giveBack(other.id, 'all', 18_000))).toBe('terms-changed');
    expect(codeIn(await change(other.id, first, other.individual))).toBe('product-unknown');
    expect(codeIn(await change(other.id, other.first, other.individual, 1))).toBe('terms-changed');
    const bundle = await aProduct(house, shop, { price: 20_000, includes: [student.id] });
    const made = await order(house, aWish(house, shop.editionId, [aLine(bundle.id, 'ray')]));
    if (!made.ok) throw new Error(made.refusal.code);
    await pay(made.value.order.id, 20_000);
    const [whole, part] = await listTickets(house.db, { orderIds: [made.value.order.id] });
    if (!whole || !part) throw new Error('It comes with another.');
    expect(codeIn(await giveBack(made.value.order.id, [part.id], 0))).toBe('comes-with-another');
    expect(codeIn(await giveBack(made.value.order.id, [whole.id], 17_900))).toBe('done');
    expect(await prices(made.value.order.id)).toEqual(['back', 'back']);
    expect(await audit()).toEqual([]);
  });

  test('while something else of its holder needs the ticket, in whichever order', async () => {
    const { shop, student, individual, id, first } = await students();
    const tutorial = await aProduct(house, shop, { price: 0, needs: [student.id], kind: 'social' });
    const holder = { name: 'Kim', email: first.holderEmail };
    const made = await order(house, aWish(house, shop.editionId, [aLine(tutorial.id, null, { holder })]));
    expect(codeOf(made)).toBe('taken');
    expect(codeIn(await giveBack(id, [first.id], 8_000))).toBe('still-needed');
    expect(codeIn(await change(id, first, individual))).toBe('still-needed');
    if (made.ok) await giveBack(made.value.order.id, 'all', 0);
    expect(codeIn(await giveBack(id, [first.id], 8_000))).toBe('done');
    expect(await audit()).toEqual([]);
  });
});
