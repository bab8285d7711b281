import type { OrderId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { lockOrder } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Order } from '../rules/order.ts';
import { refundable } from '../rules/refund.ts';
import { cancelOrder } from './cancel-order.ts';
import { startRefund } from './refunds.ts';

/** The buyer gives back what they have not paid for: held places, an order that waits for its money, free tickets. The caller has shown the order's key. */
export async function giveBackOrder(
  house: House,
  input: { readonly orderId: OrderId; readonly byPersonId: PersonId | null },
): Promise<Outcome<Order, 'order-unknown' | 'order-paid'>> {
  return allOrNothing<Outcome<Order, 'order-unknown' | 'order-paid'>>(house.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    if (!order) return refuse('order-unknown');
    if (order.state === 'paid' && order.paid > 0) return refuse('order-paid');
    if (order.state === 'cancelled') return done(order);
    const cancelled = await cancelOrder(tx, house, { ...input, byTeam: false, reason: '' });
    // A part that came before it was given back.
    const amount = refundable(await listPayments(tx, [order.id]));
    const by = { byPersonId: input.byPersonId, byTeam: false };
    if (cancelled.ok && amount > 0) await startRefund(tx, house, { ...by, order, amount, note: '' });
    return cancelled;
  });
}
