import { actorOf, mayOrganise, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { findPayment, listPayments, type Payment } from '../queries/payments.ts';
import { refundable } from '../rules/refund.ts';
import type { PaymentId } from '../tables.ts';
import { cardsHere } from './card-company.ts';
import { type OrderPlace, onOrder } from './on-order.ts';
import { startRefund, turnRefund } from './refunds.ts';

export type RefundCode = 'not-allowed' | 'not-found' | 'amount-not-valid' | 'changed-meanwhile';

/** The team sends money of an order back; `seen` is what its form showed as possible, so that a double click sends it once. */
export async function refundOrder(
  house: House,
  viewer: Viewer,
  input: OrderPlace & { readonly amount: number; readonly seen: number; readonly note: string },
): Promise<Outcome<readonly Payment[], RefundCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  return onOrder<readonly Payment[], RefundCode>(
    house,
    viewer,
    { ...input, audit: 'tickets.order-refunded' },
    async (tx, order) => {
      if (refundable(await listPayments(tx, [order.id])) !== input.seen) return refuse('changed-meanwhile');
      const { amount, note } = input;
      return startRefund(tx, house, { order, amount, note, byPersonId: actorOf(viewer), byTeam: true });
    },
  );
}

/** The treasurer says that a refund went, or did not. */
export async function settleRefund(
  house: House,
  viewer: Viewer,
  input: OrderPlace & { readonly paymentId: PaymentId; readonly state: 'done' | 'failed' },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'already-sent' | 'company-sends-it'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  return onOrder<null, 'not-found' | 'already-sent' | 'company-sends-it'>(
    house,
    viewer,
    { ...input, audit: 'tickets.order-refunded' },
    async (tx, order) => {
      const refund = await findPayment(tx, input.paymentId);
      if (refund?.orderId !== order.id) return refuse('not-found');
      // The card company carries it out and says how it went; two who say it would contradict each other.
      if (refund.method === 'card' && refund.ofPaymentId && cardsHere(house) !== 'none')
        return refuse('company-sends-it');
      const { state } = input;
      if (refund.kind !== 'refund') return refuse('not-found');
      // Saying it twice is saying it once; what went cannot come back.
      if (refund.state !== 'pending') return refund.state === state ? done(null) : refuse('already-sent');
      await turnRefund(tx, house, order, refund, { state, byPersonId: actorOf(viewer), byTeam: true });
      return done(null);
    },
  );
}
