import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../../../testing/built-pages.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
}, 150_000);
afterAll(() => database?.close());

const home = '/?period=all';
const read = async (path: string, as?: 'nobody special') => (await at.ask(path, { as })).text();

test('who is not signed in is led to sign in and back to the row', async () => {
  const row = encodeURIComponent(`${home}#e-${at.listingId}`);
  expect(await read(home)).toContain(`href="/sign-in?next=${row}"`);
  const hosted = encodeURIComponent(`/${at.shown.slug}`);
  expect(await read(`/${at.shown.slug}`)).toContain(`href="/sign-in?next=${hosted}"`);
});

test('a row and a hosted edition’s own page take and show what one does with it, and return', async () => {
  const pressed = (html: string) => /<button[^>]*aria-pressed="true"[^>]*>/.exec(html)?.[0] ?? '';
  for (const [back, page] of [
    [`${home}#e-${at.listingId}`, home],
    [`/${at.shown.slug}`, `/${at.shown.slug}`],
  ] as const) {
    const say = (intent: string) => {
      const body = new URLSearchParams({ listing: at.listingId, back, intent });
      return at.ask('/me/conferences', { as: 'nobody special', method: 'POST', body });
    };
    expect(pressed(await read(page, 'nobody special'))).toBe('');
    const said = await say('maybe');
    expect([said.status, said.headers.get('location')]).toEqual([303, back]);
    expect(pressed(await read(page, 'nobody special'))).toContain('value="none"');
    expect(pressed(await read(page))).toBe('');
    await say('none');
  }
});

test('both compare it', async () => {
  const address = /"(\/compare\?listing=[^"]+)"/;
  const [, fromRow] = address.exec(await read(home)) ?? [];
  const [, fromPage] = address.exec(await read(`/${at.shown.slug}`)) ?? [];
  expect(fromRow).toBe(fromPage);
  expect(await read(fromRow ?? '')).toContain(at.shown.name);
});

test('a hidden edition’s team is not asked what it does with it', async () => {
  const html = await (await at.ask(`/${at.hidden.slug}`, { as: 'owner' })).text();
  expect(html).not.toContain('action="/me/conferences"');
});
