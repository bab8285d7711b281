import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bestEncoding, type Encoding, hasTag } from './negotiation.ts';
import { bodyIn, type KeptPage } from './page-cache.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const compressible = new Set(['.js', '.css', '.svg', '.webmanifest', '.json', '.txt']);

/** Reads the built browser files of a folder into memory; the key is the address path. */
export async function readStaticFiles(folder: string): Promise<ReadonlyMap<string, KeptPage>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && mediaTypes[extname(entry.name)]);
  const kept = await Promise.all(
    files.map(async (entry): Promise<[string, KeptPage]> => {
      const path = join(entry.parentPath, entry.name);
      return [
        `/${path
          .slice(folder.length)
          .replace(/^[/\\]+/, '')
          .replaceAll('\\', '/')}`,
        await keep(path),
      ];
    }),
  );
  return new Map(kept);
}

async function keep(path: string): Promise<KeptPage> {
  const identity = await readFile(path);
  const kind = extname(path);
  const squeeze = compressible.has(kind);
  const { BROTLI_PARAM_QUALITY } = constants;
  const inGzip = once(() => (squeeze ? gzipSync(identity, { level: 9 }) : identity));
  const inBrotli = once(() =>
    squeeze ? brotliCompressSync(identity, { params: { [BROTLI_PARAM_QUALITY]: 9 } }) : identity,
  );
  return {
    status: 200,
    headers: {
      'Content-Type': mediaTypes[kind] ?? 'application/octet-stream',
      // Built names carry a hash of their content; the few fixed names (service worker, icons) are asked again.
      'Cache-Control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(squeeze ? { Vary: 'Accept-Encoding' } : {}),
    },
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    identity,
    // Compressed when first asked for: doing it for all would make every start a second longer.
    get gzip() {
      return inGzip();
    },
    get brotli() {
      return inBrotli();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Headers of a static file, but for its length; pictures and fonts go as they are. */
export function staticHeaders(file: KeptPage, encoding: Encoding): Record<string, string> {
  const squeezed = bodyIn(file, encoding) !== file.identity;
  return {
    ...file.headers,
    ETag: `"${file.etag}"`,
    ...(squeezed ? { 'Content-Encoding': encoding } : {}),
  };
}

/** Answers with a static file. */
export function staticAnswer(file: KeptPage, request: Request): Response {
  const encoding = bestEncoding(request.headers.get('accept-encoding'));
  const headers = staticHeaders(file, encoding);
  if (hasTag(request.headers.get('if-none-match'), headers.ETag ?? ''))
    return new Response(null, { status: 304, headers });
  const body = bodyIn(file, encoding);
  headers['Content-Length'] = String(body.length);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}
