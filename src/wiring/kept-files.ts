import type { Context, Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { type FileId, readId } from '../kernel/ids.ts';
import { fileResponse } from '../platform/files/file-response.ts';
import type { House } from '../platform/house.ts';
import type { KeptPage } from '../platform/http/page-cache.ts';
import { staticAnswer } from '../platform/http/static-files.ts';

const megabyte = 1024 * 1024;

/**
 * Adds the stored files. Pictures that were asked for lately are answered from memory and count towards no limit: a hall full of
 * people behind one address looks at the same faces at the same time.
 */
export function addFiles(app: Hono, house: House, limit: (c: Context) => Response | null): void {
  const pictures = new LRUCache<FileId, KeptPage>({
    maxSize: 32 * megabyte,
    maxEntrySize: 2 * megabyte,
    // A picture that somebody removed is gone a minute later at most.
    ttl: 60_000,
    sizeCalculation: ({ identity }) => identity.length + 500,
  });
  app.get('/files/:id', async (c) => {
    const id = readId<'file'>(c.req.param('id'));
    const known = id && pictures.get(id);
    if (known) return staticAnswer(known, c.req.raw);
    const refused = limit(c);
    if (refused) return refused;
    const file = id && (await house.files.find(id));
    if (!id || !file) return c.notFound();
    const answer = fileResponse(file, { inline: file.kind === 'picture' });
    if (file.kind === 'picture') pictures.set(id, keptPicture(id, Buffer.from(file.bytes), answer.headers));
    return answer;
  });
}

/** A picture is compressed already: it goes as it is in every encoding. */
function keptPicture(id: FileId, bytes: Buffer, headers: Headers): KeptPage {
  const { etag: _, 'content-length': __, ...rest } = Object.fromEntries(headers);
  return { status: 200, headers: rest, etag: id, identity: bytes, gzip: bytes, brotli: bytes };
}
