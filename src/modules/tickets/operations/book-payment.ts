import { confirmBasket } from '#capacity/server';
import type { OrderId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findChange } from '../queries/changes.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { lockOrder, type StoredOrder, updateOrder } from '../queries/orders.ts';
import { insertPayment } from '../queries/payments.ts';
import { basketOf, type Order } from '../rules/order.ts';
import type { Payment, PaymentId } from '../rules/payment.ts';
import { receiveForChange } from './carry-out-change.ts';
import { orderEvent } from './write-orders.ts';

/** Money that came for an order. */
export type IncomingPayment = {
  readonly orderId: OrderId;
  readonly method: Payment['method'];
  readonly amount: number;
  readonly currency: string;
  /** Its name at the bank or the card company; the same one counts once. */
  readonly outsideId: string | null;
  readonly note: string;
  readonly byPersonId: PersonId | null;
  readonly byTeam: boolean;
};

/**
 * What became of it: the order is settled, still owes, or its places are gone (`too-late`), and the money goes back; for an order that is
 * settled, a ticket of it has become the dearer one that the money was for (`changed`), or it was for nothing. `excess`: what of this
 * payment is more than was owed.
 */
export type Booked = {
  readonly order: Order;
  readonly result: 'settled' | 'owes' | 'too-late' | 'already-counted' | 'too-much' | 'changed';
  readonly excess: number;
};

/**
 * Books money that arrived, in the caller's transaction. An order that is paid in full gets its places for good; if its time was over it
 * gets them again while there are some. Money is never refused: where no place is left, or the order was cancelled, it is kept on the
 * order as what has to go back, and `tickets.payment-too-late` is announced.
 */
export async function bookPayment(
  tx: Tx,
  house: House,
  payment: IncomingPayment,
): Promise<Outcome<Booked, 'order-unknown' | 'amount-not-valid' | 'currency-differs'>> {
  const order = await lockOrder(tx, payment.orderId);
  if (!order) return refuse('order-unknown');
  if (!Number.isSafeInteger(payment.amount) || payment.amount <= 0)
    return refuse('amount-not-valid', { field: 'amount' });
  if (payment.currency !== order.currency)
    return refuse('currency-differs', { field: 'amount', details: { currency: order.currency } });
  const { byTeam, ...facts } = payment;
  const at = house.clock.now();
  const row: Payment = {
    ...{
      ...facts,
      id: house.newId<PaymentId>(),
      editionId: order.editionId,
      kind: 'payment',
      state: 'done',
      ofPaymentId: null,
      at,
    },
  };
  if (!(await insertPayment(tx, row))) return done({ order, result: 'already-counted', excess: 0 });
  const paid: StoredOrder = { ...order, paid: order.paid + payment.amount };
  const booked = await settled(tx, house, paid, payment.amount);
  await updateOrder(tx, booked.order);
  const by = { orderId: order.id, at, byPersonId: payment.byPersonId, byTeam };
  const { amount, method } = payment;
  await insertOrderActs(tx, [
    { ...by, act: 'payment-booked', facts: { amount, method } },
    ...(booked.result === 'settled'
      ? [{ ...by, act: 'settled' as const, facts: { total: order.total } }]
      : []),
    ...(booked.result === 'too-late' ? [{ ...by, act: 'payment-too-late' as const, facts: { amount } }] : []),
  ]);
  if (booked.result === 'settled') await house.outbox.announce(tx, orderEvent(booked.order));
  if (booked.result === 'too-late')
    await house.outbox.announce(tx, {
      name: 'tickets.payment-too-late',
      editionId: order.editionId,
      facts: { orderId: order.id, paymentId: row.id, ofChange: order.state === 'paid' },
    });
  return done(booked);
}

async function settled(
  tx: Tx,
  house: House,
  order: StoredOrder,
  amount: number,
): Promise<Booked & { readonly order: StoredOrder }> {
  const excess = Math.max(0, Math.min(amount, order.paid - order.total - order.kept));
  if (order.state === 'paid') {
    const change = await findChange(tx, order.id);
    return change
      ? receiveForChange(tx, house, order, { change, amount })
      : { order, result: 'too-much', excess };
  }
  if (order.state === 'cancelled' || order.state === 'basket')
    return { order, result: 'too-late', excess: 0 };
  if (order.paid < order.total) return { order, result: 'owes', excess: 0 };
  const kept = await confirmBasket(tx, house, basketOf(order.id));
  if (!kept.ok) return { order, result: 'too-late', excess: 0 };
  const now = house.clock.now();
  return { order: { ...order, state: 'paid', expiresAt: null, settledAt: now }, result: 'settled', excess };
}
