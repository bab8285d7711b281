import type { Context, Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Visitor } from '#people/server';
import { type FileId, readId } from '../kernel/ids.ts';
import { fileResponse } from '../platform/files/file-response.ts';
import type { House } from '../platform/house.ts';
import type { KeptPage } from '../platform/http/page-cache.ts';
import { staticAnswer } from '../platform/http/static-files.ts';
import type { Scope } from '../platform/versions.ts';
import { fileAudience } from './file-audience.ts';

const megabyte = 1024 * 1024;

/** A picture that everybody may see, with what that was found from: it is current while all versions are the same. */
type Kept = { readonly page: KeptPage; readonly basis: ReadonlyMap<Scope, number> };

/**
 * Adds the stored files, each for those who may see what it hangs on; for all others it is not there. Pictures that everybody may
 * see and that were asked for lately are answered from memory and count towards no limit: a hall full of people behind one address
 * looks at the same faces at the same time.
 */
export function addFiles(
  app: Hono,
  house: House,
  limit: (c: Context) => Response | null,
  visitorOf: (c: Context) => Promise<Visitor>,
): void {
  const pictures = new LRUCache<FileId, Kept>({
    maxSize: 32 * megabyte,
    maxEntrySize: 2 * megabyte,
    ttl: 60_000,
    sizeCalculation: ({ page }) => page.identity.length + 500,
  });
  app.get('/files/:id', async (c) => {
    const id = readId<'file'>(c.req.param('id'));
    const known = id && pictures.get(id);
    if (known && (await isCurrent(house, known.basis))) return staticAnswer(known.page, c.req.raw);
    const refused = limit(c);
    if (refused) return refused;
    if (!id) return c.notFound();
    // Read before the answer is found: what changes meanwhile makes it old.
    const versions = await versionsOf(house, ['directory']);
    const audience = await fileAudience(house, id);
    const basis = audience.scopes && new Map([...versions, ...(await versionsOf(house, audience.scopes))]);
    const maySee = audience.isPublic || (await audience.maySee(await visitorOf(c)));
    const file = maySee ? await house.files.find(id) : null;
    if (!file) return c.notFound();
    const isPicture = file.kind === 'picture';
    const answer = fileResponse(file, { inline: isPicture, personal: !audience.isPublic });
    if (isPicture && audience.isPublic && basis)
      pictures.set(id, { page: keptPicture(id, Buffer.from(file.bytes), answer.headers), basis });
    return answer;
  });
}

async function versionsOf(house: House, scopes: readonly Scope[]): Promise<Map<Scope, number>> {
  const versions = await Promise.all(
    scopes.map(async (scope) => [scope, await house.versions.of(scope)] as const),
  );
  return new Map(versions);
}

async function isCurrent(house: House, basis: ReadonlyMap<Scope, number>): Promise<boolean> {
  const now = await versionsOf(house, [...basis.keys()]);
  return [...basis].every(([scope, version]) => now.get(scope) === version);
}

/** A picture is compressed already: it goes as it is in every encoding. */
function keptPicture(id: FileId, bytes: Buffer, headers: Headers): KeptPage {
  const { etag: _, 'content-length': __, ...rest } = Object.fromEntries(headers);
  return { status: 200, headers: rest, etag: id, identity: bytes, gzip: bytes, brotli: bytes };
}
