import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import type { FileId } from '../../kernel/ids.ts';
import { createClock } from '../clock.ts';
import { TooBusy } from '../work-queue.ts';
import { fileResponse } from './file-response.ts';
import { createFileStore, type FileStore, type StoredFile } from './file-store.ts';
import { createPictureReader } from './pictures.ts';

let database: TestDatabase;
let files: FileStore;
beforeAll(async () => {
  database = await testDatabase();
  files = createFileStore({
    db: database.db,
    clock: createClock(),
    newId: <Id extends string>() => randomUUID() as string as Id,
  });
});
afterAll(() => database.close());

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 80, b: 20 } } });
const save = async (bytes: Uint8Array, maxPixels = 512): Promise<StoredFile | null> => {
  const id = await database.db.transaction().execute((tx) => files.savePicture(tx, bytes, { maxPixels }));
  return id && files.find(id);
};
const saveDocument = async (bytes: Uint8Array, maxBytes = 1_000) => {
  const id = await database.db.transaction().execute((tx) => files.saveDocument(tx, bytes, { maxBytes }));
  return id && files.find(id);
};

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
  'a %s becomes WebP within the side',
  async (format) => {
    const file = await save(await canvas(800, 400).toFormat(format).toBuffer(), 200);
    const { format: stored, width, height } = await sharp(file?.bytes).metadata();
    expect([file?.kind, file?.mediaType, stored, width, height]).toEqual([
      'picture',
      'image/webp',
      'webp',
      200,
      100,
    ]);
  },
);

test('a small picture is not made larger', async () => {
  const file = await save(await canvas(20, 10).png().toBuffer());
  const { width, height } = await sharp(file?.bytes).metadata();
  expect([width, height]).toEqual([20, 10]);
});

test('a photo is turned upright and says no more where, when and with what it was taken', async () => {
  const photo = await canvas(40, 20)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '50/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { width, height, exif, xmp, iptc, icc, orientation } = await sharp(
    (await save(photo))?.bytes,
  ).metadata();
  expect([width, height, exif, xmp, iptc, icc, orientation]).toEqual([20, 40, ...Array(5).fill(undefined)]);
});

test('of an animation the first frame is kept', async () => {
  const frames = Buffer.concat([Buffer.alloc(300, 255), Buffer.alloc(300, 0)]);
  const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
  const gif = await sharp(frames, { raw })
    .gif({ delay: [100, 100] })
    .toBuffer();
  expect((await sharp(gif).metadata()).pages).toBe(2);
  const { pages, width, height } = await sharp((await save(gif))?.bytes).metadata();
  expect([pages, width, height]).toEqual([undefined, 10, 10]);
});

test('a picture that is also a page keeps only the picture', async () => {
  const script = '<script>alert(1)</script>';
  const jpeg = await canvas(10, 10).jpeg().toBuffer();
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), Buffer.from(script)]);
  const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from(script)]);
  const file = await save(polyglot);
  expect(file && Buffer.from(file.bytes).includes('script')).toBe(false);
});

/** A PNG that says it is so large, in a few hundred bytes. */
function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const data = deflateSync(Buffer.alloc(1_000));
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}
function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['nothing', () => Buffer.alloc(0)],
  ['a drawing with a script', () => Buffer.from(svg)],
  ['a drawing behind a declaration', () => Buffer.from(`<?xml version="1.0"?>${svg}`)],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a page that begins like a GIF', () => Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;')],
  ['a PDF', () => Buffer.from('%PDF-1.7\n')],
  ['a TIFF', () => canvas(10, 10).tiff().toBuffer()],
  ['half a JPEG', async () => (await canvas(400, 400).jpeg().toBuffer()).subarray(0, 700)],
  [
    'half a PNG',
    async () =>
      (
        await sharp(Buffer.alloc(120_000, 7), { raw: { width: 200, height: 200, channels: 3 } })
          .png({ compressionLevel: 0 })
          .toBuffer()
      ).subarray(0, 60_000),
  ],
  ['a JPEG that ends after its start', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  [
    'noise that begins like a WebP',
    () => Buffer.concat([Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1'), Buffer.alloc(500, 65)]),
  ],
  ['a decompression bomb', () => pngBomb(30_000, 30_000)],
  ['a picture beyond the pixels', () => canvas(8_000, 5_001).png().toBuffer()],
  [
    'a picture beyond the bytes',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(16 * 1024 * 1024)]),
  ],
])('%s is refused as a picture', async (_, make) => {
  expect(await save(await make())).toBeNull();
});

test('six pictures at once are all read', async () => {
  const picture = await canvas(300, 300).jpeg().toBuffer();
  const saved = await Promise.all(Array.from({ length: 6 }, () => save(picture)));
  expect(saved.filter((file) => file?.kind === 'picture')).toHaveLength(6);
});

test('a PDF is kept byte by byte; other things and large ones are refused; a removed file is gone', async () => {
  const pdf = Buffer.from('%PDF-1.7\nwhatever');
  const file = await saveDocument(pdf);
  expect(file).toEqual({ id: file?.id, kind: 'document', mediaType: 'application/pdf', bytes: pdf });
  expect(await saveDocument(Buffer.from('PK\x03\x04rest', 'latin1'))).toMatchObject({
    mediaType: 'application/zip',
  });
  expect(await saveDocument(pdf, 5)).toBeNull();
  expect(await saveDocument(Buffer.from('<script>'))).toBeNull();
  expect(await saveDocument(Buffer.alloc(0))).toBeNull();
  await database.db.transaction().execute((tx) => files.remove(tx, file?.id as FileId));
  expect(await files.find(file?.id as FileId)).toBeNull();
});

test('a document is saved and never shown, whatever was asked', () => {
  const id = randomUUID() as string as FileId;
  const file: StoredFile = { id, kind: 'document', mediaType: 'text/html', bytes: Buffer.from('<script>') };
  const { headers } = fileResponse(file, { inline: true, personal: true, name: 'Größe "1"\r\n/../é.pdf' });
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'application/octet-stream',
    'content-length': '8',
    'content-disposition':
      `attachment; filename="Gr__e _1__.._%C3%A9.pdf"`.replace('%C3%A9', '_') +
      `; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22_.._%C3%A9.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    etag: `"${id}"`,
  });
});

test('a picture is shown, inert and kept for a while', async () => {
  const file = await save(await canvas(9, 9).png().toBuffer());
  if (!file) throw new Error('not saved');
  const response = fileResponse(file, { inline: true });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(file.bytes));
  expect(response.headers.get('content-type')).toBe('image/webp');
  expect(response.headers.get('content-disposition')).toBe('inline');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
});

test('of many pictures at once some are turned away, before they fill the memory', async () => {
  const large = await canvas(3_000, 3_000).png().toBuffer();
  const read = createPictureReader();
  const ended = await Promise.allSettled(Array.from({ length: 12 }, () => read(large, 64)));
  const refused = ended.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(6);
  expect(refused.every(({ reason }) => reason instanceof TooBusy)).toBe(true);
  expect(await read(large, 64)).not.toBeNull();
});
