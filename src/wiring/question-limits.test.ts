import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../../testing/built-pages.ts';
import { noTimePasses } from '../../testing/no-time-passes.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
}, 150_000);
afterAll(() => database?.close());

test('whoever asks the catalogue without end is asked to wait, and everything else stays open', async () => {
  const from = '192.0.2.7';
  const walk = async (number: number) => (await at.ask(`/conferences.csv?topic=t${number}`, { from })).status;
  const statuses: number[] = [];
  const refused = await noTimePasses(async () => {
    for (let number = 0; number < 200 && !statuses.includes(429); number += 1)
      statuses.push(await walk(number));
    return at.ask('/?topic=another&country=KR', { from });
  });
  expect(statuses).toEqual([...Array.from({ length: 120 }, () => 200), 429]);
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([429, 'no-store']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await at.ask('/conferences/harbour-conf', { from })).status).toBe(200);
  expect((await at.ask('/', { from })).status).toBe(200);
  expect((await at.ask('/?topic=another', { from: '192.0.2.8' })).status).toBe(200);
  // What is kept costs nothing and is given to everybody.
  expect((await at.ask('/?topic=another', { from })).status).toBe(200);
});

test('a filtered front page is kept for everybody but those who are signed in, and in no search engine', async () => {
  const html = await (await at.ask('/?topic=web&mode=online')).text();
  expect(html).toContain('content="noindex"');
  database.takeQueries();
  expect(await (await at.ask('/?mode=online&topic=web')).text()).toBe(html);
  // The versions are read, and nothing else.
  expect(database.takeQueries().length).toBeLessThan(3);
  const own = await at.ask('/?mode=online&topic=web', { as: 'nobody special' });
  expect(own.headers.get('cache-control')).toBe('private, no-store');
  expect(database.takeQueries().length).toBeGreaterThan(3);
});
