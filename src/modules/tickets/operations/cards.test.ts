import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import { createOutboxRunner } from '../../../platform/outbox-runner.ts';
import { reactions } from '../../../wiring/reactions.ts';
import { listCardSessions } from '../queries/card-sessions.ts';
import { listOrders } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import { listCheckouts } from '../queries/stand-in.ts';
import { type StandInAct, standInHolds } from '../rules/stand-in.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { actOnStandIn, lookAtStandIn, type PostMessage } from './act-on-stand-in.ts';
import { giveBackOrder } from './give-back-order.ts';
import { payByCard } from './pay-by-card.ts';
import { receiveCardMessage } from './receive-card-message.ts';
import { tendCards } from './tend-cards.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, { HALLWAY_CARD_STAND_IN: 'on' });
});
afterAll(() => database.close());

const minute = 60_000;
const at = {
  description: 'Harbour',
  backUrl: 'http://localhost:3000/b',
  cancelUrl: 'http://localhost:3000/c',
};
const pay = (orderId: OrderId, h = house) => payByCard(h, { orderId, ...at });

async function ordered(
  h: TestHouse,
  editionId: EditionId,
  productId: Parameters<typeof aLine>[0],
  name: string,
) {
  const wish = aWish(h, editionId, [aLine(productId, name)], { buyer: aBuyer(name, { method: 'card' }) });
  const answer = await order(h, wish);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return wish.orderId;
}

/** A shop with one place, and an order for it that waits for its card. */
async function anOrder(h = house) {
  const shop = await aShop(h);
  const product = await aProduct(h, shop, { capacity: 1 });
  const orderId = await ordered(h, shop.editionId, product.id, 'ana');
  return { shop, product, orderId };
}

async function pageOf(orderId: OrderId, h = house): Promise<string> {
  const opened = await pay(orderId, h);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.url.split('/').at(-1) ?? '';
}

const act = (id: string, what: StandInAct, post?: PostMessage, h = house) =>
  actOnStandIn(h, { id, act: what }, post);
const nowhere: PostMessage = async () => 0;

async function stateOf(orderId: OrderId) {
  const [found] = await listOrders(database.db, [orderId]);
  const payments = await listPayments(database.db, [orderId]);
  return {
    state: found?.state,
    paid: found?.paid,
    payments: payments.map(({ kind, state, amount }) => `${kind} ${state} ${amount}`),
  };
}

const hears = () => createOutboxRunner({ db: database.db, log: house.log, house, reactions }).deliverAll();

