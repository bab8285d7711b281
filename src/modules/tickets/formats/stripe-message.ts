import { z } from 'zod';
import { type OrderId, readId } from '../../../kernel/ids.ts';
import type { CardNews, RefundState } from '../rules/card-message.ts';
import type { PaymentId } from '../rules/payment.ts';

/** The version of Stripe's interface that everything here is written for. The library's types are of one version, and compile with no other. */
export const stripeVersion = '2026-10-28.endive';

/** Currencies without a smaller unit that Stripe counts in hundredths all the same. */
const hundredfold: ReadonlySet<string> = new Set(['ISK', 'UGX']);

/** Minor units of ours as Stripe counts them. */
export function stripeAmount(amount: number, currency: string): number {
  return hundredfold.has(currency.toUpperCase()) ? amount * 100 : amount;
}

/** A sum of Stripe's as ours. */
function sumOf(amount: number, currency: string): { readonly amount: number; readonly currency: string } {
  const code = currency.toUpperCase();
  return { amount: hundredfold.has(code) ? Math.round(amount / 100) : amount, currency: code };
}

const named = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish();
const metadata = z.record(z.string(), z.string()).nullish();

const checkoutSession = z.object({
  id: z.string(),
  client_reference_id: z.string().nullish(),
  payment_intent: named,
  payment_status: z.string(),
  status: z.string().nullish(),
  amount_total: z.int().nullish(),
  currency: z.string().nullish(),
  metadata,
});
const paymentIntent = z.object({
  id: z.string(),
  status: z.string(),
  amount_received: z.int(),
  currency: z.string(),
  metadata,
});
const refund = z.object({
  id: z.string(),
  payment_intent: named,
  amount: z.int(),
  currency: z.string(),
  status: z.string().nullish(),
  metadata,
});
const dispute = z.object({ id: z.string(), payment_intent: named, amount: z.int(), currency: z.string() });
const event = z.object({
  id: z.string().max(255),
  type: z.string(),
  data: z.object({ object: z.unknown() }),
});

const nothing: CardNews = { kind: 'nothing' };

/** A message of Stripe whose signature was checked; `null` if it is none. What does not matter here says nothing. */
export function readStripeMessage(text: string): { readonly id: string; readonly news: CardNews } | null {
  const read = event.safeParse(parsed(text));
  if (!read.success) return null;
  const { id, type, data } = read.data;
  return { id, news: newsOf(type, data.object) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by `null`: no message.
    return null;
  }
}

function newsOf(type: string, object: unknown): CardNews {
  if (/^checkout\.session\.(?:completed|async_payment_succeeded)$/.test(type)) return sessionNews(object);
  if (/^checkout\.session\.(?:expired|async_payment_failed)$/.test(type)) {
    const read = checkoutSession.safeParse(object);
    return read.success ? endedNews(read.data) : nothing;
  }
  if (/^refund\.(?:created|updated|failed)$/.test(type)) return refundNews(object);
  if (type === 'charge.dispute.funds_withdrawn') return disputeNews(object, 'done');
  if (type === 'charge.dispute.funds_reinstated') return disputeNews(object, 'failed');
  return nothing;
}

/** What a page says of itself: paid, over, or nothing yet. */
export function sessionNews(object: unknown): CardNews {
  const read = checkoutSession.safeParse(object);
  if (!read.success) return nothing;
  const session = read.data;
  const { payment_status: paid, payment_intent: paymentId, amount_total: amount, currency } = session;
  if (paid !== 'paid' || !paymentId || !amount || !currency)
    return session.status === 'expired' ? endedNews(session) : nothing;
  return {
    ...{ kind: 'paid', paymentId, ...sumOf(amount, currency) },
    orderId: orderOf(session),
    sessionId: session.id,
  };
}

function endedNews(session: z.infer<typeof checkoutSession>): CardNews {
  return { kind: 'ended', orderId: orderOf(session), sessionId: session.id };
}

function orderOf(session: z.infer<typeof checkoutSession>): OrderId | null {
  return readId<'order'>(session.metadata?.order ?? session.client_reference_id);
}

/** What a payment says of itself, whichever page it was made on. */
export function paymentNews(object: unknown): CardNews {
  const read = paymentIntent.safeParse(object);
  if (!read.success || read.data.status !== 'succeeded' || read.data.amount_received <= 0) return nothing;
  const { id, amount_received: amount, currency } = read.data;
  return {
    ...{ kind: 'paid', paymentId: id, sessionId: null, ...sumOf(amount, currency) },
    orderId: readId<'order'>(read.data.metadata?.order),
  };
}

/** Stripe's words for how a refund stands. What still waits for its owner is on its way. */
export function refundState(status: string | null | undefined): RefundState {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}

function refundNews(object: unknown): CardNews {
  const read = refund.safeParse(object);
  if (!read.success || !read.data.payment_intent) return nothing;
  const { id, payment_intent: paymentId, amount, currency, status } = read.data;
  return {
    ...{ kind: 'sent-back', outsideId: id, paymentId, ...sumOf(amount, currency) },
    ownId: readId<'payment'>(read.data.metadata?.refund) as PaymentId | null,
    state: refundState(status),
    isDispute: false,
  };
}

function disputeNews(object: unknown, state: RefundState): CardNews {
  const read = dispute.safeParse(object);
  if (!read.success || !read.data.payment_intent) return nothing;
  const { id, payment_intent: paymentId, amount, currency } = read.data;
  return {
    ...{ kind: 'sent-back', outsideId: id, paymentId, ...sumOf(amount, currency), state },
    ownId: null,
    isDispute: true,
  };
}
