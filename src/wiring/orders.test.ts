import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookPayment, cancelOrder, remindOfPayment } from '#tickets/server';
import { deliver } from '../../testing/deliver.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import type { OrderId } from '../kernel/ids.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../modules/tickets/tickets.fixture.ts';
import { platformTables } from '../platform/database/tables.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const lettersAbout = (id: string) =>
  platformTables(house.db)
    .selectFrom('platform.letter')
    .selectAll()
    .where('key', 'like', `%${id}%`)
    .orderBy('key')
    .execute();

let names = 0;
/** An order of two tickets of 100.00: the buyer's own, and one of somebody with another address. */
async function anOrder(rest: Parameters<typeof aWish>[3] = {}) {
  const shop = await aShop(house);
  const product = await aProduct(house, shop, { name: { en: 'Conference <b>' }, capacity: 2 });
  names += 1;
  const buyer = aBuyer(`ana${names}`);
  const lines = [aLine(product.id, `ana${names}`), aLine(product.id, `ben${names}`)];
  const answer = await order(house, aWish(house, shop.editionId, lines, { buyer, ...rest }));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return { shop, product, order: answer.value.order, buyer };
}
const pay = (orderId: OrderId, amount: number) =>
  house.db.transaction().execute((tx) =>
    bookPayment(tx, house, {
      ...{ orderId, amount, currency: 'EUR', method: 'transfer', outsideId: null, note: '' },
      ...{ byPersonId: null, byTeam: true },
    }),
  );

describe('letters about an order', () => {
  test('say how to pay, with amount, reference, account and time, and carry no key that is not theirs', async () => {
    const { order: placed, buyer } = await anOrder();
    await deliver(house);
    const [letter, ...others] = await lettersAbout(placed.id);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ recipient: buyer.email, confidential: true });
    for (const part of [
      'EUR\u00a0200',
      'DE02120300000000202051',
      placed.code,
      `/orders/${placed.code}/`,
      'CE',
    ])
      expect(letter?.body_text).toContain(part);
    expect(letter?.body_html).toContain('Conference &lt;b&gt;');
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(letter?.body_html ?? '') ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Order', orderNumber: placed.code, price: '200.00' });
  });

  test('bring the tickets once they are paid: all to the buyer, to each other holder only their own', async () => {
    const { order: placed, buyer } = await anOrder();
    await pay(placed.id, 20_000);
    await deliver(house);
    const letters = await lettersAbout(placed.id);
    const linksIn = (text: string) => text.match(/\/my-ticket\/\S+/g)?.length ?? 0;
    expect(
      letters.map(({ recipient, body_text }) => [
        recipient,
        linksIn(body_text),
        /\/orders\//.test(body_text),
      ]),
    ).toEqual([
      [buyer.email, 2, true],
      [buyer.email.replace('ana', 'ben'), 1, false],
    ]);
    expect(letters.map(({ attachments }) => attachments.map(({ maker }) => maker))).toEqual([
      ['tickets.invoice', 'tickets.calendar'],
      ['tickets.calendar'],
    ]);
  });

  test('are sent once, however often an order is announced', async () => {
    const { order: placed } = await anOrder();
    await pay(placed.id, 20_000);
    for (let n = 0; n < 3; n += 1)
      await house.db.transaction().execute((tx) =>
        house.outbox.announce(tx, {
          name: 'tickets.order-settled',
          editionId: placed.editionId,
          facts: { orderId: placed.id },
        }),
      );
    await deliver(house);
    expect(await lettersAbout(placed.id)).toHaveLength(2);
  });

  test('say that an order is cancelled and why, and that late money goes back', async () => {
    const { order: placed } = await anOrder();
    await deliver(house);
    await house.db.transaction().execute((tx) =>
      cancelOrder(tx, house, {
        orderId: placed.id,
        byPersonId: null,
        byTeam: true,
        reason: 'The hall burnt.',
      }),
    );
    await pay(placed.id, 20_000);
    await deliver(house);
    const texts = (await lettersAbout(placed.id)).map(({ body_text }) => body_text).join('\n');
    expect(texts).toContain('The hall burnt.');
    const late = await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('body_text')
      .where('key', 'like', 'tickets.too-late:%')
      .where('body_text', 'like', `%${placed.code}%`)
      .execute();
    expect(late).toHaveLength(1);
  });

  test('remind once, before the time to pay is over, of what is still owed', async () => {
    const { order: placed } = await anOrder();
    const { order: paid } = await anOrder();
    await pay(paid.id, 20_000);
    const before = house.clock.offsetMs;
    house.clock.setOffset(before + 10 * 86_400_000);
    expect(await remindOfPayment(house)).toBe(0);
    house.clock.setOffset(before + 12 * 86_400_000);
    await remindOfPayment(house);
    expect(await remindOfPayment(house)).toBe(0);
    house.clock.setOffset(before);
    const keys = async (id: string) =>
      (await lettersAbout(id)).filter(({ key }) => key.startsWith('tickets.reminder')).length;
    expect([await keys(placed.id), await keys(paid.id)]).toEqual([1, 0]);
  });

  test('are in the language of the order', async () => {
    const { order: placed } = await anOrder({ locale: 'ko' });
    await deliver(house);
    const [letter] = await lettersAbout(placed.id);
    expect(letter?.subject).toContain('주문');
    expect(letter?.body_html).toContain('<html lang="ko">');
  });
});
