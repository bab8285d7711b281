import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setWaitingRoom, type WaitingRoomRule } from '#capacity/server';
import type { Edition } from '#directory';
import { createAuth } from '#people/server';
import { anEdition } from '../../testing/editions.ts';
import { noTimePasses } from '../../testing/no-time-passes.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { instantText, Temporal } from '../kernel/time.ts';
import { readProxies } from '../platform/http/client-address.ts';
import { listen } from './listen.ts';
import { saleAddress } from './sale-addresses.ts';
import { createWeb, type Web } from './web.ts';

/** The waiting room as browsers meet it: by HTTP, in front of a sale that stands for the real one. */
let database: TestDatabase;
let house: TestHouse;
let edition: Edition;
let web: Web;
let orders = 0;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
beforeEach(async () => {
  edition = await anEdition(house, { isPublic: true, accent: '#0f6b5c' });
  web = await aWeb();
});
afterAll(() => database.close());

async function aWeb(at: TestHouse = house): Promise<Web> {
  return createWeb({
    ...{ house: at, auth: await createAuth(at), proxies: readProxies(['127.0.0.1']), mode: 'production' },
    staticFiles: new Map(),
    build: () => Promise.reject(new Error('There are no pages in this test.')),
    scriptUrl: (name) => `/assets/${name}.js`,
    addAddresses: (app) => {
      app.get('/:edition/:sale{[tT]ickets(?:\\.data)?}', (c) => c.text('Choose your tickets'));
      app.post('/:edition/tickets', (c) => {
        orders += 1;
        return c.redirect(`/${c.req.param('edition')}/tickets/orders/1`, 303);
      });
    },
  });
}

async function openRule(changes: Partial<WaitingRoomRule> = {}): Promise<void> {
  const rule = { opensAt: null, insideAtOnce: 1, admittedPerMinute: 600, keepMinutes: 10, ...changes };
  await database.db.transaction().execute((tx) => setWaitingRoom(tx, house, { editionId: edition.id, rule }));
}

const inSeconds = (seconds: number) =>
  instantText(Temporal.Instant.fromEpochMilliseconds(Date.now() + seconds * 1000));

