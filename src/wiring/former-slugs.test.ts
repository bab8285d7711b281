import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateEdition } from '#directory/server';
import { operator } from '#people';
import { builtPages } from '../../testing/built-pages.ts';
import { must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { type Ask, type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import { listen } from './listen.ts';

let database: TestDatabase;
let house: TestHouse;
let at: TestWeb;
let before: { shown: string; hidden: string };
const now = { shown: 'moved-2027', hidden: 'moved-secret-2027' };

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  house = testHouse(database.db);
  at = await webForTests(house, built);
  before = { shown: at.shown.slug, hidden: at.hidden.slug };
  // Somebody has looked at both before, so that what is kept of them is old.
  await at.ask(`/${before.shown}`);
  await at.ask(`/${now.shown}`);
  for (const name of ['shown', 'hidden'] as const)
    must(await updateEdition(house, operator, { editionId: at[name].id, changes: { slug: now[name] } }));
}, 150_000);
afterAll(() => database?.close());

const answerOf = async (path: string, asking: Ask = {}) => {
  const answer = await at.ask(path, asking);
  return [answer.status, answer.headers.get('location')];
};

const ends = [
  '',
  '/schedule?track=web&zone=Asia%2FSeoul',
  '/schedule/2027-05-14',
  '/sessions/TALK01',
  '/speakers/ANA',
  '/pages/venue',
  '/tell-me?confirm=abc.def',
  '/schedule.xml',
  '/schedule.json',
  '/schedule.ics?track=web',
  '/sessions/TALK01.ics',
  '/stars/some-token.ics',
  '/feed.atom',
  '/announcements.atom',
  '/card.png',
  '/manifest.webmanifest',
  '/manage/settings/texts?in=ko',
];

describe('the address that an edition had', () => {
  test.each(ends)('with %s leads to the same under the new one', async (end) => {
    for (let time = 0; time < 2; time += 1) {
      expect(await answerOf(`/${before.shown}${end}`)).toEqual([301, `/${now.shown}${end}`]);
      expect(await answerOf(`/${before.shown}${end}`, { method: 'HEAD' })).toEqual([
        301,
        `/${now.shown}${end}`,
      ]);
    }
  });

  test('leads there in the API too', async () => {
    for (const end of ['', '/sessions?per_page=2', '/sessions/TALK01', '/releases/1']) {
      const path = (slug: string) => `/api/v1/editions/${slug}${end}`;
      expect(await answerOf(path(before.shown))).toEqual([301, path(now.shown)]);
    }
    expect((await at.ask(`/api/v1/editions/${now.shown}`)).status).toBe(200);
  });

  test('is asked anew each time, so that an edition may go back to it', async () => {
    const answer = await at.ask(`/${before.shown}`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('says nothing of a hidden edition to those who may not see it', async () => {
    for (const as of ['anonymous', 'nobody special', 'owner elsewhere'] as const)
      expect(await answerOf(`/${before.hidden}/schedule`, { as })).toEqual([404, null]);
    expect(await answerOf(`/${before.hidden}/schedule`, { as: 'owner' })).toEqual([
      301,
      `/${now.hidden}/schedule`,
    ]);
    const path = (slug: string) => `/api/v1/editions/${slug}`;
    expect(await answerOf(path(before.hidden))).toEqual([404, null]);
    const headers = { authorization: `Bearer ${at.keys.hidden.get('organiser')}` };
    expect(await answerOf(path(before.hidden), { headers })).toEqual([301, path(now.hidden)]);
  });

  test('still takes forms that were opened before, and mail programs that follow no redirect', async () => {
    const body = new URLSearchParams({ email: 'reader@example.org', topic: 'call' });
    const answer = await at.ask(`/${before.shown}/tell-me`, { method: 'POST', body });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('/moved-2027')]);
  });

  test('is nobody’s concern where it never was one', async () => {
    expect(await answerOf('/never-there/schedule')).toEqual([404, null]);
    expect(await answerOf(`/conferences/${before.shown}`)).toEqual([404, null]);
  });

  test('leads there by the short way too', async () => {
    const server = await listen(at.web, { port: 0, host: '127.0.0.1' });
    try {
      for (let time = 0; time < 3; time += 1) {
        const url = `http://127.0.0.1:${server.port}/${before.shown}/speakers`;
        const answer = await fetch(url, { redirect: 'manual', headers: { connection: 'close' } });
        expect([answer.status, answer.headers.get('location')]).toEqual([301, `/${now.shown}/speakers`]);
      }
    } finally {
      await server.close();
    }
  });
});
