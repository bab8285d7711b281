import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { createClock } from './clock.ts';
import { createLog } from './log.ts';
import { createMemory } from './memory.ts';
import { createMetrics } from './metrics.ts';
import { createVersions, touchScope } from './versions.ts';

describe('the clock', () => {
  test('is the machine’s, to the second, until it is moved', () => {
    const clock = createClock(() => Date.parse('2027-05-14T08:25:30.900Z'));
    expect([clock.now(), clock.offsetMs]).toEqual(['2027-05-14T08:25:30Z', 0]);
    clock.setOffset(-86_400_000);
    expect([clock.now(), clock.offsetMs]).toEqual(['2027-05-13T08:25:30Z', -86_400_000]);
  });
});

describe('the log', () => {
  test('writes one JSON object a line, whatever the facts hold, and leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), 'warn');
    log.info('house.opened');
    log.warn('jobs.late', { seconds: 3, text: 'two\nlines', none: undefined });
    log.error('jobs.failed');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        time: expect.stringMatching(/Z$/),
        level: 'warn',
        event: 'jobs.late',
        seconds: 3,
        text: 'two\nlines',
      },
      { time: expect.stringMatching(/Z$/), level: 'error', event: 'jobs.failed' },
    ]);
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  });
});

describe('the memory', () => {
  test('computes once, however many ask together', async () => {
    const memory = createMemory(10);
    let computed = 0;
    const compute = async () => ({ value: ++computed });
    const all = await Promise.all([1, 2, 3].map(() => memory.remember('a', compute, () => 1)));
    expect(all).toEqual([{ value: 1 }, { value: 1 }, { value: 1 }]);
    memory.forget('a');
    expect(await memory.remember('a', compute, () => 1)).toEqual({ value: 2 });
  });

  test('does not keep a failure', async () => {
    const memory = createMemory(10);
    await expect(
      memory.remember(
        'a',
        () => Promise.reject(new Error('no')),
        () => 1,
      ),
    ).rejects.toThrow('no');
    expect(
      await memory.remember(
        'a',
        async () => ({ well: true }),
        () => 1,
      ),
    ).toEqual({ well: true });
  });

  test('forgets what was unused for longest when it is full', async () => {
    const memory = createMemory(20);
    const remember = (key: string, by: number) =>
      memory.remember(
        key,
        async () => ({ by }),
        () => 10,
      );
    await remember('a', 1);
    await remember('b', 1);
    await remember('a', 2);
    await remember('c', 1);
    expect([await remember('a', 3), await remember('b', 3)]).toEqual([{ by: 1 }, { by: 3 }]);
  });

  test('counts what things weigh: few heavy ones, or many light ones; the heaviest stays alone', async () => {
    const memory = createMemory(100);
    let computed = 0;
    const remember = (key: string, bytes: number) =>
      memory.remember(
        key,
        async () => ({ by: ++computed, bytes }),
        (value) => value.bytes,
      );
    for (let at = 0; at < 24; at += 1) await remember(`light ${at}`, 4);
    for (let at = 0; at < 24; at += 1) await remember(`light ${at}`, 4);
    expect(computed).toBe(24);
    await remember('heavy', 60);
    await remember('light 0', 4);
    expect(computed).toBe(26);
    expect((await remember('heavy', 60)).by).toBe(25);
    const heaviest = await remember('heaviest', 1_000);
    expect(await remember('heaviest', 1_000)).toBe(heaviest);
    await remember('heavy', 60);
    expect(computed).toBe(28);
    expect(await remember('heaviest', 1_000)).not.toBe(heaviest);
  });

  test('counts nothing that failed or was forgotten while it was computed', async () => {
    const memory = createMemory(100);
    const slow = Promise.withResolvers<{ readonly old: boolean }>();
    const first = memory.remember(
      'a',
      () => slow.promise,
      () => 90,
    );
    memory.forget('a');
    slow.resolve({ old: true });
    await first;
    expect(
      await memory.remember(
        'a',
        async () => ({ old: false }),
        () => 10,
      ),
    ).toEqual({ old: false });
    expect(
      await memory.remember(
        'b',
        async () => ({ b: 1 }),
        () => 80,
      ),
    ).toEqual({ b: 1 });
    expect(
      await memory.remember(
        'a',
        async () => ({ old: true }),
        () => 10,
      ),
    ).toEqual({ old: false });
  });
});

test('two houses in one process count for themselves', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.refusals.inc({ code: 'sold-out' });
  expect(await one.registry.metrics()).toContain('hallway_refusals_total{code="sold-out"} 1');
  expect(await other.registry.metrics()).not.toContain('sold-out');
});

describe('versions', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());
  const touch = () => database.db.transaction().execute((tx) => touchScope(tx, 'edition:x'));

  test('of a scope grow with each change of it, also when many change it at once, and of others stay', async () => {
    const versions = createVersions(database.db, 0);
    expect(await versions.of('edition:x')).toBe(0);
    await Promise.all([touch(), touch(), touch()]);
    versions.forget();
    expect([await versions.of('edition:x'), await versions.of('directory')]).toEqual([3, 0]);
  });

  test('are one query for many who ask, and are read anew by a process that just wrote', async () => {
    const versions = createVersions(database.db, 60_000);
    const before = await versions.of('edition:x');
    database.takeQueries();
    await Promise.all([versions.of('edition:x'), versions.of('directory'), versions.of('edition:y')]);
    expect(database.takeQueries()).toEqual([]);
    await touch();
    expect(await versions.of('edition:x')).toBe(before);
    versions.forget();
    expect(await versions.of('edition:x')).toBe(before + 1);
  });

  test('of a change that was rolled back stay as they were', async () => {
    const versions = createVersions(database.db, 0);
    const before = await versions.of('directory');
    const failing = database.db.transaction().execute(async (tx) => {
      await touchScope(tx, 'directory');
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    versions.forget();
    expect(await versions.of('directory')).toBe(before);
  });
});
