import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { SafeFetch, SafeFetchOptions } from '../../../platform/http/safe-fetch.ts';
import { createOutboxRunner } from '../../../platform/outbox-runner.ts';
import { reactions } from '../../../wiring/reactions.ts';
import { afterAttempt, webhookProblem } from '../rules/webhook.ts';
import { aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import { actOnWebhook, addWebhook, sendDeliveryAgain, viewWebhooks } from './work-on-webhooks.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

type Told = { readonly url: string; readonly options: SafeFetchOptions };

/** An address that answers so, and keeps what it was told. */
function listener(answerOf: (told: Told) => number | 'timed-out' = () => 204) {
  const told: Told[] = [];
  const fetch: SafeFetch = async (url, options) => {
    const one = { url, options };
    told.push(one);
    const status = answerOf(one);
    if (status === 'timed-out') return refuse('timed-out');
    if (status > 299) return refuse('http-status', { details: { status } });
    return done({ url, status, contentType: null, etag: null, lastModified: null, bytes: new Uint8Array() });
  };
  return { told, fetch };
}

async function aWebhook(url = 'https://hooks.example.org/in') {
  const shop = await aShop(house);
  const events = ['order.placed', 'order.settled'] as const;
  const webhook = must(await addWebhook(house, operator, { editionId: shop.editionId, url, events }));
  const product = await aProduct(house, shop, { price: 0 });
  return { shop, webhook, product };
}
const hears = () => createOutboxRunner({ db: database.db, log: house.log, house, reactions }).deliverAll();
const deliveries = async (editionId: EditionId) =>
  must(await viewWebhooks(house, operator, { editionId })).deliveries;

describe('an address that is told', () => {
  test('hears of what it asked for once, signed, without anybody’s name', async () => {
    const { shop, webhook, product } = await aWebhook();
    const placed = must(await order(house, aWish(house, shop.editionId, [aLine(product.id, 'ana')])));
    await hears();
    const { told, fetch } = listener();
    expect(await Promise.all([tellWebhooks(house, fetch), tellWebhooks(house, fetch)])).toContain(1);
    expect(await tellWebhooks(house, fetch)).toBe(0);
    const [one] = told;
    if (!one?.options.post || !one.options.headers) throw new Error('Nothing was told.');
    const body = String(one.options.post.body);
    expect(JSON.parse(body)).toMatchObject({
      type: 'order.settled',
      data: { edition: shop.editionId, order: { code: placed.order.code, state: 'paid', total: 0 } },
    });
    expect(body).not.toMatch(/ana|example/);
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = one.options.headers;
    const key = Buffer.from(webhook.secret.replace('whsec_', ''), 'base64');
    expect(key).toHaveLength(32);
    expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`);
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(5);
    expect(told).toHaveLength(1);
  });

  test('is tried again later and later, with the same id, and again when somebody asks for it', async () => {
    const { shop, product } = await aWebhook();
    await order(house, aWish(house, shop.editionId, [aLine(product.id)]));
    await hears();
    const { told, fetch } = listener(({ options }) => (options.post && told.length < 3 ? 'timed-out' : 200));
    for (const minutes of [0, 2, 8]) {
      house.clock.setOffset(minutes * 60_000);
      await tellWebhooks(house, fetch);
    }
    house.clock.setOffset(0);
    expect(told).toHaveLength(3);
    expect(new Set(told.map(({ options }) => options.headers?.['webhook-id'])).size).toBe(1);
    const [delivery] = await deliveries(shop.editionId);
    expect(delivery).toMatchObject({ state: 'done', attempts: 3, answer: '200' });
    const deliveryId = delivery?.id;
    if (!deliveryId) throw new Error('The delivery is gone.');
    must(await sendDeliveryAgain(house, operator, { editionId: shop.editionId, deliveryId }));
    expect(await tellWebhooks(house, fetch)).toBe(1);
    const other = await aWebhook();
    const elsewhere = { editionId: other.shop.editionId, deliveryId };
    expect(await sendDeliveryAgain(house, operator, elsewhere)).toMatchObject({ ok: false });
  });

  test('that fails for days, or says that it is gone, is told nothing more until somebody turns it on', async () => {
    const { shop, webhook, product } = await aWebhook();
    const { told, fetch } = listener(() => 410);
    await order(house, aWish(house, shop.editionId, [aLine(product.id)]));
    await hears();
    await tellWebhooks(house, fetch);
    const stateOf = async () => must(await viewWebhooks(house, operator, shop)).webhooks[0];
    expect((await stateOf())?.disabledAt).not.toBeNull();
    await order(house, aWish(house, shop.editionId, [aLine(product.id, 'ben')]));
    await hears();
    await tellWebhooks(house, fetch);
    expect(told).toHaveLength(1);
    const place = { editionId: shop.editionId, webhookId: webhook.id };
    must(await actOnWebhook(house, operator, { ...place, act: 'resume' }));
    must(await actOnWebhook(house, operator, { ...place, act: 'try' }));
    await tellWebhooks(house, listener().fetch);
    expect(await stateOf()).toMatchObject({ disabledAt: null, failingSince: null });
    must(await actOnWebhook(house, operator, { ...place, act: 'renew' }));
    expect((await stateOf())?.secret).not.toBe(webhook.secret);
    must(await actOnWebhook(house, operator, { ...place, act: 'remove' }));
    expect(await stateOf()).toBeUndefined();
  });

  test('keeps the secret that is made while something is told, and stays paused', async () => {
    const { shop, webhook, product } = await aWebhook();
    await order(house, aWish(house, shop.editionId, [aLine(product.id)]));
    await hears();
    const telling = await database.db.transaction().execute(async (tx) => {
      await sql`UPDATE tickets.webhook SET generation = 2, is_paused = true WHERE id = ${webhook.id}`.execute(
        tx,
      );
      const told = tellWebhooks(house, listener(() => 500).fetch);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { told };
    });
    expect(await telling.told).toBe(1);
    const [after] = must(await viewWebhooks(house, operator, shop)).webhooks;
    expect(after).toMatchObject({ generation: 2, isPaused: true });
    expect(after?.failingSince).not.toBeNull();
  });

  test('is added by owners and organisers only, over https, ten at most', async () => {
    const { shop } = await aWebhook();
    const events = ['order.placed'] as const;
    for (const url of [
      'http://a.example',
      'ftp://a',
      'nonsense',
      'https://a:b@c.example',
      `https://a.example/${'x'.repeat(500)}`,
    ])
      expect(webhookProblem(url, events)).toBe('url-not-valid');
    expect(webhookProblem('https://a.example', [])).toBe('events-missing');
    for (const [name, viewer] of Object.entries(everybody(shop.editionId))) {
      const url = `https://${name.replaceAll(' ', '-')}.example.org/`;
      const answer = await addWebhook(house, viewer, { editionId: shop.editionId, url, events });
      const isTheirs = /^(?:owner|organiser|owner by token)$/.test(name);
      expect([name, answer.ok || answer.refusal.code]).toEqual([name, isTheirs || 'not-allowed']);
    }
    const add = () =>
      addWebhook(house, operator, { editionId: shop.editionId, url: 'https://z.example', events });
    const answers = await Promise.all(Array.from({ length: 12 }, add));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
  });
});

test('attempts rest longer and longer, and end after two and a half days', () => {
  const start = '2027-01-01T00:00:00Z';
  let now = start;
  let attempts = 0;
  for (;;) {
    const after = afterAttempt({ attempts }, { failingSince: start }, { status: 500, now });
    if (after.state !== 'waiting') break;
    expect(after.nextAt > now).toBe(true);
    now = after.nextAt;
    attempts += 1;
  }
  expect(attempts).toBe(9);
  expect(now > minutesAfter(start, 2 * 24 * 60) && now < minutesAfter(start, 4 * 24 * 60)).toBe(true);
  const late = minutesAfter(start, 3 * 24 * 60);
  expect(afterAttempt({ attempts: 0 }, { failingSince: start }, { status: null, now: late }).isDisabled).toBe(
    true,
  );
});
