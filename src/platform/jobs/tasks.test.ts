import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { createClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { tidyUp } from './housekeeping.ts';
import { carryOutTask, closeLostTasks, findTask, insertTask, listTasks, pruneTasks } from './tasks.ts';

let database: TestDatabase;
const clock = createClock(() => Date.parse('2027-05-14T08:00:00Z'));
const now = '2027-05-14T08:00:00Z';
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function makeTask(of: { editionId?: string; personId?: string } = {}): Promise<string> {
  const task = {
    id: randomUUID(),
    kind: 'programme.import',
    editionId: of.editionId ?? null,
    personId: of.personId ?? null,
  };
  await database.db.transaction().execute((tx) => insertTask(tx, clock, task));
  return task.id;
}
const find = (id: string) => findTask(database.db, id);

test('a task waits, runs with progress and is done with its result', async () => {
  const [editionId, personId] = [randomUUID(), randomUUID()];
  const id = await makeTask({ editionId, personId });
  const waiting = {
    id,
    kind: 'programme.import',
    editionId,
    personId,
    state: 'waiting',
    progress: 0,
    note: null,
    result: null,
    createdAt: now,
    startedAt: null,
    endedAt: null,
  };
  expect(await find(id)).toEqual(waiting);
  await carryOutTask(database.db, clock, id, async (report) => {
    await report(40, 'reading');
    expect(await find(id)).toMatchObject({ state: 'running', progress: 40, note: 'reading', startedAt: now });
    return { ok: true, result: { sessions: 209 } };
  });
  const done = {
    ...waiting,
    state: 'done',
    progress: 100,
    result: { sessions: 209 },
    startedAt: now,
    endedAt: now,
  };
  expect(await find(id)).toEqual(done);
  expect(await listTasks(database.db, { editionId }, 5)).toEqual([done]);
  expect(await listTasks(database.db, { personId }, 5)).toEqual([done]);
  expect(await listTasks(database.db, { personId: editionId }, 5)).toEqual([]);
});

test('a task that was done is not done again by a job that runs twice', async () => {
  const id = await makeTask();
  let runs = 0;
  for (let i = 0; i < 2; i += 1) {
    await carryOutTask(database.db, clock, id, async () => {
      runs += 1;
      return { ok: false, note: 'not-readable' };
    });
  }
  expect([runs, await find(id)]).toMatchObject([1, { state: 'failed', note: 'not-readable', progress: 0 }]);
});

test('work that throws closes its task, and the error goes on', async () => {
  const id = await makeTask();
  const work = carryOutTask(database.db, clock, id, async () => {
    throw new Error('bug');
  });
  await expect(work).rejects.toThrow('bug');
  expect(await find(id)).toMatchObject({ state: 'failed', note: 'error', endedAt: now });
});

test('a thousand reports are a handful of writes', async () => {
  const id = await makeTask();
  await carryOutTask(database.db, clock, id, async (report) => {
    database.takeQueries();
    for (let n = 0; n < 1_000; n += 1) await report(n / 10, 'reading');
    expect(database.takeQueries().length).toBeLessThan(5);
    return { ok: true };
  });
});

test('a task whose process died is closed as interrupted, and old ones are removed', async () => {
  const id = await makeTask();
  const age = (interval: string) =>
    sql`UPDATE platform.task SET seen_at = now() - ${interval}::interval WHERE id = ${id}`.execute(
      database.db,
    );
  expect(await closeLostTasks(database.db, clock)).toBe(0);
  await age('2 hours');
  expect(await closeLostTasks(database.db, clock)).toBe(1);
  expect(await find(id)).toMatchObject({ state: 'failed', note: 'interrupted' });
  expect(await pruneTasks(database.db)).toBe(0);
  await age('31 days');
  expect(await pruneTasks(database.db)).toBe(1);
});

test('tidying up works on an empty installation and says what it did', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tidy-'));
  const lines: string[] = [];
  await tidyUp({ db: database.db, clock, log: createLog((line) => lines.push(line)), dataFolder });
  await rm(dataFolder, { recursive: true });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'platform.tidied', events: 0, letterFiles: 0 });
});