/** A browser that keeps cookies; each comes from an address of its own. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly from: string;
  constructor(number: number) {
    this.from = `10.7.${number >> 8}.${number & 255}`;
  }
  async ask(path: string, init: RequestInit = {}, origin?: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': this.from, ...init.headers };
    const all = { ...headers, ...(cookie ? { cookie } : {}) };
    const answer = origin
      ? await fetch(`${origin}${path}`, { ...init, headers: all, redirect: 'manual' })
      : await web.fetch(new Request(`${house.config.origin}${path}`, { ...init, headers: all }), {
          incoming: { socket: { remoteAddress: '127.0.0.1' } },
        });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }
}

const form = (body: string): RequestInit => ({
  ...{ method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
});
const sale = () => `/${edition.slug}/tickets`;

describe('without demand', () => {
  test('no edition has a waiting room, and nobody sees one', async () => {
    const answer = await new Browser(1).ask(sale());
    expect([await answer.text(), answer.headers.get('set-cookie')]).toEqual(['Choose your tickets', null]);
  });

  test('with one, whoever comes while there is room buys at once, and makes room again', async () => {
    await openRule();
    for (const number of [1, 2, 3]) {
      const browser = new Browser(number);
      const page = await browser.ask(sale());
      expect([page.status, await page.text()]).toEqual([200, 'Choose your tickets']);
      expect(page.headers.get('cache-control')).toBe('private, no-store');
      const bought = await browser.ask(sale(), form('ticket=1'));
      expect([bought.status, browser.cookies.size]).toEqual([303, 0]);
    }
  });

  test('a hidden edition does not show by it that it is there', async () => {
    edition = await anEdition(house, { isPublic: false });
    await openRule();
    await new Browser(1).ask(sale());
    const answer = await new Browser(2).ask(`${sale()}/place`);
    expect(answer.headers.get('content-type')).not.toContain('json');
  });
});

describe('who waits', () => {
  beforeEach(async () => {
    await openRule();
    await new Browser(1).ask(sale());
  });

  test('gets a page in their language that looks by itself, without a script and with one', async () => {
    const answer = await new Browser(2).ask(`${sale()}?voucher=A%22B`, {
      headers: { 'accept-language': 'ko' },
    });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('<html lang="ko">');
    expect(html).toMatch(
      /<noscript><meta http-equiv="refresh" content="\d+;url=[^"]*waits=1"\/><\/noscript>/,
    );
    expect(html).not.toContain('A"B');
    expect(html).toContain('앞에 0명');
    expect(html).toContain('/assets/waiting-room.js');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^hallway_place_[0-9a-f]{12}=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/,
    );
  });

  test('is asked for few words by the script, and keeps the place', async () => {
    const browser = new Browser(2);
    await browser.ask(sale());
    const answer = await browser.ask(`${sale()}/place`);
    expect(await answer.json()).toMatchObject({ kind: 'waiting', before: '0 people before you', go: false });
    const again = await browser.ask(`${sale()}?waits=1`);
    expect(await again.text()).toContain('You have a place in the line');
  });

  test('has nothing ordered by a form that comes too early, and is told so', async () => {
    const before = orders;
    const answer = await new Browser(2).ask(sale(), form('ticket=1'));
    expect([answer.status, orders]).toEqual([409, before]);
    expect(await answer.text()).toContain('What you sent was not taken');
  });

  test('comes in by no other spelling of the address', async () => {
    const { slug } = edition;
    for (const path of [`/${slug}/%74ickets`, `/${slug}/Tickets`, `/${slug}/tickets.data`]) {
      const answer = await new Browser(2).ask(path);
      expect([path, await answer.text()]).toEqual([path, expect.stringContaining('You have a place')]);
    }
    expect(saleAddress(`/${slug}/tickets/_.data`)?.kind).toBe('sale');
    expect(saleAddress(`/${slug}/tickets/orders/1`)).toBe(null);
  });

  test('needs a cookie, and is told so instead of being sent to the end again and again', async () => {
    const answer = await new Browser(2).ask(`${sale()}?waits=1`);
    expect(await answer.text()).toContain('Your browser keeps no place');
  });

  test('may give the place up', async () => {
    const browser = new Browser(2);
    await browser.ask(sale());
    const answer = await browser.ask(`${sale()}/place`, form('act=leave'));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${edition.slug}`]);
    expect(browser.cookies.size).toBe(0);
  });

  test('cannot take places without end from one network', async () => {
    const { statuses, head } = await noTimePasses(async () => ({
      statuses: await Promise.all(
        Array.from({ length: 60 }, async () => (await new Browser(2).ask(sale())).status),
      ),
      head: await new Browser(3).ask(sale(), { method: 'HEAD' }),
    }));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(40);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect([head.status, head.headers.get('set-cookie')]).toEqual([429, null]);
  });
});

test('on https the cookie is of this host alone', async () => {
  const secure = testHouse(database.db, { ORIGIN: 'https://conf.example.org' });
  await openRule();
  web = await aWeb(secure);
  const answer = await new Browser(1).ask(sale());
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-hallway_place_.*; Path=\/; HttpOnly; SameSite=Lax; Secure;/,
  );
});

test('two hundred people over real HTTP and two processes all buy once, never too many at once', async () => {
  const moved = testHouse(database.db);
  const servers = await Promise.all(
    [0, 1].map(async () => listen(await aWeb(moved), { port: 0, host: '127.0.0.1' })),
  );
  const origins = servers.map(({ port }) => `http://127.0.0.1:${port}`);
  const rule = { insideAtOnce: 40, admittedPerMinute: 6_000 };
  const browsers = Array.from({ length: 200 }, (_, number) => new Browser(number));
  const either = () => origins[Math.floor(Math.random() * 2)];
  const opening = inSeconds(600);
  await openRule({ ...rule, opensAt: opening });
  for (const answer of await Promise.all(browsers.map((browser) => browser.ask(sale(), {}, either()))))
    expect(await answer.text()).not.toBe('Choose your tickets');
  // The clock comes near the opening once all are there, however long their coming takes here.
  moved.clock.setOffset(598_000);
  let inside = 0;
  let most = 0;
  const bought: Browser[] = [];
  const buy = async (browser: Browser) => {
    for (;;) {
      const answer = await browser.ask(sale(), {}, either());
      const text = await answer.text();
      if (text === 'Choose your tickets') break;
      expect([200, 303]).toContain(answer.status);
      if (answer.status === 200) await wait(200 + Math.random() * 300);
    }
    inside += 1;
    most = Math.max(most, inside);
    expect(Date.parse(moved.clock.now())).toBeGreaterThanOrEqual(Date.parse(opening));
    await wait(Math.random() * 300);
    inside -= 1;
    const order = await browser.ask(sale(), form('ticket=1'), either());
    await order.text();
    expect(order.status).toBe(303);
    bought.push(browser);
  };
  await Promise.all(browsers.map(buy));
  expect(new Set(bought).size).toBe(200);
  expect(most).toBeLessThanOrEqual(40);
  const draw = await (await fetch(`${origins[0]}${sale()}/draw.json`)).json();
  expect(draw).toEqual({ opensAt: opening, present: 200, seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await Promise.all(servers.map((server) => server.close()));
}, 60_000);
