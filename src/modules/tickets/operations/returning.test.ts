import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPools, listWaiting } from '#capacity/server';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import { findWaiter } from '../queries/waiters.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { takeOfferedPlace } from './answer-offer.ts';
import { bookPayment } from './book-payment.ts';
import { closeReturned } from './close-returned.ts';
import { joinForProduct } from './join-waitlist.ts';
import { placeHeldOrder } from './place-held.ts';
import { returnTicket } from './return-ticket.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const pay = (orderId: Parameters<typeof bookPayment>[2]['orderId']) =>
  database.db.transaction().execute((tx) =>
    bookPayment(tx, house, {
      ...{ orderId, method: 'transfer', amount: 10_000, currency: 'EUR', outsideId: null, note: '' },
      ...{ byPersonId: null, byTeam: true },
    }),
  );

test('a ticket that is given back if somebody takes it counts until that one has paid, and its money goes back', async () => {
  const shop = await aShop(house, { cancelling: { until: null, feeRate: 1000, feeEach: 0 } });
  const product = await aProduct(house, shop, { capacity: 1, hasWaitlist: true });
  const first = await order(house, aWish(house, shop.editionId, [aLine(product.id, 'former')]));
  if (!first.ok) throw new Error(first.refusal.code);
  const { id: orderId } = first.value.order;
  const [ticket] = await listTickets(database.db, { orderIds: [orderId] });
  const ticketId = ticket?.id ?? house.newId();
  expect(await returnTicket(house, { orderId, ticketId, isReturning: true })).toMatchObject({
    refusal: { code: 'ticket-unknown' },
  });
  await pay(orderId);
  expect(await returnTicket(house, { orderId, ticketId, isReturning: true })).toMatchObject({ ok: true });

  const joined = await joinForProduct(house, {
    ...{ editionId: shop.editionId, productId: product.id, name: 'Taker', email: 'taker@example.org' },
    ...{ also: [], units: 1, maySplit: false, locale: 'en', caller: '203.0.113.9' },
  });
  const waiter = joined.ok ? await findWaiter(database.db, joined.value) : null;
  if (!waiter) throw new Error('Nobody waits.');
  expect((await listWaiting(database.db, { ids: [waiter.waitingId] }))[0]?.state).toBe('offered');
  expect(await returnTicket(house, { orderId, ticketId, isReturning: false })).toMatchObject({
    refusal: { code: 'being-taken' },
  });
  const taken = await takeOfferedPlace(house, waiter, []);
  if (!taken.ok) throw new Error(taken.refusal.code);
  const placed = await placeHeldOrder(house, {
    orderId: taken.value.id,
    buyer: aBuyer('taker'),
    lines: [{ number: 1, holder: { name: 'Taker', email: 'taker@example.org' }, answers: [] }],
  });
  expect(placed).toMatchObject({ ok: true, value: { state: 'placed' } });
  expect((await listTickets(database.db, { ids: [ticketId] }))[0]?.isCancelled).toBe(false);
  expect(await pay(taken.value.id)).toMatchObject({ ok: true, value: { result: 'settled' } });

  const events = await platformTables(database.db)
    .selectFrom('platform.outbox')
    .select('facts')
    .where('name', '=', 'capacity.place-returned')
    .execute();
  const claimIds = events.flatMap(({ facts }) => (facts.claimIds as readonly string[]) ?? []);
  expect(claimIds).toEqual([ticket?.claimId]);
  await closeReturned(house, claimIds);
  await closeReturned(house, claimIds);
  expect((await listTickets(database.db, { ids: [ticketId] }))[0]?.isCancelled).toBe(true);
  const payments = await listPayments(database.db, [orderId]);
  expect(payments.map(({ kind, amount, state }) => [kind, amount, state])).toEqual([
    ['payment', 10_000, 'done'],
    ['refund', 9000, 'pending'],
  ]);
  const letters = await platformTables(database.db)
    .selectFrom('platform.letter')
    .select('subject')
    .where('recipient', '=', 'former@example.org')
    .execute();
  expect(letters).toEqual([{ subject: 'Somebody took your ticket: “Conference”, Harbour Conf 2027' }]);
  expect(await auditPools(database.db, house.clock.now())).toEqual([]);
});
