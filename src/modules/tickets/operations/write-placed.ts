import { confirmBasket, extendHolds } from '#capacity/server';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { StoredOrder } from '../queries/orders.ts';
import { emailKey } from '../rules/claim-request.ts';
import { basketOf, type Order, payableMinutes, type Ticket } from '../rules/order.ts';
import type { Catalogue, QuotedLine } from '../rules/quote.ts';
import { isReverseCharged, withoutTax } from '../rules/tax-case.ts';
import type { Buyer } from '../rules/wish.ts';
import { takesTime } from './busy-times.ts';
import { type GivingCode, giveToHolders } from './give-to-holders.ts';
import { writePlacedOrder } from './write-orders.ts';
import { answersOf } from './written-order.ts';

/** A held order with all that was said of it and found right. */
export type Placing = {
  readonly order: StoredOrder;
  readonly tickets: readonly Ticket[];
  readonly lines: readonly QuotedLine[];
  readonly buyer: Buyer;
  readonly catalogue: Catalogue;
};

export type WritingCode = GivingCode | 'sold-out' | 'order-ended';

/** Keeps the places, for good or until the payment is due, and writes the order as placed; a refusal takes the transaction back. */
export async function writePlaced(
  tx: Tx,
  house: House,
  placing: Placing,
): Promise<Outcome<Order, WritingCode>> {
  const { order, tickets, lines, buyer, catalogue } = placing;
  const now = house.clock.now();
  const isFree = order.total === 0;
  const method = isFree ? 'free' : buyer.method;
  const heldUntil = minutesAfter(now, payableMinutes(method, catalogue.shop.paymentDays));
  const basketId = basketOf(order.id);
  const kept = isFree
    ? await confirmBasket(tx, house, basketId)
    : await extendHolds(tx, house, basketId, heldUntil);
  if (!kept.ok)
    return kept.refusal.code === 'sold-out' ? refuse('sold-out', kept.refusal) : refuse('order-ended');
  const holders = lines.map(({ wish }) => wish.holder);
  const given = await giveToHolders(tx, house, {
    ...{ orderId: order.id, tickets, holders },
    takesTime: ({ productId }) => takesTime(catalogue.products.get(productId) ?? { sessionCode: null }),
  });
  if (!given.ok) return given;
  const taxed = given.value.map((ticket, at) => {
    const product = lines[at]?.product;
    const isOthers = product && isReverseCharged(product, catalogue.shop.seller, buyer.company);
    return isOthers ? withoutTax(ticket) : ticket;
  });
  const after: StoredOrder = {
    ...order,
    ...{ method, name: buyer.name.trim(), email: emailKey(buyer.email), personId: buyer.personId },
    ...{ company: buyer.company, accepted: buyer.accepted, placedAt: now },
    total: taxed.reduce((sum, { price }) => sum + price, 0),
    state: isFree ? 'paid' : 'placed',
    expiresAt: isFree ? null : heldUntil,
    settledAt: isFree ? now : null,
  };
  const answers = lines.flatMap((line, at) =>
    line.partOf === null ? answersOf(catalogue.shop, line, tickets[at]?.id) : [],
  );
  await writePlacedOrder(tx, house, { order: after, tickets: taxed, answers });
  return done(after);
}
