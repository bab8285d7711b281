import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'hallway-folder-'));
});
afterAll(() => rm(base, { recursive: true }));

test('makes a folder with all above it, and is content with one that is there', async () => {
  const path = join(base, 'a/b/c');
  await Promise.all([makeFolder(path), makeFolder(path)]);
  await makeFolder(path, 0o700);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('says what stands in its way', async () => {
  await writeFile(join(base, 'file'), '');
  await expect(makeFolder(join(base, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(base, 'file/in'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.skipIf(process.platform !== 'linux')('ends where no folder can be made', async () => {
  await expect(makeFolder('/proc/nothing')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(makeFolder('/proc/nothing/in/it')).rejects.toMatchObject({ code: 'ENOENT' });
});
