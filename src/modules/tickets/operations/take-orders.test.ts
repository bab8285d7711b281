import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { listTickets } from '../queries/orders.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

describe('the till', () => {
  test('sells what there is and not one ticket more, however many ask at once', async () => {
    const shop = await aShop(house);
    const product = await aProduct(house, shop, { capacity: 10, price: 0 });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        order(house, aWish(house, shop.editionId, [aLine(product.id, `p${n}`)])),
      ),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'taken')).toHaveLength(10);
    expect(codes.filter((code) => code === 'sold-out')).toHaveLength(30);
  });

  test('settles what costs nothing, and waits for the money of what does', async () => {
    const shop = await aShop(house);
    const [free, dear] = [
      await aProduct(house, shop, { price: 0 }),
      await aProduct(house, shop, { price: 11_900 }),
    ];
    const settled = await order(house, aWish(house, shop.editionId, [aLine(free.id)]));
    expect(settled).toMatchObject({
      ok: true,
      value: { isNew: true, order: { state: 'paid', total: 0, method: 'free', expiresAt: null } },
    });
    const placed = await order(house, aWish(house, shop.editionId, [aLine(dear.id), aLine(dear.id, 'ben')]));
    if (!placed.ok) throw new Error(placed.refusal.code);
    const { order: owed } = placed.value;
    expect([owed.state, owed.total, owed.method]).toEqual(['placed', 23_800, 'transfer']);
    expect(Date.parse(owed.expiresAt ?? '') - Date.parse(owed.createdAt)).toBe(14 * 86_400_000);
    const tickets = await listTickets(database.db, { orderIds: [owed.id] });
    expect(
      tickets.map(({ number, price, tax, holderName, holderEmail }) => [
        number,
        price,
        tax,
        holderName,
        holderEmail,
      ]),
    ).toEqual([
      [1, 11_900, 1900, 'ana', 'ana@example.org'],
      [2, 11_900, 1900, 'ben', 'ben@example.org'],
    ]);
  });

  test('answers the same order once, however often and in parallel it is sent', async () => {
    const shop = await aShop(house);
    const product = await aProduct(house, shop, { capacity: 5, price: 0 });
    const wish = aWish(house, shop.editionId, [aLine(product.id)]);
    const answers = [
      ...(await Promise.all(Array.from({ length: 8 }, () => order(house, wish)))),
      await order(house, wish),
    ];
    expect(new Set(answers.map((answer) => answer.ok && answer.value.order.code)).size).toBe(1);
    expect(await listTickets(database.db, { orderIds: [wish.orderId] })).toHaveLength(1);
    expect(codeOf(await order(house, { ...wish, buyer: aBuyer('eve') }))).toBe('key-used-otherwise');
    const four = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        order(house, aWish(house, shop.editionId, [aLine(product.id, `q${n}`)])),
      ),
    );
    expect(four.map(codeOf).filter((code) => code === 'taken')).toHaveLength(4);
  });

  test('refuses what cannot be, each with its reason, and leaves everything as it was', async () => {
    const shop = await aShop(house);
    const ticket = await aProduct(house, shop, { capacity: 3 });
    const tutorial = await aProduct(house, shop, { kind: 'seat', needs: [ticket.id] });
    const gift = await aProduct(house, shop, { kind: 'donation', least: 500, price: 2000 });
    const shirt = await aProduct(house, shop, {
      kind: 'merchandise',
      variations: [{ id: 'm', name: { en: 'M' }, price: 2500, poolId: null }],
    });
    const hidden = await aProduct(house, shop, { isHidden: true });
    const later = await aProduct(house, shop, { opensAt: '2099-01-01T00:00:00Z' });
    const other = await aShop(house);
    const foreign = await aProduct(house, other);
    const ask = async (lines: Parameters<typeof aWish>[2], rest: Partial<Parameters<typeof aWish>[3]> = {}) =>
      codeOf(await order(house, aWish(house, shop.editionId, lines, rest)));
    const line = aLine(ticket.id);
    expect([
      await ask([]),
      await ask(Array.from({ length: 51 }, () => line)),
      await ask([aLine(foreign.id)]),
      await ask([aLine(hidden.id)]),
      await ask([aLine(shirt.id)]),
      await ask([aLine(shirt.id, 'ana', { variation: 'xxl' })]),
      await ask([aLine(ticket.id, 'ana', { price: 1 })]),
      await ask([aLine(gift.id, 'ana', { price: 499 })]),
      await ask([aLine(gift.id, 'ana', { price: 500.5 })]),
      await ask([line], { expectedTotal: 1 }),
      await ask([line], { voucherCode: 'NOPE' }),
      await ask([line], { buyer: aBuyer('ana', { email: 'nobody' }) }),
      await ask([line], { buyer: aBuyer('ana', { method: null }) }),
      await ask([line], { buyer: aBuyer('ana', { method: 'invoice' }) }),
      await ask([aLine(tutorial.id)]),
      await ask([line, aLine(tutorial.id, 'ben')]),
      await ask([aLine(later.id)]),
      await ask([line, line, line, line]),
    ]).toEqual([
      'order-empty',
      'order-too-large',
      'product-unknown',
      'product-unknown',
      'variation-missing',
      'variation-missing',
      'price-not-valid',
      'price-not-valid',
      'price-not-valid',
      'price-changed',
      'voucher-unknown',
      'email-not-valid',
      'method-missing',
      'company-missing',
      'needs-ticket',
      'needs-ticket',
      'not-open-yet',
      'sold-out',
    ]);
    expect(
      await ask([line, aLine(tutorial.id), aLine(shirt.id, 'ana', { variation: 'm' })], {
        expectedTotal: 22_500,
      }),
    ).toBe('taken');
    expect(await ask([aLine(tutorial.id)])).toBe('taken');
  });
});
