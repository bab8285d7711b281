import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptPage } from './page-cache.ts';
import { readStaticFiles, staticAnswer } from './static-files.ts';

let folder: string;
let files: ReadonlyMap<string, KeptPage>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallway-static-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/app-abc.js'), 'export const a = 1;\n'.repeat(200));
  await writeFile(join(folder, 'assets/font.woff2'), Buffer.alloc(500, 7));
  await writeFile(join(folder, 'sw.js'), 'self');
  await writeFile(join(folder, 'secret.env'), 'KEY=1');
  files = await readStaticFiles(folder);
});
afterAll(() => rm(folder, { recursive: true }));

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Response {
  const file = files.get(path);
  if (!file) throw new Error(`There is no ${path}.`);
  return staticAnswer(file, new Request(`http://localhost${path}`, { headers, method }));
}

test('only files of known kinds are there', () => {
  expect([...files.keys()].sort()).toEqual(['/assets/app-abc.js', '/assets/font.woff2', '/sw.js']);
});

test('text is compressed as the reader accepts it, a font goes as it is', async () => {
  const accepted = { 'accept-encoding': 'gzip, br' };
  const script = ask('/assets/app-abc.js', accepted);
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(script.headers.get('vary')).toBe('Accept-Encoding');
  expect(Number(script.headers.get('content-length'))).toBeLessThan(100);
  const font = ask('/assets/font.woff2', accepted);
  expect([font.headers.get('content-encoding'), font.headers.get('content-length')]).toEqual([null, '500']);
});

test('names with a hash are kept for a year, others are asked for again', () => {
  expect(ask('/assets/app-abc.js').headers.get('cache-control')).toContain('immutable');
  expect(ask('/sw.js').headers.get('cache-control')).toBe('no-cache');
  const etag = ask('/sw.js').headers.get('etag') ?? '';
  expect(ask('/sw.js', { 'if-none-match': etag }).status).toBe(304);
});

test('HEAD has the length and no body', async () => {
  const head = ask('/sw.js', {}, 'HEAD');
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['4', '']);
});
