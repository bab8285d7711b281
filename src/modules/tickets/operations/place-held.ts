import type { OrderId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { readHeldBefore } from '../queries/held-before.ts';
import { listTickets, lockOrder } from '../queries/orders.ts';
import { roleVouchers } from '../queries/role-rules.ts';
import { type HeldLine, linesOf, needsOf } from '../rules/held-lines.ts';
import type { Order } from '../rules/order.ts';
import { type PlacingCode, placingRefusal } from '../rules/placing.ts';
import type { Buyer } from '../rules/wish.ts';
import { methodsHere } from './card-company.ts';
import { type WritingCode, writePlaced } from './write-placed.ts';

export type PlaceCode = PlacingCode | WritingCode | 'order-unknown' | 'shop-closed';

/**
 * Places an order whose units are held: names the holders, writes what they answered, and either settles it (nothing to pay) or holds
 * the units for as long as the payment may take. Placing twice is placing once. If the clock ran out meanwhile the units are got again
 * if they are still there. The caller has shown the order's key.
 */
export async function placeHeldOrder(
  house: House,
  input: { readonly orderId: OrderId; readonly buyer: Buyer; readonly lines: readonly HeldLine[] },
): Promise<Outcome<Order, PlaceCode>> {
  return allOrNothing<Outcome<Order, PlaceCode>>(house.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    if (!order) return refuse('order-unknown');
    if (order.state === 'placed' || order.state === 'paid') return done(order);
    if (order.state === 'cancelled') return refuse('order-ended');
    const catalogue = (await readCatalogues(tx, [order.editionId])).get(order.editionId);
    if (!catalogue?.shop.isOpen) return refuse('shop-closed');
    const tickets = await listTickets(tx, { orderIds: [order.id] });
    const byRole = await roleVouchers(tx, order.editionId, tickets);
    const lines = linesOf(catalogue, tickets, input.lines, byRole);
    const quote = { lines, total: order.total };
    const wrong = placingRefusal(
      { ...catalogue.shop, methods: methodsHere(house, catalogue.shop) },
      quote,
      input.buyer,
      await readHeldBefore(tx, ...needsOf(order, lines)),
    );
    if (wrong) return wrong;
    return writePlaced(tx, house, { order, tickets, lines, buyer: input.buyer, catalogue });
  });
}
