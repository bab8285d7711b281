import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findRun, takeFiles } from '#directory/server';
import { operator } from '#people';
import { must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { doListWork } from './list-work.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let house: TestHouse;
let opened: { house: TestHouse; databaseUrl: string };
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, { LOG_LEVEL: 'error' });
  opened = { house, databaseUrl: database.url };
});
afterAll(() => database.close());

async function asked(rows: number) {
  const day = (at: number) => new Date(Date.UTC(2031, 0, 1 + (at % 300))).toISOString().slice(0, 10);
  const list = Array.from({ length: rows }, (_, at) => ({
    name: `${at.toString(36).repeat(3)} Conf`,
    url: `https://c${at}.example/`,
    startDate: day(at),
    endDate: day(at),
    city: 'Brno',
    country: 'Czechia',
  }));
  const files = [{ path: '2031/python.json', text: JSON.stringify(list) }];
  const { asked: runs } = must(await takeFiles(house, operator, { files, isWhole: true }));
  const [first] = runs;
  if (!first) throw new Error('Nothing was asked for.');
  return first.run;
}
async function records() {
  const { rows } = await sql<{ count: number }>`SELECT count(*) FROM directory.record`.execute(database.db);
  return rows[0]?.count;
}

test('a reading that needs more memory than it may have is refused, and nothing of it is kept', async () => {
  const runId = await asked(60_000);
  const limits = { minutes: 5, megabytes: 48 };
  expect(await doListWork(opened, { kind: 'reading', runId }, { limits })).toBe(false);
  expect(await findRun(house.db, runId)).toMatchObject({ state: 'failed', note: 'too-large' });
  expect(await records()).toBe(0);
});

test('a reading that takes too long is ended and says so', async () => {
  const runId = await asked(3);
  const limits = { minutes: 0.0001, megabytes: 160 };
  await doListWork(opened, { kind: 'reading', runId }, { limits });
  expect(await findRun(house.db, runId)).toMatchObject({ state: 'failed', note: 'took-too-long' });
  expect(await records()).toBe(0);
});

test('a reading is carried out with a house of its own, and the places are filled', async () => {
  const runId = await asked(300);
  expect(await doListWork(opened, { kind: 'reading', runId })).toBe(true);
  expect(await findRun(house.db, runId)).toMatchObject({ state: 'done', report: { records: 300 } });
  expect(await records()).toBe(300);
  expect(await doListWork(opened, { kind: 'places' })).toBe(true);
  expect(await doListWork(opened, { kind: 'places' })).toBe(false);
});

test('a reading that cannot be carried out now is given back by a throw, to be tried again', async () => {
  const broken = { house, databaseUrl: 'postgresql://127.0.0.1:1/nothing' };
  const runId = await asked(2);
  await expect(doListWork(broken, { kind: 'reading', runId })).rejects.toThrow();
  expect(await findRun(house.db, runId)).toMatchObject({ state: 'waiting' });
});
