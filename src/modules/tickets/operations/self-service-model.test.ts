import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPools } from '#capacity/server';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { OrderId, TicketId } from '../../../kernel/ids.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { createLog } from '../../../platform/log.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { findChange } from '../queries/changes.ts';
import { listInvoices } from '../queries/invoices.ts';
import { readMoney } from '../queries/money.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import { changeTerms } from '../rules/change-terms.ts';
import { refundable } from '../rules/refund.ts';
import { returnOf } from '../rules/return-terms.ts';
import { aLine, aProduct, aShop, aWish, cancelling, order, payByTransfer } from '../tickets.fixture.ts';
import { cancelOrder } from './cancel-order.ts';
import { changeTicket } from './change-ticket.ts';
import { dropChange } from './end-change.ts';
import { giveTicketsBack } from './give-tickets-back.ts';
import { creditOrder, issueInvoice } from './issue-invoice.ts';

let database: TestDatabase;
let houses: readonly [TestHouse, TestHouse];
/** Never back: a hold whose time is over must not live again. */
let minutes = 0;
beforeAll(async () => {
  database = await testDatabase();
  const other = openDatabase({
    ...{ url: database.url, connections: 5, slowMs: 60_000 },
    log: createLog(() => undefined),
  });
  houses = [testHouse(database.db), testHouse(other)];
});
afterAll(async () => {
  await houses[1].db.destroy();
  await database.close();
});

const kinds = [
  ...(['give-back', 'give-all', 'drop', 'rival', 'team-cancels', 'pay-late'] as const),
  ...(['change', 'change', 'change', 'pay-difference', 'pay-difference', 'pay-difference'] as const),
  'give-back',
] as const;
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(...kinds),
      who: fc.nat({ max: 1 }),
      which: fc.nat({ max: 2 }),
      at: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      who: fc.constant(0),
      which: fc.nat({ max: 2 }),
      at: fc.constant(0),
    }),
  },
);
type Step = {
  readonly kind: (typeof kinds)[number] | 'wait';
  readonly who: number;
  readonly which: number;
  readonly at: number;
};

/** Two paid orders of two students, individual tickets that are dearer and of which there are two, and cheap ones. */
async function aSale([house]: readonly [TestHouse, TestHouse]) {
  const shop = await aShop(house, { cancelling });
  const student = await aProduct(house, shop, { price: 9_000, capacity: 6 });
  const individual = await aProduct(house, shop, { price: 32_000, capacity: 2 });
  const cheap = await aProduct(house, shop, { price: 5_000, capacity: 3 });
  const ids: OrderId[] = [];
  for (const name of ['ana', 'ben']) {
    const lines = [aLine(student.id, `${name}1`), aLine(student.id, `${name}2`)];
    const made = await order(house, aWish(house, shop.editionId, lines));
    if (!made.ok) throw new Error(made.refusal.code);
    ids.push(made.value.order.id);
    await payByTransfer(house, made.value.order.id, 18_000, `first-${made.value.order.id}`);
    await issueInvoice(house, made.value.order.id);
  }
  return { shop, products: [student, individual, cheap], ids };
}
type Sale = Awaited<ReturnType<typeof aSale>>;

