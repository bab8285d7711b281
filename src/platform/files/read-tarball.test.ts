import { gzipSync } from 'node:zlib';
import tar from 'tar-stream';
import { expect, test } from 'vitest';
import { isGzip, readTarball } from './read-tarball.ts';

type Special = { readonly name: string; readonly type: 'symlink' | 'directory'; readonly linkname?: string };

async function tarball(files: Readonly<Record<string, string>>, more: readonly Special[] = []) {
  const pack = tar.pack();
  for (const [name, text] of Object.entries(files)) pack.entry({ name }, text);
  for (const header of more) pack.entry(header);
  pack.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of pack as AsyncIterable<Buffer>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks));
}
const limits = { wants: (path: string) => path.endsWith('.json'), mostBytes: 1_000_000 };

test('the wanted files come out as text, in the order of the archive', async () => {
  const bytes = await tarball({ 'a/1.json': '[1]', 'a/readme.md': 'no', 'a/서울.json': '"가"' });
  expect(isGzip(bytes)).toBe(true);
  expect(await readTarball(bytes, limits)).toEqual({
    ok: true,
    value: [
      { path: 'a/1.json', text: '[1]' },
      { path: 'a/서울.json', text: '"가"' },
    ],
  });
});

test('links and folders are no files, whatever they are called', async () => {
  const link = { name: 'b.json', type: 'symlink', linkname: '/etc/passwd' } as const;
  const bytes = await tarball({ 'a.json': '{}' }, [link, { name: 'c.json', type: 'directory' }]);
  expect(await readTarball(bytes, limits)).toEqual({ ok: true, value: [{ path: 'a.json', text: '{}' }] });
});

test('what unfolds beyond the limit is refused, wanted or not', async () => {
  const bytes = await tarball({ 'a.txt': ' '.repeat(5_000_000) });
  expect(bytes.length).toBeLessThan(20_000);
  expect(await readTarball(bytes, limits)).toEqual({ ok: false, refusal: { code: 'too-large' } });
});

test('what is damaged, or no archive, is refused', async () => {
  const bytes = await tarball({ 'a.json': 'x'.repeat(50_000).replaceAll('x', () => String(Math.random())) });
  for (const broken of [bytes.subarray(0, bytes.length / 2), gzipSync('hello'), Buffer.from([0x1f, 0x8b, 1])])
    expect(await readTarball(broken, limits)).toMatchObject({
      ok: false,
      refusal: { code: 'broken-archive' },
    });
});
