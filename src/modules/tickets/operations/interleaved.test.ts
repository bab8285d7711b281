import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPools } from '#capacity/server';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { OrderId } from '../../../kernel/ids.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { createLog } from '../../../platform/log.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { standingOf } from '../rules/order.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { bookPayment } from './book-payment.ts';
import { giveBackOrder } from './give-back-order.ts';
import { placeHeldOrder } from './place-held.ts';

let database: TestDatabase;
/** Two processes with a till each, over one database and one clock. */
let houses: readonly TestHouse[];
beforeAll(async () => {
  database = await testDatabase();
  const other = openDatabase({
    url: database.url,
    connections: 5,
    log: createLog(() => undefined),
    slowMs: 60_000,
  });
  houses = [testHouse(database.db), testHouse(other)];
});
/** Never back: a hold whose time is over must not live again. */
let minutes = 0;
afterAll(async () => {
  await houses[1]?.db.destroy();
  await database.close();
});

type Step =
  | {
      readonly kind: 'hold' | 'order' | 'place' | 'give-back' | 'pay-late';
      readonly who: number;
      readonly till: number;
    }
  | { readonly kind: 'pay'; readonly who: number; readonly till: number; readonly share: number }
  | { readonly kind: 'wait'; readonly minutes: number };

const who = fc.nat({ max: 7 });
const till = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hold', 'order', 'place', 'give-back', 'pay-late'), who, till }),
  fc.record({ kind: fc.constant('pay' as const), who, till, share: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 30, 60 * 24 * 20) }),
);

test('however ordering, placing, paying, giving back and the clock interleave in two processes, money and places agree and nothing is oversold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 7 }),
      async (rounds) => {
        const [house, other] = houses;
        if (!house || !other) throw new Error('There are two.');
        const shop = await aShop(house);
        const product = await aProduct(house, shop, { capacity: 4, price: 1000 });
        const orders = Array.from({ length: 8 }, () => house.newId<OrderId>());
        const wishOf = (n: number) =>
          aWish(house, shop.editionId, [aLine(product.id, `guest${n}`), aLine(product.id, null)], {
            orderId: orders[n] ?? house.newId<OrderId>(),
          });
        const pay = (at: TestHouse, n: number, share: number, key: string) =>
          at.db.transaction().execute((tx) =>
            bookPayment(tx, at, {
              ...{
                orderId: orders[n] ?? ('' as OrderId),
                method: 'transfer',
                amount: 2000 / share,
                currency: 'EUR',
              },
              ...{ outsideId: key, note: '', byPersonId: null, byTeam: true },
            }),
          );
        const run = async (each: Step, key: string) => {
          if (each.kind === 'wait') return;
          const at = each.till === 0 ? house : other;
          const id = orders[each.who] ?? house.newId<OrderId>();
          if (each.kind === 'hold') await order(at, { ...wishOf(each.who), buyer: null });
          else if (each.kind === 'order') await order(at, wishOf(each.who));
          else if (each.kind === 'give-back') await giveBackOrder(at, { orderId: id, byPersonId: null });
          else if (each.kind === 'pay') await pay(at, each.who, each.share, key);
          // The same message of the bank, maybe from two places at once.
          else if (each.kind === 'pay-late') await pay(at, each.who, 1, `late-${each.who}`);
          else {
            const lines = [1, 2].map((number) => ({ number, holder: null, answers: [] }));
            await placeHeldOrder(at, { orderId: id, buyer: aBuyer(`guest${each.who}`), lines });
          }
        };
        for (const [round, steps] of rounds.entries()) {
          await Promise.all(steps.map((each, n) => run(each, `${round}-${n}`)));
          for (const each of steps) if (each.kind === 'wait') minutes += each.minutes;
          for (const each of houses) each.clock.setOffset(minutes * 60_000);
          const now = house.clock.now();
          expect(await auditPools(house.db, now)).toEqual([]);
          expect(await auditOrders(house.db)).toEqual([]);
          const all = await listOrders(house.db, orders);
          const settled = all.filter((each) => standingOf(each, now) === 'paid');
          const tickets = await listTickets(house.db, { orderIds: settled.map(({ id }) => id) });
          expect(tickets.length).toBeLessThanOrEqual(4);
          expect(settled.every(({ paid, total }) => paid >= total)).toBe(true);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
