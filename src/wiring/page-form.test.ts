import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../../testing/built-pages.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';

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

const multipart = 'multipart/form-data; boundary=zz';

test.each([
  ['nothing', undefined, '', 415],
  ['JSON', 'application/json', '{"email":"a@example.org"}', 415],
  ['a form in parts that says not where they end', 'multipart/form-data', 'xx', 415],
  ['a form in parts that is none', multipart, 'xx', 400],
  [
    'a form in parts that breaks off',
    multipart,
    '--zz\r\nContent-Disposition: form-data; name="email"\r\n\r\na@',
    400,
  ],
  ['bytes that are no UTF-8', 'application/x-www-form-urlencoded', 'email=%ff%fe&%ff=1', 400],
])('%s posted to a page is its sender’s mistake', async (_, type, body, status) => {
  const headers = { origin: house.config.origin, ...(type ? { 'content-type': type } : {}) };
  const answer = await at.ask(`/${at.shown.slug}/tell-me`, { method: 'POST', headers, body });
  expect([answer.status, house.lines.filter((line) => line.includes('"error"'))]).toEqual([status, []]);
});
