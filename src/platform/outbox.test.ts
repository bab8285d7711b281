import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { createClock } from './clock.ts';
import { platformTables } from './database/tables.ts';
import { createLog } from './log.ts';
import { createOutbox, type RecordedEvent } from './outbox.ts';
import { holdLane, listFreeLanes, pruneOutbox, readOutboxState, renewLane } from './outbox-lanes.ts';
import { createOutboxRunner, type OutboxRunnerOptions, type Reactions } from './outbox-runner.ts';

let database: TestDatabase;
const clock = createClock();
const outbox = createOutbox(clock);
const lines: string[] = [];
const log = createLog((line) => lines.push(line));
const one = randomUUID();
const two = randomUUID();

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await platformTables(database.db).deleteFrom('platform.outbox').execute();
  await platformTables(database.db).deleteFrom('platform.outbox_lane').execute();
  lines.length = 0;
});
afterAll(() => database.close());

type Heard = { heard: RecordedEvent[] };
function runnerOf(reactions: Reactions<Heard>, more: Partial<OutboxRunnerOptions<Heard>> = {}) {
  const house: Heard = { heard: [] };
  const runner = createOutboxRunner({ db: database.db, log, house, reactions, restSeconds: [0, 0], ...more });
  return { runner, heard: house.heard };
}
const hear = async (house: Heard, event: RecordedEvent) => {
  house.heard.push(event);
};
const announce = (editionId: string | null, n: number, name = 'test.happened') =>
  database.db.transaction().execute((tx) => outbox.announce(tx, { name, editionId, facts: { n } }));
const numbers = (events: readonly RecordedEvent[], editionId?: string) =>
  events.filter((event) => !editionId || event.editionId === editionId).map((event) => event.facts.n);
