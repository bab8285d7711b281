import { expect, test } from 'vitest';
import { paymentNews, readStripeMessage, sessionNews, stripeAmount } from './stripe-message.ts';

const order = '0b9b6f2e-1111-4222-8333-444455556666';
const message = (type: string, object: object) =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } });
const session = {
  ...{ id: 'cs_test_1', object: 'checkout.session', client_reference_id: order, status: 'complete' },
  ...{ payment_status: 'paid', payment_intent: 'pi_1', amount_total: 11_900, currency: 'eur' },
  metadata: { order },
};

test('a page that was paid on says so with what was paid, in our units', () => {
  const news = {
    ...{ kind: 'paid', orderId: order, sessionId: 'cs_test_1', paymentId: 'pi_1' },
    ...{ amount: 11_900, currency: 'EUR' },
  };
  for (const type of ['checkout.session.completed', 'checkout.session.async_payment_succeeded'])
    expect(readStripeMessage(message(type, session))).toEqual({ id: 'evt_1', news });
  expect(sessionNews({ ...session, payment_intent: { id: 'pi_1', object: 'payment_intent' } })).toEqual(news);
  expect(sessionNews({ ...session, currency: 'isk', amount_total: 500_000 })).toMatchObject({
    ...{ amount: 5_000, currency: 'ISK' },
  });
  expect([stripeAmount(5_000, 'ISK'), stripeAmount(5_000, 'EUR'), stripeAmount(5_000, 'JPY')]).toEqual([
    ...[500_000, 5_000, 5_000],
  ]);
});

test('a bank that still thinks says nothing yet, and a page that ended says so', () => {
  const waiting = message('checkout.session.completed', { ...session, payment_status: 'unpaid' });
  expect(readStripeMessage(waiting)?.news).toEqual({ kind: 'nothing' });
  const over = { ...session, status: 'expired', payment_status: 'unpaid', payment_intent: null };
  const ended = { kind: 'ended', orderId: order, sessionId: 'cs_test_1' };
  expect(readStripeMessage(message('checkout.session.expired', over))?.news).toEqual(ended);
  expect(sessionNews(over)).toEqual(ended);
});

test('money that went back names its payment, and ours if it was ours', () => {
  const refund = { id: 're_1', payment_intent: 'pi_1', amount: 100, currency: 'eur', status: 'succeeded' };
  const of = (type: string, object: object) => readStripeMessage(message(type, object))?.news;
  expect(of('refund.created', { ...refund, metadata: { refund: order } })).toEqual({
    ...{
      kind: 'sent-back',
      outsideId: 're_1',
      ownId: order,
      paymentId: 'pi_1',
      amount: 100,
      currency: 'EUR',
    },
    ...{ state: 'done', isDispute: false },
  });
  expect(of('refund.failed', { ...refund, status: 'failed' })).toMatchObject({
    state: 'failed',
    ownId: null,
  });
  expect(of('refund.updated', { ...refund, status: 'requires_action' })).toMatchObject({ state: 'pending' });
  expect(of('charge.dispute.funds_withdrawn', refund)).toMatchObject({ state: 'done', isDispute: true });
  expect(of('charge.dispute.funds_reinstated', refund)).toMatchObject({ state: 'failed', isDispute: true });
});

test('a payment that succeeded is known by itself', () => {
  const intent = {
    id: 'pi_1',
    status: 'succeeded',
    amount_received: 700,
    currency: 'usd',
    metadata: { order },
  };
  expect(paymentNews(intent)).toEqual({
    ...{ kind: 'paid', orderId: order, sessionId: null, paymentId: 'pi_1', amount: 700, currency: 'USD' },
  });
  expect(paymentNews({ ...intent, status: 'processing', amount_received: 0 })).toEqual({ kind: 'nothing' });
});

test('nonsense is no message, and what does not matter here says nothing', () => {
  for (const text of ['', '{', '[]', '{"id":1}', 'null']) expect(readStripeMessage(text)).toBeNull();
  expect(readStripeMessage(message('customer.created', {}))?.news).toEqual({ kind: 'nothing' });
  expect(readStripeMessage(message('checkout.session.completed', { id: 7 }))?.news).toEqual({
    kind: 'nothing',
  });
});
