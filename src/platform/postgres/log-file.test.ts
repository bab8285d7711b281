import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limitLogFile, openLogFile, readLogSince } from './log-file.ts';

let folder: string;
let path: string;
const much = 'x'.repeat(5 * 1024 * 1024 + 1);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallway-log-'));
  path = join(folder, 'postgres.log');
});
afterEach(() => rm(folder, { recursive: true }));

it('a large log gives way to a new one at a start, and one older is kept', async () => {
  for (const text of ['first', 'second']) {
    await writeFile(path, text + much);
    await (await openLogFile(path)).close();
    expect((await stat(path)).size).toBe(0);
  }
  expect((await readdir(folder)).sort()).toEqual(['postgres.log', 'postgres.log.1']);
  expect(await readLogSince(`${path}.1`, 0)).not.toContain('first');
});

it('a large log of a running server is emptied under it, and the server writes on', async () => {
  const held = await open(path, 'a');
  await held.write(much);
  await limitLogFile(path);
  await held.write('after');
  await held.close();
  expect((await stat(path)).size).toBe(5);
  expect((await stat(`${path}.1`)).size).toBe(much.length);
  expect(await readLogSince(path, 0)).toBe('after');
});

it('a log that is not there says nothing', async () => {
  expect(await readLogSince(path, 0)).toBe('');
});
