import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import { type Invoice, listInvoices } from '../queries/invoices.ts';
import type { Order } from '../rules/order.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { bookPayment } from './book-payment.ts';
import { cancelOrder } from './cancel-order.ts';
import { creditOrder, issueInvoice } from './issue-invoice.ts';
import { placeHeldOrder } from './place-held.ts';
import { startRefund } from './refunds.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

type Shop = Awaited<ReturnType<typeof aShop>>;
const company = {
  name: 'Ace',
  address: '1 Road',
  country: 'AT',
  vatId: 'ATU12345678',
  purchaseOrder: 'PO 7',
};

async function placed(shop: Shop, products: readonly string[], buyer = aBuyer()): Promise<Order> {
  const lines = products.map((id, n) => aLine(id as never, `${buyer.name}${n}`));
  const answer = await order(house, aWish(house, shop.editionId, lines, { buyer }));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.order;
}
const pay = ({ id, total, currency }: Order) =>
  house.db.transaction().execute((tx) =>
    bookPayment(tx, house, {
      ...{ orderId: id, amount: total, currency, method: 'transfer', outsideId: null, note: '' },
      ...{ byPersonId: null, byTeam: true },
    }),
  );
const cancel = (id: Order['id']) =>
  house.db
    .transaction()
    .execute((tx) => cancelOrder(tx, house, { orderId: id, byPersonId: null, byTeam: true, reason: '' }));
const balance = (all: readonly Invoice[]) =>
  all.reduce((sum, { document: { kind, gross } }) => sum + (kind === 'invoice' ? gross : -gross), 0);

describe('invoices', () => {
  test('of two hundred orders that settle together are numbered 1 to 200 without a gap, each once however often it is asked for', async () => {
    const shop = await aShop(house, { invoicePrefix: 'HC27-' });
    const product = await aProduct(house, shop);
    const orders = await Promise.all(
      Array.from({ length: 200 }, (_, n) => placed(shop, [product.id], aBuyer(`p${n}`))),
    );
    await Promise.all(orders.map(pay));
    await Promise.all(orders.flatMap(({ id }) => [issueInvoice(house, id), issueInvoice(house, id)]));
    const all = await listInvoices(house.db, { orderIds: orders.map(({ id }) => id) });
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    expect(all[0]?.document.number).toBe('HC27-00001');
  });

  test('leave no gap where the transaction ends between number and document', async () => {
    const shop = await aShop(house);
    const product = await aProduct(house, shop);
    const [first, second] = [
      await placed(shop, [product.id]),
      await placed(shop, [product.id], aBuyer('ben')),
    ];
    await Promise.all([pay(first), pay(second)]);
    await sql`CREATE FUNCTION tickets.break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crashed'; END $$`.execute(
      house.db,
    );
    await sql`CREATE TRIGGER break BEFORE INSERT ON tickets.invoice FOR EACH ROW EXECUTE FUNCTION tickets.break()`.execute(
      house.db,
    );
    await expect(issueInvoice(house, first.id)).rejects.toThrow('crashed');
    await sql`DROP TRIGGER break ON tickets.invoice`.execute(house.db);
    await sql`DROP FUNCTION tickets.break`.execute(house.db);
    expect((await issueInvoice(house, second.id))?.number).toBe(1);
    expect((await issueInvoice(house, first.id))?.number).toBe(2);
  });

  test('say net, tax and gross by rate to the cent, for a company that pays by invoice before it pays', async () => {
    const shop = await aShop(house);
    const [seat, book, gift] = [
      await aProduct(house, shop, { price: 9_999, taxRate: 1900 }),
      await aProduct(house, shop, { price: 2_500, taxRate: 700, kind: 'merchandise' }),
      await aProduct(house, shop, { price: 0, kind: 'social' }),
    ];
    const buyer = aBuyer('ace', { method: 'invoice', company });
    const made = await placed(shop, [seat.id, seat.id, book.id, gift.id], buyer);
    const invoice = await issueInvoice(house, made.id);
    expect(invoice?.document).toMatchObject({
      kind: 'invoice',
      buyer: { name: 'Ace', taxId: 'ATU12345678' },
      lines: [
        { quantity: 2, unitNet: 8403, net: 16_806, tax: 3192, gross: 19_998 },
        { quantity: 1, net: 2336, tax: 164, gross: 2500 },
      ],
      byRate: [
        { taxRate: 1900, net: 16_806, tax: 3192 },
        { taxRate: 700, net: 2336, tax: 164 },
      ],
      ...{
        net: 19_142,
        tax: 3356,
        gross: 22_498,
        paid: 0,
        due: 22_498,
        isReverseCharge: false,
        purchaseOrder: 'PO 7',
      },
    });
    expect(invoice?.document.reference).not.toBeNull();
    await cancel(made.id);
    const note = await creditOrder(house, made.id);
    expect(note?.document).toMatchObject({
      kind: 'credit-note',
      corrects: '00001',
      number: '00002',
      gross: 22_498,
      tax: 3356,
    });
    expect(await creditOrder(house, made.id)).toBeNull();
  });

  test('are taken back by as much as goes back, and what is kept stays invoiced', async () => {
    const shop = await aShop(house);
    const product = await aProduct(house, shop);
    const made = await placed(shop, [product.id, product.id]);
    await pay(made);
    await issueInvoice(house, made.id);
    await cancel(made.id);
    expect(await creditOrder(house, made.id)).toBeNull();
    await allOrNothing(house.db, (tx) =>
      startRefund(tx, house, { order: made, amount: 18_001, note: '', byPersonId: null, byTeam: true }),
    );
    await Promise.all([creditOrder(house, made.id), creditOrder(house, made.id)]);
    const all = await listInvoices(house.db, { orderIds: [made.id] });
    expect([all.length, balance(all)]).toEqual([2, 1_999]);
  });

  test('leave the tax to a company of another EU country for what it attends from afar, and only for that', async () => {
    const seller = { name: 'Seller', address: 'Here', email: 's@example.org', taxId: 'DE123456789' };
    const shop = await aShop(house, { seller });
    const online = await aProduct(house, shop, { price: 11_900 });
    const there = await aProduct(house, shop, {
      price: 11_900,
      admits: { from: '2027-05-14', until: '2027-05-15' },
    });
    const lines = [aLine(online.id, null), aLine(there.id, null)];
    const held = await order(house, aWish(house, shop.editionId, lines, { buyer: null }));
    if (!held.ok) throw new Error(held.refusal.code);
    const buyer = aBuyer('ace', { method: 'invoice', company });
    const done = await placeHeldOrder(house, {
      orderId: held.value.order.id,
      buyer,
      lines: [1, 2].map((number) => ({ number, holder: buyer, answers: [] })),
    });
    expect(done).toMatchObject({ ok: true, value: { total: 21_900 } });
    const invoice = await issueInvoice(house, held.value.order.id);
    expect(invoice?.document).toMatchObject({ isReverseCharge: true, gross: 21_900, tax: 1900 });
  });
});
