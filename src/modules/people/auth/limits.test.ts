import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { takeTry } from './limits.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the addresses of one IPv6 household count as one, others on their own', async () => {
  const limit = { name: 'test', limit: 3, windowSeconds: 3_600 };
  const tries = [
    '2001:db8::1',
    '2001:db8::2',
    '2001:db8::3',
    '2001:db8::4',
    '2001:db8:0:1::1',
    'ada@example.org',
  ];
  const free: boolean[] = [];
  for (const who of tries) free.push(await takeTry(database.db, limit, who));
  expect(free).toEqual([true, true, true, false, true, true]);
});
