import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import { createClock } from '../../../platform/clock.ts';
import { stripeVersion } from '../formats/stripe-message.ts';
import type { CardCompany } from '../rules/card-company.ts';
import type { CardSession, CardSessionId } from '../rules/card-session.ts';
import type { PaymentId } from '../rules/payment.ts';
import { stripeCompany } from './stripe-company.ts';

type Asked = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly sent: Record<string, string>;
};

/** A server on this machine in Stripe's place: what it was asked, and what it answers next. */
let server: Server;
let company: CardCompany;
const asked: Asked[] = [];
const answers: { status: number; body: object }[] = [];
const clock = createClock();

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const sent = Object.fromEntries(new URLSearchParams(text));
      asked.push({ path: `${request.method} ${request.url}`, headers: request.headers, sent });
      const { status, body } = answers.shift() ?? { status: 500, body: {} };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  company = stripeCompany({ clock }, 'sk_test_made_up', { host: '127.0.0.1', port, protocol: 'http' });
});
beforeEach(() => {
  asked.length = 0;
  answers.length = 0;
});
afterAll(() => server.close());

const orderId = '0b9b6f2e-1111-4222-8333-444455556666' as OrderId;
const session: CardSession = {
  ...{ id: 'a1b2c3d4-1111-4222-8333-444455556666' as CardSessionId, orderId, outsideId: null, url: null },
  ...{ editionId: 'e' as EditionId, amount: 11_900, currency: 'EUR', state: 'open' },
  ...{ createdAt: '2027-01-01T00:00:00Z', expiresAt: '2027-01-01T00:31:00Z' },
};

test('a page is asked for with the order’s sum, a key of ours, and in one version, also after a failure', async () => {
  answers.push(
    { status: 500, body: {} },
    { status: 200, body: { id: 'cs_1', url: 'https://checkout.stripe.com/x' } },
  );
  const wish = { session, description: 'Harbour', email: 'ana@example.org', locale: 'zh-Hans' };
  const urls = { backUrl: 'https://conf.example.org/o?card=back', cancelUrl: 'https://conf.example.org/o' };
  expect(await company.open({ ...wish, ...urls })).toEqual({
    outsideId: 'cs_1',
    url: 'https://checkout.stripe.com/x',
  });
  expect(asked.map(({ path }) => path)).toEqual(['POST /v1/checkout/sessions', 'POST /v1/checkout/sessions']);
  for (const { headers, sent } of asked) {
    expect(headers['stripe-version']).toBe(stripeVersion);
    expect(headers['idempotency-key']).toBe(`hallway-checkout-${session.id}`);
    expect(sent).toMatchObject({
      ...{ mode: 'payment', client_reference_id: orderId, 'metadata[order]': orderId, locale: 'zh' },
      'payment_intent_data[metadata][order]': orderId,
      'line_items[0][price_data][unit_amount]': '11900',
      'line_items[0][price_data][currency]': 'eur',
      expires_at: String(Date.parse(session.expiresAt) / 1000),
      success_url: urls.backUrl,
    });
  }
});

test('money goes back with our id on it; what is refused for good is told, the rest is tried again later', async () => {
  const refund = { id: 'p1' as PaymentId, orderId, paymentId: 'pi_1', amount: 500, currency: 'ISK' };
  answers.push({ status: 200, body: { id: 're_1', status: 'pending' } });
  expect(await company.refund(refund)).toEqual({ outsideId: 're_1', state: 'pending' });
  expect(asked[0]).toMatchObject({
    path: 'POST /v1/refunds',
    sent: { payment_intent: 'pi_1', amount: '50000', 'metadata[refund]': 'p1' },
  });
  expect(asked[0]?.headers['idempotency-key']).toBe('hallway-refund-p1');
  const error = { type: 'invalid_request_error', message: 'Charge has already been refunded.' };
  answers.push({ status: 400, body: { error } });
  expect(await company.refund(refund)).toEqual({ outsideId: null, state: 'failed', reason: error.message });
  answers.push({ status: 401, body: { error: { type: 'invalid_request_error', message: 'No such key' } } });
  await expect(company.refund(refund)).rejects.toThrow();
});

test('what became of a page is read from the page itself, and one that is over is ended without a word', async () => {
  const page = { id: 'cs_1', client_reference_id: orderId, status: 'complete', payment_status: 'paid' };
  answers.push({
    status: 200,
    body: { ...page, payment_intent: 'pi_1', amount_total: 11_900, currency: 'eur' },
  });
  expect(await company.lookAtSession('cs_1')).toMatchObject({ kind: 'paid', orderId, amount: 11_900 });
  const intent = {
    id: 'pi_1',
    status: 'succeeded',
    amount_received: 11_900,
    currency: 'eur',
    metadata: { order: orderId },
  };
  answers.push({ status: 200, body: intent });
  expect(await company.lookAtPayment('pi_1')).toMatchObject({ kind: 'paid', orderId, sessionId: null });
  answers.push({
    status: 400,
    body: { error: { type: 'invalid_request_error', message: 'already complete' } },
  });
  await company.end({ ...session, outsideId: 'cs_1' });
  expect(asked.at(-1)?.path).toBe('POST /v1/checkout/sessions/cs_1/expire');
});