/** What the page would show now, and then the button: another one may have been quicker. */
async function run(sale: Sale, { kind, who, which, at }: Step, key: string): Promise<void> {
  const house = houses[at] ?? houses[0];
  const orderId = sale.ids[who];
  const product = sale.products[which];
  if (!orderId || !product) throw new Error('There are two orders and three products.');
  const [found] = await listOrders(house.db, [orderId]);
  const tickets = await listTickets(house.db, { orderIds: [orderId] });
  const catalogue = (await readCatalogues(house.db, [sale.shop.editionId])).get(sale.shop.editionId);
  const ticket = tickets[which % tickets.length];
  if (!found || !catalogue || !ticket) throw new Error('They are there.');
  const by = { orderId, byPersonId: null };
  const there = refundable(await listPayments(house.db, [orderId]));
  const now = house.clock.now();
  const change = await findChange(house.db, orderId);
  if (kind === 'give-back' || kind === 'give-all') {
    const ticketIds: readonly TicketId[] | 'all' = kind === 'give-all' ? 'all' : [ticket.id];
    const { terms } = returnOf({ order: found, tickets, catalogue, there, now }, ticketIds);
    if (terms.ok) await giveTicketsBack(house, { ...by, ticketIds, seen: terms.value.back });
  } else if (kind === 'change') {
    const before = catalogue.products.get(ticket.productId);
    if (!before) throw new Error('It was sold.');
    const state = { order: found, before, shop: catalogue.shop, now, there };
    const terms = changeTerms(ticket, { product, variation: null }, state);
    const seen = terms.ok ? terms.value.more - terms.value.back : 0;
    const asked = { productId: product.id, variation: null, method: null };
    await changeTicket(house, { ...by, ...asked, ticketId: ticket.id, seen });
  } else if (kind === 'drop') await dropChange(house, by);
  else if (kind === 'pay-difference' && change) {
    // Most of it, and the rest or too much with the next.
    const owed = change.price - (tickets.find(({ id }) => id === change.ticketId)?.price ?? 0);
    await payByTransfer(house, orderId, which === 2 ? owed : Math.ceil(owed * 0.7), key);
  } else if (kind === 'pay-late') await payByTransfer(house, orderId, 23_000, `late-${orderId}-${which}`);
  else if (kind === 'rival')
    await order(house, aWish(house, sale.shop.editionId, [aLine(product.id, `rival-${key}`)]));
  else if (kind === 'team-cancels' && which === 0)
    await house.db
      .transaction()
      .execute((tx) => cancelOrder(tx, house, { ...by, byTeam: true, reason: 'x' }));
}

/** What must hold of each order: no more went back than came, what is kept is there, and invoices are what was paid and kept. */
async function wrongOrders({ ids }: Sale): Promise<readonly unknown[]> {
  const [house] = houses;
  const wrong: unknown[] = [];
  for (const id of ids) {
    await creditOrder(house, id);
    const [found] = await listOrders(house.db, [id]);
    const payments = await listPayments(house.db, [id]);
    const there = refundable(payments);
    const change = await findChange(house.db, id);
    const came = payments.reduce((sum, { kind, amount }) => sum + (kind === 'payment' ? amount : 0), 0);
    const going = payments.reduce((sum, { kind, amount }) => sum + (kind === 'refund' ? amount : 0), 0);
    if (!found || going > came) wrong.push({ id, came, going });
    // A settled order keeps what its tickets cost and what the team keeps of others; for a change at most what came for it.
    else if (found.state === 'paid' && there < found.total + found.kept + (change?.received ?? 0))
      wrong.push({ id, there, total: found.total, kept: found.kept, received: change?.received });
    else if (change && found.state !== 'paid') wrong.push({ id, change });
    else if (found.state === 'paid') {
      await issueInvoice(house, id);
      const documents = (await listInvoices(house.db, { orderIds: [id] })).map(({ document }) => document);
      const invoiced = documents.reduce(
        (sum, { kind, gross }) => sum + (kind === 'invoice' ? gross : -gross),
        0,
      );
      if (invoiced < found.total) wrong.push({ id, invoiced, total: found.total });
    }
  }
  return wrong;
}

test('however giving back, changing, paying the difference twice and late, dropping and the clock interleave in two processes, money, places and invoices agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 }),
      async (rounds) => {
        const sale = await aSale(houses);
        const [house] = houses;
        for (const [round, steps] of rounds.entries()) {
          await Promise.all(
            steps.flatMap((each, n) =>
              each.kind === 'wait' ? [] : run(sale, each, `${sale.ids[0]}-${round}-${n}`),
            ),
          );
          for (const each of steps) if (each.kind === 'wait') minutes += each.which === 2 ? 60 * 24 * 20 : 30;
          for (const each of houses) each.clock.setOffset(minutes * 60_000);
          expect(await auditPools(house.db, house.clock.now())).toEqual([]);
          expect(await auditOrders(house.db)).toEqual([]);
          expect(await wrongOrders(sale)).toEqual([]);
          const money = await readMoney(house.db, sale.shop.editionId, 'Europe/Berlin');
          const sums = money.byMethod.reduce((sum, { came, went }) => sum + came - went, 0);
          const shown =
            money.byProduct.reduce((sum, { amount }) => sum + amount, 0) + money.beyond + money.onAccount;
          expect(shown).toBe(sums);
        }
      },
    ),
    { numRuns: 30 },
  );
}, 180_000);
