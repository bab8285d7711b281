import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPools } from '#capacity/server';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { listTickets } from '../queries/orders.ts';
import { listTicketsOf } from '../queries/tickets-of-edition.ts';
import { aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';
import { changeVoucher } from './change-voucher.ts';
import { makeVouchers, type VoucherTerms } from './make-vouchers.ts';
import { viewVouchers } from './view-vouchers.ts';
import { cancelByTeam } from './work-on-order.ts';

let database: TestDatabase;
/** Two tills over one database, as two processes have them. */
let tills: readonly [TestHouse, TestHouse];

beforeAll(async () => {
  database = await testDatabase();
  tills = [testHouse(database.db), testHouse(database.db)];
}, 60_000);
afterAll(() => database?.close());

const terms: VoucherTerms = {
  ...{ price: { kind: 'less', amount: 2500 }, productIds: [], validFrom: null, validUntil: null },
  ...{ uses: null, budget: null, aside: 0 },
};

type Shop = Awaited<ReturnType<typeof aShop>>;
const make = (shop: Shop, codes: readonly string[], said: Partial<VoucherTerms> = {}) =>
  makeVouchers(tills[0], operator, {
    ...{ ...shop, codes: codes.map((code) => ({ code, note: '', email: '' })), terms: { ...terms, ...said } },
    letter: { locale: 'en', edition: 'Harbour' },
  });

describe('a voucher', () => {
  test('is used no oftener and takes no more off than it may, whoever races for it at two tills', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          uses: fc.option(fc.integer({ min: 1, max: 5 })),
          budget: fc.option(fc.integer({ min: 1, max: 12_000 })),
          sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 8 }),
        }),
        async ({ uses, budget, sizes }) => {
          const shop = await aShop(tills[0]);
          const { id } = await aProduct(tills[0], shop);
          must(await make(shop, ['race-1'], { uses, budget }));
          const answers = await Promise.all(
            sizes.map((size, at) => {
              const house = tills[at % 2 === 0 ? 0 : 1];
              const lines = Array.from({ length: size }, (_, line) => aLine(id, `p${at}x${line}`));
              return order(house, aWish(house, shop.editionId, lines, { voucherCode: 'RACE-1' }));
            }),
          );
          const orderIds = answers.flatMap((answer) => (answer.ok ? answer.value.order.id : []));
          const tickets = await listTickets(database.db, { orderIds });
          expect(tickets.length).toBeLessThanOrEqual(uses ?? Number.POSITIVE_INFINITY);
          const off = tickets.reduce((sum, { price }) => sum + 10_000 - price, 0);
          expect(off).toBeLessThanOrEqual(budget ?? Number.POSITIVE_INFINITY);
          const [use] = await viewVouchers(database.db, shop.editionId, tills[0].clock.now());
          expect(use?.uses.used).toBe(tickets.length);
          expect(use?.budget?.used ?? off).toBe(off);
          for (const answer of answers)
            expect(['taken', 'voucher-used-up', 'voucher-spent']).toContain(codeOf(answer));
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  test('keeps places that nobody else gets, and gives back what is no longer kept', async () => {
    const shop = await aShop(tills[0]);
    const { id } = await aProduct(tills[0], shop, { capacity: 3, price: 0 });
    const [voucher] = must(await make(shop, ['SPONSOR'], { aside: 2, productIds: [id], uses: 2 }));
    const buy = (name: string, voucherCode = '') =>
      order(tills[0], aWish(tills[0], shop.editionId, [aLine(id, name)], { voucherCode }));
    expect(codeOf(await buy('ana'))).toBe('taken');
    expect(codeOf(await buy('bo'))).toBe('sold-out');
    expect(codeOf(await buy('cy', 'sponsor'))).toBe('taken');
    if (!voucher) throw new Error('A voucher was made.');
    must(await changeVoucher(tills[0], operator, { ...shop, id: voucher.id, changes: { aside: 1 } }));
    expect(codeOf(await buy('di', 'sponsor'))).not.toBe('taken');
    expect(codeOf(await buy('ed'))).toBe('taken');
  });

  test('gets back what cancelled tickets used of it, whoever buys with it at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          size: fc.integer({ min: 2, max: 5 }),
          cancelled: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
          isTwice: fc.boolean(),
        }),
        async ({ size, cancelled, isTwice }) => {
          const shop = await aShop(tills[0]);
          const { id } = await aProduct(tills[0], shop);
          must(await make(shop, ['BACK'], { uses: 5, budget: 5 * 2500 }));
          const buy = (name: string, units: number) =>
            order(
              tills[1],
              aWish(
                tills[1],
                shop.editionId,
                Array.from({ length: units }, (_, at) => aLine(id, `${name}${at}`)),
                { voucherCode: 'BACK' },
              ),
            );
          const made = must(await buy('first', size)).order;
          const tickets = await listTickets(database.db, { orderIds: [made.id] });
          const ticketIds = [...new Set(cancelled)].flatMap((at) => tickets[at]?.id ?? []);
          const cancel = () =>
            cancelByTeam(tills[0], operator, {
              ...{ editionId: shop.editionId, orderId: made.id, ticketIds, reason: 'ill' },
            });
          await Promise.all([cancel(), buy('second', 2), ...(isTwice ? [cancel()] : [])]);
          const all = await listTicketsOf(database.db, shop.editionId, { limit: 20, offset: 0 });
          const live = all.filter(({ isCancelled }) => !isCancelled).length;
          const [use] = await viewVouchers(database.db, shop.editionId, tills[0].clock.now());
          expect([use?.uses.used, use?.budget?.used]).toEqual([live, live * 2500]);
          expect(await auditPools(database.db, tills[0].clock.now())).toEqual([]);
          expect(await auditOrders(database.db)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  test('that is taken back keeps no place that nobody took with it, and gets as many again while there are some', async () => {
    const shop = await aShop(tills[0]);
    const { id } = await aProduct(tills[0], shop, { capacity: 4, price: 0 });
    const [voucher] = must(await make(shop, ['GUILD'], { aside: 3, productIds: [id] }));
    if (!voucher) throw new Error('A voucher was made.');
    const buy = async (name: string, voucherCode = '') =>
      codeOf(await order(tills[0], aWish(tills[0], shop.editionId, [aLine(id, name)], { voucherCode })));
    const change = (changes: Parameters<typeof changeVoucher>[2]['changes']) =>
      changeVoucher(tills[0], operator, { ...shop, id: voucher.id, changes });
    expect([await buy('ana', 'guild'), await buy('bo'), await buy('cy')]).toEqual([
      'taken',
      'taken',
      'sold-out',
    ]);
    must(await change({ isArchived: true }));
    must(await change({ isArchived: true }));
    must(await change({ isArchived: false }));
    expect(await buy('cy')).toBe('sold-out');
    must(await change({ isArchived: true }));
    expect(await buy('cy')).toBe('taken');
    expect(await change({ isArchived: false })).toMatchObject({ refusal: { code: 'not-so-many-free' } });
    must(await change({ isArchived: false, aside: 2 }));
    expect([await buy('di'), await buy('di', 'guild')]).toEqual(['sold-out', 'taken']);
  });

  test('is made with all others or with none', async () => {
    const shop = await aShop(tills[0]);
    const { id } = await aProduct(tills[0], shop, { capacity: 3 });
    must(await make(shop, ['ONE']));
    expect(await make(shop, ['TWO', 'one'])).toMatchObject({ refusal: { code: 'code-taken' } });
    expect(await make(shop, ['A1', 'TWO'])).toMatchObject({ refusal: { code: 'code-not-valid' } });
    const many = { aside: 2, productIds: [id] };
    expect(await make(shop, ['TWO', 'TREE'], many)).toMatchObject({ refusal: { code: 'not-so-many-free' } });
    expect(await make(shop, ['TWO'], { aside: 1 })).toMatchObject({
      refusal: { code: 'aside-needs-product' },
    });
    expect(await viewVouchers(database.db, shop.editionId, tills[0].clock.now())).toHaveLength(1);
  });
});