const until = async (holds: () => boolean) => {
  for (let i = 0; i < 200 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
};

test('an event is heard once after commit, as it was announced; one rolled back is never heard', async () => {
  const { runner, heard } = runnerOf({ 'test.happened': [hear] });
  await announce(one, 1);
  const failing = database.db.transaction().execute(async (tx) => {
    await outbox.announce(tx, { name: 'test.happened', editionId: one, facts: { n: 2 } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await runner.deliverAll();
  await runner.deliverAll();
  expect(heard).toEqual([
    {
      id: expect.any(Number),
      at: expect.stringMatching(/Z$/),
      name: 'test.happened',
      editionId: one,
      facts: { n: 1 },
    },
  ]);
});

test('three processes deliver two hundred events once each, in order within an edition', async () => {
  for (let n = 0; n < 100; n += 1) {
    await announce(one, n);
    await announce(two, n);
  }
  const heard: RecordedEvent[] = [];
  let atWork = 0;
  let most = 0;
  const slowly = async (_: Heard, event: RecordedEvent) => {
    if (event.editionId === one) most = Math.max(most, ++atWork);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (event.editionId === one) atWork -= 1;
    heard.push(event);
  };
  const runners = [1, 2, 3].map(() => runnerOf({ 'test.happened': [slowly] }, { pollMs: 10 }).runner);
  for (const runner of runners) runner.start();
  await until(() => heard.length >= 200);
  await Promise.all(runners.map((runner) => runner.stop()));
  const inOrder = Array.from({ length: 100 }, (_, n) => n);
  expect(numbers(heard, one)).toEqual(inOrder);
  expect(numbers(heard, two)).toEqual(inOrder);
  expect(most).toBe(1);
});

test('a reaction that fails is tried again before later events of its edition, and other editions go on', async () => {
  let failures = 0;
  const stumble = async (house: Heard, event: RecordedEvent) => {
    if (event.editionId === one && event.facts.n === 1 && failures++ < 1) throw new Error('stumbled');
    house.heard.push(event);
  };
  const { runner, heard } = runnerOf({ 'test.happened': [stumble] }, { restSeconds: [1], pollMs: 50 });
  await announce(one, 1);
  await announce(one, 2);
  await announce(two, 3);
  await runner.deliverAll();
  expect(numbers(heard)).toEqual([3]);
  runner.start();
  await until(() => heard.length === 3);
  await runner.stop();
  expect(numbers(heard)).toEqual([3, 1, 2]);
});

test('an event that never works is given up and shown, and those behind it are heard', async () => {
  const broken = async () => {
    throw new Error('broken');
  };
  const { runner, heard } = runnerOf({ 'test.broken': [broken], 'test.happened': [hear] });
  await announce(one, 1, 'test.broken');
  await announce(one, 2);
  await runner.deliverAll();
  expect(numbers(heard)).toEqual([2]);
  expect(await readOutboxState(database.db, clock.now())).toEqual({
    waiting: 0,
    oldestSeconds: 0,
    failed: 1,
  });
  const rows = await platformTables(database.db)
    .selectFrom('platform.outbox')
    .select(['attempts', 'last_error'])
    .where('failed_at', 'is not', null)
    .execute();
  expect(rows).toEqual([{ attempts: 3, last_error: 'broken' }]);
  expect(lines.filter((line) => line.includes('outbox.given-up'))).toHaveLength(1);
});

test('of several reactions the others are heard when one fails', async () => {
  const broken = async () => {
    throw new Error('broken');
  };
  const { runner, heard } = runnerOf({ 'test.happened': [broken, hear] }, { restSeconds: [] });
  await announce(null, 1);
  await runner.deliverAll();
  expect(numbers(heard)).toEqual([1]);
});

test('a reaction that never ends counts as failed after its time', async () => {
  const { runner, heard } = runnerOf(
    { 'test.stuck': [() => new Promise(() => undefined)], 'test.happened': [hear] },
    { reactionMs: 30, restSeconds: [] },
  );
  await announce(one, 1, 'test.stuck');
  await announce(one, 2);
  await runner.deliverAll();
  expect(numbers(heard)).toEqual([2]);
});

test('a lane is held by one, taken over when its holder is gone, and the old holder notices', async () => {
  await announce(one, 1);
  const first = { lane: one, holder: randomUUID() };
  const second = { lane: one, holder: randomUUID() };
  expect([await holdLane(database.db, first), await holdLane(database.db, second)]).toEqual([true, false]);
  expect(await listFreeLanes(database.db, 5)).toEqual([]);
  await platformTables(database.db)
    .updateTable('platform.outbox_lane')
    .set({ held_until: '2020-01-01T00:00:00Z' })
    .execute();
  expect(await listFreeLanes(database.db, 5)).toEqual([one]);
  expect(await holdLane(database.db, second)).toBe(true);
  expect([await renewLane(database.db, first, 30), await renewLane(database.db, second, 30)]).toEqual([
    false,
    true,
  ]);
});

test('a nudge delivers long before the next look', async () => {
  const { runner, heard } = runnerOf({ 'test.happened': [hear] }, { pollMs: 60_000 });
  runner.start();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const nudging = createOutbox(clock, () => runner.nudge());
  await database.db
    .transaction()
    .execute((tx) => nudging.announce(tx, { name: 'test.happened', editionId: one, facts: {} }));
  await until(() => heard.length === 1);
  await runner.stop();
});

test('looking when there is nothing is one query', async () => {
  const { runner } = runnerOf({});
  database.takeQueries();
  await runner.deliverAll();
  expect(database.takeQueries()).toHaveLength(1);
});

test('delivered events go after thirty days', async () => {
  const { runner } = runnerOf({});
  await announce(one, 1);
  await announce(one, 2);
  await runner.deliverAll();
  const tables = platformTables(database.db);
  const { id } = await tables.selectFrom('platform.outbox').select('id').executeTakeFirstOrThrow();
  const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
  await tables.updateTable('platform.outbox').set({ delivered_at: old }).where('id', '=', id).execute();
  expect(await pruneOutbox(database.db)).toBe(1);
});
