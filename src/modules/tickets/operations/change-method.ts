import { extendHolds } from '#capacity/server';
import type { OrderId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { lockOrder, type StoredOrder, updateOrder } from '../queries/orders.ts';
import { basketOf, type Company, type Order, payableMinutes, standingOf } from '../rules/order.ts';
import { companyRefusal } from '../rules/placing.ts';
import type { PayMethod } from '../rules/shop.ts';
import { methodsHere } from './card-company.ts';

export type MethodCode =
  | 'order-unknown'
  | 'order-ended'
  | 'method-missing'
  | 'company-missing'
  | 'text-too-long'
  | 'sold-out';

/**
 * Pays an order that waits for its money in another way. The time to pay never becomes shorter by it; from a card to a transfer it becomes
 * what a transfer has. An invoice needs a company: the order's, or `company`, whose tax stays as it was ordered. Announces
 * `tickets.method-changed`. The caller has shown the order's key.
 */
export async function changeMethod(
  house: House,
  input: {
    readonly orderId: OrderId;
    readonly method: PayMethod | null;
    readonly company: Omit<Company, 'vatId'> | null;
    readonly byPersonId: PersonId | null;
  },
): Promise<Outcome<Order, MethodCode>> {
  return allOrNothing<Outcome<Order, MethodCode>>(house.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    const shop = order && (await readCatalogues(tx, [order.editionId])).get(order.editionId)?.shop;
    if (!order || !shop) return refuse('order-unknown');
    const { method, byPersonId } = input;
    const at = house.clock.now();
    if (standingOf(order, at) !== 'placed') return refuse('order-ended');
    if (!method || !methodsHere(house, shop).includes(method))
      return refuse('method-missing', { field: 'method' });
    if (method === order.method) return done(order);
    const company = order.company ?? (input.company && { ...input.company, vatId: '' });
    const wrong = method === 'invoice' ? companyRefusal(company, true) : null;
    if (wrong) return wrong;
    const payable = minutesAfter(order.placedAt ?? at, payableMinutes(method, shop.paymentDays));
    const until = order.expiresAt && order.expiresAt > payable ? order.expiresAt : payable;
    const kept = await extendHolds(tx, house, basketOf(order.id), until);
    if (!kept.ok) return refuse(kept.refusal.code === 'sold-out' ? 'sold-out' : 'order-ended');
    const after: StoredOrder = {
      ...{ ...order, method, expiresAt: until },
      company: method === 'invoice' ? company : order.company,
    };
    await updateOrder(tx, after);
    const facts = { from: order.method, method };
    await insertOrderActs(tx, [
      { orderId: order.id, at, act: 'method-changed', byPersonId, byTeam: false, facts },
    ]);
    const { id: orderId, editionId } = order;
    await house.outbox.announce(tx, { name: 'tickets.method-changed', editionId, facts: { orderId } });
    return done(after);
  });
}