describe('an order by card', () => {
  test('is paid on a page of the stand-in, whose message is signed and counted once', async () => {
    const { orderId } = await anOrder();
    const page = await pageOf(orderId);
    expect(await pageOf(orderId)).toBe(page);
    expect(await Promise.all([pageOf(orderId), pageOf(orderId)])).toEqual([page, page]);
    expect((await act(page, 'decline')).ok).toBe(true);
    expect(await stateOf(orderId)).toMatchObject({ state: 'placed', paid: 0 });
    expect((await act(page, 'pay-twice')).ok).toBe(true);
    await act(page, 'send-again');
    const settled = { state: 'paid', paid: 10_000, payments: ['payment done 10000'] };
    expect(await stateOf(orderId)).toEqual(settled);
    expect(await act(page, 'pay')).toMatchObject({ ok: false, refusal: { code: 'not-now' } });
    expect(await pay(orderId)).toMatchObject({ ok: false, refusal: { code: 'nothing-owed' } });
    expect((await listCardSessions(database.db, orderId)).map(({ state }) => state)).toEqual(['paid']);
  });

  test('whose message never comes is asked about', async () => {
    const { orderId } = await anOrder();
    await act(await pageOf(orderId), 'pay', nowhere);
    expect(await stateOf(orderId)).toMatchObject({ state: 'placed', paid: 0 });
    house.clock.setOffset(6 * minute);
    expect((await tendCards(house)).asked).toBeGreaterThan(0);
    house.clock.setOffset(0);
    expect(await stateOf(orderId)).toMatchObject({ state: 'paid', payments: ['payment done 10000'] });
  });

  test('that is paid when its place is gone keeps the money until it has gone back, once', async () => {
    const { shop, product, orderId } = await anOrder();
    const page = await pageOf(orderId);
    await act(page, 'pay-after', nowhere);
    house.clock.setOffset(40 * minute);
    await ordered(house, shop.editionId, product.id, 'ben');
    await act(page, 'send-again');
    expect(await stateOf(orderId)).toMatchObject({ state: 'placed', paid: 10_000 });
    await hears();
    expect((await stateOf(orderId)).payments).toEqual(['payment done 10000', 'refund pending 10000']);
    expect(await pay(orderId)).toMatchObject({ ok: false, refusal: { code: 'on-its-way-back' } });
    await Promise.all([tendCards(house), tendCards(house)]);
    await act(page, 'send-again');
    await tendCards(house);
    const gone = { state: 'placed', paid: 0, payments: ['payment done 10000', 'refund done 10000'] };
    expect(await stateOf(orderId)).toEqual(gone);
    expect(await pay(orderId)).toMatchObject({ ok: false, refusal: { code: 'sold-out' } });
    house.clock.setOffset(0);
  });

  test('hears of a refund before it hears of the payment, and books both', async () => {
    const { orderId } = await anOrder();
    const page = await pageOf(orderId);
    await act(page, 'pay', nowhere);
    const kept: [string, string][] = [];
    await act(page, 'send-back', async (raw, signature) => {
      kept.push([raw, signature]);
      return 0;
    });
    const refund = kept.find(([raw]) => raw.includes('"refund.created"'));
    if (!refund) throw new Error('The stand-in said nothing of the refund.');
    await receiveCardMessage(house, { raw: refund[0], signature: refund[1] });
    const books = ['payment done 10000', 'refund done 10000'];
    expect((await stateOf(orderId)).payments).toEqual(books);
    await act(page, 'send-again');
    expect(await stateOf(orderId)).toMatchObject({ paid: 0, payments: books });
  });

  test('that was given back ends the page, and what is paid all the same goes back', async () => {
    const { orderId } = await anOrder();
    const page = await pageOf(orderId);
    await act(page, 'pay', nowhere);
    await giveBackOrder(house, { orderId, byPersonId: null });
    await act(page, 'send-again');
    await hears();
    await tendCards(house);
    expect(await stateOf(orderId)).toMatchObject({ state: 'cancelled', paid: 0 });
    const { orderId: second } = await anOrder();
    const other = await pageOf(second);
    await giveBackOrder(house, { orderId: second, byPersonId: null });
    await tendCards(house);
    expect((await lookAtStandIn(house, other))?.checkout.state).toBe('expired');
    expect(await act(other, 'pay')).toMatchObject({ ok: false });
  });
});

describe('messages', () => {
  test('that nobody signed, that were changed, or that are old are refused and change nothing', async () => {
    const { orderId } = await anOrder();
    const page = await pageOf(orderId);
    const kept: { raw: string; signature: string }[] = [];
    await act(page, 'pay', async (raw, signature) => {
      kept.push({ raw, signature });
      return 0;
    });
    const [message] = kept;
    if (!message) throw new Error('The stand-in said nothing.');
    const codeOf = async (changed: Partial<Parameters<typeof receiveCardMessage>[1]>) => {
      const answer = await receiveCardMessage(house, { ...message, ...changed });
      return answer.ok ? 'heeded' : answer.refusal.code;
    };
    expect(await codeOf({ signature: '' })).toBe('signature-not-valid');
    expect(await codeOf({ signature: 't=1,v1=00' })).toBe('signature-not-valid');
    expect(await codeOf({ raw: message.raw.replace('10000', '10001') })).toBe('signature-not-valid');
    expect(await codeOf({ raw: `${message.raw} ` })).toBe('signature-not-valid');
    expect(await codeOf({ receivedAt: Date.now() + 301_000 })).toBe('signature-not-valid');
    expect(await stateOf(orderId)).toMatchObject({ state: 'placed', paid: 0 });
    const without = testHouse(database.db);
    expect(await receiveCardMessage(without, message)).toMatchObject({ refusal: { code: 'no-cards' } });
    expect(await codeOf({})).toBe('heeded');
    expect(await stateOf(orderId)).toMatchObject({ state: 'paid' });
  });
});

