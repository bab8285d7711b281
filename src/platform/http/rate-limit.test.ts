import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { createClock } from '../clock.ts';
import { platformTables } from '../database/tables.ts';
import { createRateBuckets, pruneRates, takeRate } from './rate-limit.ts';

let database: TestDatabase;
let ms = Date.parse('2027-05-14T08:00:00Z');
const clock = createClock(() => ms);
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const allowance = { limit: 3, windowSeconds: 60 };
const take = (key: string) => takeRate(database.db, clock, key, allowance);
const allowed = { allowed: true, retryAfterSeconds: 0 };

test('the limit is allowed at once, then one every twenty seconds, whatever was refused in between', async () => {
  expect([await take('a'), await take('a'), await take('a')]).toEqual([allowed, allowed, allowed]);
  expect(await take('a')).toEqual({ allowed: false, retryAfterSeconds: 20 });
  ms += 15_000;
  for (let i = 0; i < 5; i += 1) expect(await take('a')).toEqual({ allowed: false, retryAfterSeconds: 5 });
  ms += 5_000;
  expect(await take('a')).toEqual(allowed);
  expect(await take('a')).toEqual({ allowed: false, retryAfterSeconds: 20 });
  expect(await take('b')).toEqual(allowed);
});

test('of forty attempts at the same moment exactly the limit is allowed', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => take('crowd')));
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(3);
});

test('a clock moved back leaves nobody out for longer than the window', async () => {
  for (let i = 0; i < 4; i += 1) await take('moved');
  ms -= 86_400_000;
  const answer = await take('moved');
  expect(answer).toEqual({ allowed: false, retryAfterSeconds: 20 });
});

test('one attempt is one statement, keys are not kept readable, and free keys are removed', async () => {
  database.takeQueries();
  await take('person@example.org');
  expect(database.takeQueries()).toHaveLength(1);
  const keys = await platformTables(database.db).selectFrom('platform.rate').select('key').execute();
  expect(keys.map(({ key }) => key).filter((key) => !/^[\w-]{43}$/.test(key))).toEqual([]);
  ms += 10 * 86_400_000;
  expect(await pruneRates(database.db, clock)).toBe(keys.length);
});

test('a bucket in memory refills with time and forgets the key unused for longest', () => {
  let now = 0;
  const buckets = createRateBuckets({ burst: 2, perSecond: 0.5, keys: 2, milliseconds: () => now });
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([
    { ...allowed, left: 1, fullInSeconds: 2 },
    { ...allowed, left: 0, fullInSeconds: 4 },
    { allowed: false, retryAfterSeconds: 2, left: 0, fullInSeconds: 4 },
  ]);
  now += 2_000;
  expect([buckets.take('a').allowed, buckets.take('a').allowed]).toEqual([true, false]);
  buckets.take('b');
  buckets.take('c');
  expect(buckets.take('a').allowed).toBe(true);
});
