import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { newDataFolder, startHallway } from '../testing/running-hallway.ts';

test('after a kill -9 of everything it starts again on the same data', async () => {
  const dataFolder = await newDataFolder();
  const first = await startHallway({ mode: 'real', dataFolder });
  await first.kill('everything');
  const second = await startHallway({ mode: 'real', dataFolder });
  expect((await fetch(`${second.origin}/readyz`)).status).toBe(200);
  await second.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

test('a PostgreSQL that is killed comes back under a running Hallway', async () => {
  const hallway = await startHallway({ mode: 'real' });
  const before = hallway.postgresPid();
  await hallway.kill('postgres');
  await expect
    .poll(
      () =>
        fetch(`${hallway.origin}/readyz`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
  await expect.poll(() => hallway.postgresPid(), { timeout: 30_000 }).not.toBe(before);
  expect((await fetch(`${hallway.origin}/readyz`)).status).toBe(200);
  expect(hallway.process.exitCode).toBeNull();
  await hallway.remove();
});

test('a second Hallway on the same data folder says so and ends', async () => {
  const hallway = await startHallway({ mode: 'real' });
  await expect(startHallway({ mode: 'real', dataFolder: hallway.dataFolder })).rejects.toThrow(
    /cannot start/,
  );
  await hallway.remove();
});