/** What must hold after anything: our sums are the stand-in's, an order is paid if and only if all is paid and its places are kept. */
async function wrongBooks(editionId: EditionId): Promise<readonly unknown[]> {
  const { rows } = await sql<{
    id: OrderId;
    state: string;
    total: number;
    paid: number;
    sum: number;
    kept: number;
  }>`
    SELECT o.id, o.state, o.total, o.paid,
      coalesce((SELECT sum(CASE p.kind WHEN 'payment' THEN p.amount ELSE -p.amount END)::bigint
        FROM tickets.payment p WHERE p.order_id = o.id AND p.state = 'done'), 0) AS sum,
      (SELECT count(*) FROM capacity.claim c WHERE c.basket_id = o.id AND c.state = 'confirmed')::int AS kept
    FROM tickets.order o WHERE o.edition_id = ${editionId}`.execute(database.db);
  const checkouts = await listCheckouts(database.db, editionId);
  return rows.filter(({ id, state, total, paid, sum, kept }) => {
    const held = checkouts
      .filter(({ orderId }) => orderId === id)
      .reduce((all, each) => all + standInHolds(each, house.clock.now()), 0);
    const isSettled = state === 'paid';
    return paid !== sum || sum !== held || isSettled !== paid >= total || isSettled !== kept > 0;
  });
}

test('whatever happens in whatever order, money and places agree in the end', async () => {
  const steps = [
    'open',
    'pay',
    'pay-late',
    'pay-after',
    'end',
    'decline',
    'lose',
    'later',
    'cancel',
    'rival',
  ] as const;
  const more = ['resend', 'hear', 'tend'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...steps, ...more), { minLength: 3, maxLength: 12 }),
      fc.scheduler(),
      async (story, scheduler) => {
        house.clock.setOffset(0);
        const { shop, product, orderId } = await anOrder();
        const pages: string[] = [];
        const pending: Promise<unknown>[] = [];
        // Each message comes twice, each at a moment of the scheduler's choice.
        const post: PostMessage = async (raw, signature) => {
          const arrive = () => receiveCardMessage(house, { raw, signature });
          pending.push(scheduler.schedule(Promise.resolve()).then(arrive));
          pending.push(scheduler.schedule(Promise.resolve()).then(arrive));
          return 200;
        };
        for (const step of story) {
          const page = pages.at(-1) ?? '';
          if (step === 'open') {
            const opened = await pay(orderId);
            if (opened.ok) pages.push(opened.value.url.split('/').at(-1) ?? '');
          } else if (step === 'later') house.clock.setOffset(house.clock.offsetMs + 20 * minute);
          else if (step === 'cancel') await giveBackOrder(house, { orderId, byPersonId: null });
          else if (step === 'rival')
            await order(
              house,
              aWish(house, shop.editionId, [aLine(product.id, 'eve')], {
                buyer: aBuyer('eve', { method: 'card' }),
              }),
            );
          else if (step === 'hear') await hears();
          else if (step === 'tend') await tendCards(house);
          else if (step === 'resend') for (const each of pages) await act(each, 'send-again', post);
          else if (step === 'lose') await act(page, 'pay', nowhere);
          else await act(page, step, post);
          if (scheduler.count() > 0) await scheduler.waitOne();
        }
        await scheduler.waitAll();
        await Promise.all(pending);
        // In the end everything is heard of, and everything that goes back has gone.
        house.clock.setOffset(house.clock.offsetMs + 60 * minute);
        for (let round = 0; round < 3; round += 1) {
          await tendCards(house);
          for (const each of pages) await act(each, 'send-again');
          await hears();
        }
        expect(await wrongBooks(shop.editionId)).toEqual([]);
        house.clock.setOffset(0);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
