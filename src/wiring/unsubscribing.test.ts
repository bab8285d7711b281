import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  askToBeTold,
  confirmToBeTold,
  listSubscriptionsTo,
  tellSubscribers,
  updateEdition,
} from '#directory/server';
import { operator } from '#people';
import { builtPages } from '../../testing/built-pages.ts';
import { must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import { platformTables } from '../platform/database/tables.ts';

let database: TestDatabase;
let house: TestHouse;
let at: TestWeb;
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  house = testHouse(database.db);
  at = await webForTests(house, built);
}, 150_000);
afterAll(() => database?.close());

/** Subscribes an address and answers with the link of its letter that ends it. */
async function stopLinkFor(email: string): Promise<string> {
  const editionId = at.shown.id;
  must(await askToBeTold(house, { editionId, email, topics: ['programme'], locale: 'en', caller: email }));
  const lettersTo = () =>
    platformTables(house.db)
      .selectFrom('platform.letter')
      .selectAll()
      .where('recipient', '=', email)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
  const [asking] = await lettersTo();
  const token = decodeURIComponent(/confirm=([^\s>]+)/.exec(asking?.body_text ?? '')?.[1] ?? '');
  must(await confirmToBeTold(house, editionId, token));
  await tellSubscribers(house, editionId, 'programme', '/schedule');
  const told = (await lettersTo()).find((letter) => letter.headers['List-Unsubscribe']);
  return new URL(told?.headers['List-Unsubscribe']?.slice(1, -1) ?? 'none:').href.slice(
    house.config.origin.length,
  );
}
const isListed = async (email: string) => (await listSubscriptionsTo(house.db, email)).length > 0;
/** As the servers of mail providers do it: no browser, no cookie, no word of where it comes from. */
const asMailProgram = async (path: string) =>
  at.web.fetch(
    new Request(`${house.config.origin}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    }),
    { incoming: { socket: { remoteAddress: '192.0.2.77' } } },
  );
const change = async (changes: Parameters<typeof updateEdition>[2]['changes']) =>
  must(await updateEdition(house, operator, { editionId: at.shown.id, changes }));

test('a mail program ends a subscription with one click while the edition is shown, hidden and renamed', async () => {
  const links = new Map<string, string>();
  for (const state of ['shown', 'hidden', 'renamed and hidden'])
    links.set(
      `${state.replaceAll(' ', '-')}@example.org`,
      await stopLinkFor(`${state.replaceAll(' ', '-')}@example.org`),
    );
  const ends = async (email: string) => {
    expect(await isListed(email)).toBe(true);
    const answer = await asMailProgram(links.get(email) ?? '');
    expect([answer.status, await isListed(email)]).toEqual([200, false]);
  };
  await ends('shown@example.org');
  await change({ isPublic: false });
  await ends('hidden@example.org');
  await change({ slug: 'renamed-2027' });
  await ends('renamed-and-hidden@example.org');
  await change({ slug: at.shown.slug, isPublic: true });
});

test('a reader opens the link and presses a button, and reads that it worked, hidden or not', async () => {
  for (const isPublic of [true, false]) {
    await change({ isPublic: true });
    const email = `reader-${isPublic}@example.org`;
    const link = await stopLinkFor(email);
    await change({ isPublic });
    const page = await at.ask(link);
    const html = await page.text();
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, expect.stringContaining('no-')]);
    expect(html).not.toContain('Shown 2027');
    expect(await isListed(email)).toBe(true);
    const token = /<button[^>]* value="([\w.-]+\.[\w-]+)"/.exec(html)?.[1] ?? '';
    const action = /<form[^>]* action="(\/subscriptions[^"]+)"/.exec(html)?.[1] ?? '';
    const answer = await at.ask(action, { method: 'POST', body: new URLSearchParams({ stop: token }) });
    expect([answer.status, await isListed(email)]).toEqual([200, false]);
    expect(await answer.text()).toContain('Your address is deleted');
  }
  await change({ isPublic: true });
});

test('the links of letters that went out before lead there', async () => {
  const email = 'earlier@example.org';
  const token = new URL(await stopLinkFor(email), house.config.origin).searchParams.get('stop') ?? '';
  const old = `/${at.shown.slug}/tell-me?stop=${encodeURIComponent(token)}`;
  await change({ isPublic: false });
  const opened = await at.ask(old);
  expect([opened.status, opened.headers.get('location')]).toEqual([
    303,
    `/subscriptions/stop?stop=${encodeURIComponent(token)}`,
  ]);
  const answer = await asMailProgram(old);
  expect([answer.status, await isListed(email)]).toEqual([200, false]);
  await change({ isPublic: true });
});

test('a link that is forged ends nothing, and says so', async () => {
  const email = 'kept@example.org';
  const link = await stopLinkFor(email);
  const answer = await asMailProgram(`${link}x`);
  expect([answer.status, await isListed(email)]).toEqual([400, true]);
});

test('nobody else may post without saying where it comes from', async () => {
  const post = (path: string, headers: Record<string, string>) =>
    at.web.fetch(
      new Request(`${house.config.origin}${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams('x=1'),
      }),
      { incoming: { socket: { remoteAddress: '192.0.2.78' } } },
    );
  const stop = '/subscriptions/stop?stop=abc';
  expect((await post(`/${at.shown.slug}/tell-me`, {})).status).toBe(403);
  expect((await post(stop, { cookie: 'a=b' })).status).toBe(403);
  expect((await post(stop, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(stop, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post(stop, {})).status).toBe(400);
});
