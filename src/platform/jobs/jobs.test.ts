import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { createLog } from '../log.ts';
import { createJobs, type Jobs } from './jobs.ts';

let database: TestDatabase;
const lines: string[] = [];
const log = createLog((line) => lines.push(line));
const open: Jobs[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((jobs) => jobs.stop()));
});
afterAll(() => database.close());

function jobsHere(): Jobs {
  const jobs = createJobs({ url: database.url, log });
  open.push(jobs);
  return jobs;
}
const until = async (holds: () => boolean, seconds = 15) => {
  for (let i = 0; i < seconds * 20 && !holds(); i += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
};
const quick = { lookSeconds: 2 };

test('a job sent by a process that only sends is done by one that works, and one that works long holds up no other', async () => {
  const done: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const worker = jobsHere();
  const sender = jobsHere();
  for (const jobs of [worker, sender]) {
    jobs.define<{ name: string }>('test.mail', quick, async ({ name }) => {
      done.push(name);
    });
    jobs.define('test.heavy', quick, async () => {
      await held;
      done.push('heavy');
    });
  }
  await sender.start({ worker: false });
  await worker.start({ worker: true });
  await sender.send('test.heavy', {});
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await sender.send('test.mail', { name: 'letter' });
  await until(() => done.length === 1);
  letGo();
  await until(() => done.length === 2);
  expect(done).toEqual(['letter', 'heavy']);
});

test('with a key a job waits once; without, each waits', async () => {
  const sender = jobsHere();
  sender.define('test.keyed', {}, async () => undefined);
  await sender.start({ worker: false });
  for (const key of ['a', 'a', 'b', undefined, undefined]) await sender.send('test.keyed', {}, { key });
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM pgboss.job WHERE name = 'test.keyed'`.execute(database.db);
  expect(rows[0]?.n).toBe(4);
});

test('a job that fails is tried again and logged without what it was about', async () => {
  let attempts = 0;
  const jobs = jobsHere();
  jobs.define('test.flaky', { ...quick, retrySeconds: 1, retries: 1 }, async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('not yet');
  });
  await jobs.start({ worker: true });
  await jobs.send('test.flaky', { email: 'ada@example.org' });
  await until(() => attempts === 2);
  expect(lines.join()).toContain('not yet');
  expect(lines.join()).not.toContain('ada@');
});

test('schedules are those that the program names now', async () => {
  const before = jobsHere();
  before.define('test.old', {}, async () => undefined);
  before.schedule('test.old', '0 3 * * *');
  await before.start({ worker: true });
  await before.stop();
  const after = jobsHere();
  after.define('test.new', {}, async () => undefined);
  after.schedule('test.new', '17 * * * *');
  await after.start({ worker: true });
  const { rows } = await sql`SELECT name, cron FROM pgboss.schedule`.execute(database.db);
  expect(rows).toEqual([{ name: 'test.new', cron: '17 * * * *' }]);
});

test('a job nobody defined is a mistake in the program', async () => {
  const jobs = jobsHere();
  await expect(jobs.send('test.nothing', {})).rejects.toThrow('after start');
  await jobs.start({ worker: false });
  await expect(jobs.send('test.nothing', {})).rejects.toThrow('no job test.nothing');
  expect(() => {
    jobs.define('test.twice', {}, async () => undefined);
    jobs.define('test.twice', {}, async () => undefined);
  }).toThrow('twice');
});

test('a worker with eight queues keeps at most three connections', async () => {
  const jobs = jobsHere();
  let done = 0;
  for (let n = 0; n < 8; n += 1) {
    jobs.define(`test.busy-${n}`, quick, async () => {
      done += 1;
    });
  }
  await jobs.start({ worker: true });
  await Promise.all(Array.from({ length: 40 }, (_, n) => jobs.send(`test.busy-${n % 8}`, {})));
  await until(() => done >= 8);
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM pg_stat_activity
    WHERE application_name = 'hallway-jobs' AND datname = current_database()`.execute(database.db);
  expect(rows[0]?.n).toBeLessThanOrEqual(3);
});

test('ids of jobs are known to their work', async () => {
  const seen: string[] = [];
  const name = `test.${randomUUID()}`;
  const jobs = jobsHere();
  jobs.define(name, quick, async (_, { jobId, signal }) => {
    if (!signal.aborted) seen.push(jobId);
  });
  await jobs.start({ worker: true });
  await jobs.send(name, {});
  await until(() => seen.length === 1);
  expect(seen[0]).toMatch(/^[0-9a-f-]{36}$/);
});
