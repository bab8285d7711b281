import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { saveProduct, setUpShop } from '#tickets/server';
import { must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
let productId: string;
beforeAll(async () => {
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), {
    ...{ staticFiles: new Map(), scriptUrl: () => '' },
    build: () => Promise.reject(new Error('The API needs no page.')),
  });
  productId = await aProduct();
});
afterAll(() => database?.close());

async function aProduct(): Promise<string> {
  const place = { editionId: at.shown.id, slug: at.shown.slug };
  const seller = { name: 'Harbour', address: '1 Quay', email: 'shop@example.org', taxId: '' };
  const bank = { holder: 'Harbour', iban: 'DE02120300000000202051', bic: '' };
  const changes = { isOpen: true, methods: ['transfer'] as const, seller, bank };
  must(await setUpShop(at.house, operator, { ...place, changes }));
  const terms = { capacity: 2, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false };
  const saved = await saveProduct(at.house, operator, {
    ...place,
    ...{ id: null, terms },
    product: {
      ...{ kind: 'ticket', name: { en: 'Conference' }, about: {}, price: 10_000, steps: [], least: null },
      ...{ taxRate: 1900, needs: [], includes: [], isHidden: false, admits: null, sessionCode: null },
      variations: [],
    },
  });
  return must(saved).id;
}

async function ask(path: string, body?: unknown, key?: string) {
  const answer = await at.ask(`/api/v1/editions/${at.shown.slug}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${at.keys.shown.get('organiser')}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> & { code: string } };
}
const wish = (name = 'ana') => {
  const holder = { name, email: `${name}@example.org` };
  return { buyer: { ...holder, method: 'transfer' }, lines: [{ product: productId, holder }] };
};

test('an order is placed once under its key, paid once under its own, and cancelled', async () => {
  expect((await ask('/orders', wish())).said.code).toBe('idempotency-key-missing');
  const first = await ask('/orders', wish(), 'shop-1');
  expect(first).toMatchObject({
    status: 201,
    said: { state: 'placed', total: 10_000, paid: 0, currency: 'EUR' },
  });
  expect(first.said.tickets).toMatchObject([
    { number: 1, product: productId, tax: 1597, holder: { name: 'ana' } },
  ]);
  const again = await Promise.all(Array.from({ length: 4 }, () => ask('/orders', wish(), 'shop-1')));
  for (const each of again) expect(each).toEqual(first);
  expect(await ask('/orders', wish('eve'), 'shop-1')).toMatchObject({
    ...{ status: 422, said: { code: 'idempotency-key-reused' } },
  });
  const { code } = first.said;
  const payment = { amount: 10_000, method: 'other' };
  const paid = await ask(`/orders/${code}/payments`, payment, 'till-1');
  expect(paid).toMatchObject({ status: 200, said: { state: 'paid', paid: 10_000 } });
  expect(await ask(`/orders/${code}/payments`, payment, 'till-1')).toEqual(paid);
  expect((await ask(`/orders/${code}/payments`, { ...payment, amount: 1 }, 'till-1')).status).toBe(422);
  expect((await ask('/tickets')).said.items).toMatchObject([{ order: code, isCancelled: false }]);
  expect((await ask('/pools')).said.items).toMatchObject([{ capacity: 2, confirmed: 1, held: 0, free: 1 }]);
  expect((await ask('/orders?q=ana&state=paid')).said).toMatchObject({ total: 1, items: [{ code }] });
  const cancelled = await ask(`/orders/${code}/cancel`, { reason: 'asked for it' });
  expect(cancelled).toMatchObject({ status: 200, said: { state: 'cancelled', paid: 10_000 } });
  expect(await ask(`/orders/${code}/cancel`, { reason: 'again' })).toEqual(cancelled);
});

test('what the shop refuses is told with its code, and everybody may see what is left', async () => {
  const [one, two, three] = [
    await ask('/orders', wish('b'), 'b'),
    await ask('/orders', wish('c'), 'c'),
    await ask('/orders', wish('d'), 'd'),
  ];
  expect([one?.status, two?.status, three?.status]).toEqual([201, 201, 409]);
  expect(three?.said).toMatchObject({
    code: 'order-refused',
    errors: [{ says: 'held-by-others' }, { where: 'pool', says: 'Conference' }, { where: 'free', says: '0' }],
  });
  const unknown = { ...wish(), lines: [{ product: 'nothing' }] };
  expect((await ask('/orders', unknown, 'e')).said).toMatchObject({
    errors: expect.arrayContaining([expect.objectContaining({ says: 'product-unknown' })]),
  });
  expect((await ask('/orders', { ...wish(), lines: [] }, 'f')).said.code).toBe('not-valid');
  const seen = await at.ask(`/api/v1/editions/${at.shown.slug}/products`);
  expect(await seen.json()).toMatchObject({ items: [{ id: productId, price: 10_000, free: 0 }] });
  const strangers = await at.ask(`/api/v1/editions/${at.shown.slug}/orders`);
  expect(strangers.status).toBe(401);
});
