import type { OrderId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { lockOrder } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import { isOfCompany, leftOf, type PaymentId } from '../rules/payment.ts';
import { startRefund } from './refunds.ts';

/**
 * Starts to send a card payment back that came when no place was left; twice is once. An order that was settled meanwhile keeps its money.
 * Money that came by a bank is left to the treasurer: nobody but the bank can send it.
 */
export async function sendBackPayment(
  house: House,
  { orderId, paymentId }: { readonly orderId: OrderId; readonly paymentId: PaymentId },
): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || order.state === 'paid') return;
    const payments = await listPayments(tx, [orderId]);
    const payment = payments.find(({ id }) => id === paymentId);
    if (!payment || !isOfCompany(payment)) return;
    const amount = Math.min(leftOf(payment, payments), order.paid);
    if (amount <= 0) return;
    await startRefund(tx, house, {
      ...{ order, amount, of: payment, note: 'too-late', byPersonId: null, byTeam: false },
    });
  });
}
