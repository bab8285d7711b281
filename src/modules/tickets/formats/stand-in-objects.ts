import type { InstantText } from '../../../kernel/time.ts';
import { isPaid, type StandInCheckout, type StandInRefund } from '../rules/stand-in.ts';
import { stripeAmount, stripeVersion } from './stripe-message.ts';

type Checkout = StandInCheckout & { readonly id: string };

function metadataOf({ orderId, sessionKey }: Checkout) {
  return { order: orderId, session: sessionKey };
}

/** A page as Stripe would tell of it. */
export function sessionObject(checkout: Checkout, now: InstantText) {
  const paid = isPaid(checkout, now);
  return {
    id: checkout.id,
    object: 'checkout.session',
    mode: 'payment',
    status: paid ? 'complete' : checkout.state === 'expired' ? 'expired' : 'open',
    payment_status: paid ? 'paid' : 'unpaid',
    payment_intent: paid ? checkout.paymentId : null,
    client_reference_id: checkout.orderId,
    amount_total: stripeAmount(checkout.amount, checkout.currency),
    currency: checkout.currency.toLowerCase(),
    metadata: metadataOf(checkout),
  };
}

/** A payment as Stripe would tell of it. */
export function paymentObject(checkout: Checkout, now: InstantText) {
  const paid = isPaid(checkout, now);
  return {
    id: checkout.paymentId,
    object: 'payment_intent',
    status: paid ? 'succeeded' : 'requires_payment_method',
    amount_received: paid ? stripeAmount(checkout.amount, checkout.currency) : 0,
    currency: checkout.currency.toLowerCase(),
    metadata: metadataOf(checkout),
  };
}

/** A refund as Stripe would tell of it. */
export function refundObject(checkout: Checkout, refund: StandInRefund) {
  return {
    id: refund.id,
    object: 'refund',
    amount: stripeAmount(refund.amount, checkout.currency),
    currency: checkout.currency.toLowerCase(),
    payment_intent: checkout.paymentId,
    status: 'succeeded',
    metadata: refund.key === null ? {} : { order: checkout.orderId, refund: refund.key },
  };
}

/** A message as Stripe writes it, as the text that is signed. */
export function messageText(
  id: string,
  type: string,
  object: object,
  sentAt: { readonly seconds: number },
): string {
  return JSON.stringify({
    ...{ id, object: 'event', api_version: stripeVersion, created: sentAt.seconds, livemode: false, type },
    data: { object },
  });
}
