import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { updateEdition } from '#directory/server';
import { operator } from '#people';
import { saveProduct, setUpShop } from '#tickets/server';
import { instantText, Temporal } from '../src/kernel/time.ts';
import { type Beside, openBeside } from '../testing/beside.ts';
import { freshPage, launchBrowser, screens } from '../testing/browser.ts';
import { anEdition, must } from '../testing/editions.ts';
import { type RunningHallway, startHallway } from '../testing/running-hallway.ts';

const crowd = 200;
let browser: Browser;
let hallway: RunningHallway;
let beside: Beside;

beforeAll(async () => {
  browser = await launchBrowser();
  hallway = await startHallway({ mode: 'real', environment: { TRUSTED_PROXIES: '127.0.0.1,::1' } });
  beside = await openBeside(hallway);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await beside.close();
  await hallway.remove();
});

/** An edition with one free ticket, of which there are `capacity`, on sale in so many seconds, with a waiting room in front. */
async function aSale(capacity: number, seconds: number) {
  const { house } = beside;
  const edition = await anEdition(house);
  must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: true } }));
  const at = { editionId: edition.id, slug: edition.slug };
  const opensAt = instantText(Temporal.Instant.fromEpochMilliseconds(Date.now() + seconds * 1000));
  const waitingRoom = { insideAtOnce: 30, admittedPerMinute: 3000, keepMinutes: 5 };
  must(await setUpShop(house, operator, { ...at, changes: { isOpen: true, waitingRoom } }));
  const product = must(
    await saveProduct(house, operator, {
      ...{ ...at, id: null },
      product: {
        ...{
          kind: 'ticket',
          name: { en: 'Conference' },
          about: {},
          price: 0,
          steps: [],
          least: null,
          taxRate: 0,
        },
        ...{ variations: [], needs: [], includes: [], isHidden: false, admits: null, sessionCode: null },
      },
      terms: { capacity, mostEach: 1, opensAt, closesAt: null, hasWaitlist: false },
    }),
  );
  return { ...at, opensAt, productId: product.id };
}
type Sale = Awaited<ReturnType<typeof aSale>>;

/** Somebody with a browser that keeps cookies and runs no script: waits, comes in, orders once; answers with the status of the order. */
async function buyer(sale: Sale, number: number): Promise<number> {
  const cookies = new Map<string, string>();
  const url = `${hallway.origin}/${sale.slug}/tickets`;
  const ask = async (init: RequestInit) => {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...{
          'x-forwarded-for': `10.9.${number >> 8}.${number & 255}`,
          origin: hallway.origin,
          accept: 'text/html',
        },
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return { status: answer.status, text: await answer.text() };
  };
  for (;;) {
    const { text } = await ask({});
    const [, order] = /name="order" value="([^"]+)"/.exec(text) ?? [];
    if (order && text.includes(`n-${sale.productId}`)) {
      const fields = {
        order,
        voucher: '',
        [`n-${sale.productId}`]: '1',
        name: `Guest ${number}`,
        email: `${randomUUID()}@example.org`,
      };
      const body = new URLSearchParams(fields);
      // Impatience: the same form twice.
      const [first] = await Promise.all([ask({ method: 'POST', body }), ask({ method: 'POST', body })]);
      return first.status;
    }
    await wait(400 + Math.random() * 400);
  }
}

it('a sale opens to two hundred people and one browser: everybody who gets in buys once, and there is a place for each', async () => {
  const sale = await aSale(crowd + 1, 12);
  const page = await freshPage(browser, { ...screens.phone, javaScriptEnabled: false });
  await page.goto(`${hallway.origin}/${sale.slug}/tickets`);
  await expect.poll(() => page.getByLabel('How many: Conference').count()).toBe(0);
  const crowding = Promise.all(Array.from({ length: crowd }, (_, number) => buyer(sale, number)));
  // The page looks by itself; nobody presses anything.
  await page.getByLabel('How many: Conference').waitFor({ timeout: 90_000 });
  await page.getByLabel('How many: Conference').selectOption('1');
  await page.locator('#name').fill('Ana Waits');
  await page.locator('#email').fill('ana@example.org');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/orders/**');
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('Order');
  const statuses = await crowding;
  expect(new Set(statuses)).toEqual(new Set([303]));
  const { rows } = await sql<{ orders: number; early: number }>`
    SELECT count(*)::int AS orders, count(*) FILTER (WHERE created_at < ${sale.opensAt})::int AS early
    FROM tickets.order WHERE edition_id = ${sale.editionId} AND state = 'paid'`.execute(beside.house.db);
  expect(rows).toEqual([{ orders: crowd + 1, early: 0 }]);
  await page.context().close();
}, 180_000);
