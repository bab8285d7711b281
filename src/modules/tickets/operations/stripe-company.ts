import type Stripe from 'stripe';
import type { House } from '../../../platform/house.ts';
import {
  paymentNews,
  refundState,
  sessionNews,
  stripeAmount,
  stripeVersion,
} from '../formats/stripe-message.ts';
import type { CardCompany, CheckoutWish, RefundAnswer, RefundWish } from '../rules/card-company.ts';

/** Where Stripe answers; only tests name another place. */
export type StripeHost = {
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
};

/** Stripe over its official library, which is loaded when it is first needed. Its requests are kept going by the library twice. */
export function stripeCompany(
  { clock }: Pick<House, 'clock'>,
  secretKey: string,
  at?: StripeHost,
): CardCompany {
  const client = async (): Promise<Stripe> => {
    const { default: Library } = await import('stripe');
    return new Library(secretKey, {
      apiVersion: stripeVersion,
      httpClient: Library.createFetchHttpClient(),
      maxNetworkRetries: 2,
      timeout: 15_000,
      telemetry: false,
      ...at,
    });
  };
  return {
    isStandIn: false,
    async open(wish) {
      const stripe = await client();
      const session = await stripe.checkout.sessions.create(checkoutOf(wish, clock.offsetMs), {
        idempotencyKey: `hallway-checkout-${wish.session.id}`,
      });
      if (!session.url) throw new Error('Stripe gave no address to pay at.');
      return { outsideId: session.id, url: session.url };
    },
    async end({ outsideId }) {
      if (outsideId) await endSession(await client(), outsideId);
    },
    async lookAtSession(outsideId) {
      return sessionNews(await (await client()).checkout.sessions.retrieve(outsideId));
    },
    async lookAtPayment(paymentId) {
      return paymentNews(await (await client()).paymentIntents.retrieve(paymentId));
    },
    async refund(wish) {
      return refundPayment(await client(), wish);
    },
  };
}

/** A rehearsal's clock means nothing to Stripe: moments are told in the machine's time. */
function checkoutOf(wish: CheckoutWish, offsetMs: number): Stripe.Checkout.SessionCreateParams {
  const { session, description, email, backUrl, cancelUrl } = wish;
  const metadata = { order: session.orderId, session: session.id };
  return {
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: session.currency.toLowerCase(),
          unit_amount: stripeAmount(session.amount, session.currency),
          product_data: { name: description },
        },
      },
    ],
    client_reference_id: session.orderId,
    metadata,
    payment_intent_data: { metadata, description },
    ...(email && { customer_email: email }),
    locale: stripeLocale(wish.locale),
    expires_at: Math.floor((Date.parse(session.expiresAt) - offsetMs) / 1000),
    success_url: backUrl,
    cancel_url: cancelUrl,
  };
}

function stripeLocale(locale: string): 'ko' | 'zh' | 'en' {
  return locale === 'ko' ? 'ko' : locale === 'zh-Hans' ? 'zh' : 'en';
}

/** A page that was paid on, or is over, cannot be ended; then there is nothing to do. */
async function endSession(stripe: Stripe, outsideId: string): Promise<void> {
  try {
    await stripe.checkout.sessions.expire(outsideId);
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

async function refundPayment(stripe: Stripe, wish: RefundWish): Promise<RefundAnswer> {
  try {
    const refund = await stripe.refunds.create(
      {
        payment_intent: wish.paymentId,
        amount: stripeAmount(wish.amount, wish.currency),
        metadata: { order: wish.orderId, refund: wish.id },
      },
      { idempotencyKey: `hallway-refund-${wish.id}` },
    );
    return { outsideId: refund.id, state: refundState(refund.status) };
  } catch (error) {
    if (isRefused(error)) return { outsideId: null, state: 'failed', reason: error.message };
    throw error;
  }
}

/** Stripe understood and said no; what did not reach it, or was too much at once, is tried again. */
function isRefused(error: unknown): error is Error {
  return error instanceof Error && (error as { type?: string }).type === 'StripeInvalidRequestError';
}
