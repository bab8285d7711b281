import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { bestEncoding, type Encoding, hasTag } from './negotiation.ts';

/** A rendered answer that everybody may share, ready in each encoding. */
export type KeptPage = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

/** Keeps documents that never change under their key; one writing serves all who ask for the same at the same time. */
export type PageCache = {
  get(key: string): KeptPage | undefined;
  /** Renders once per key; what `render` gives `null` for is not kept. */
  render(key: string, render: () => Promise<KeptPage | null>): Promise<KeptPage | null>;
};

/** A cache of at most `megabytes` of pages, counted in all their encodings. */
export function createPageCache(megabytes: number): PageCache {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: weightOf,
  });
  const underWay = new Map<string, Promise<KeptPage | null>>();
  return {
    get: (key) => kept.get(key),
    async render(key, render) {
      const started = underWay.get(key);
      if (started) return started;
      const work = render().finally(() => underWay.delete(key));
      underWay.set(key, work);
      const page = await work;
      if (page) kept.set(key, page);
      return page;
    },
  };
}

/** Bytes that a kept page takes, roughly. */
export function weightOf(page: KeptPage): number {
  return page.identity.length + page.gzip.length + page.brotli.length + 1000;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Makes a shareable page of an answer: its body in each encoding and a strong tag of its content. */
export async function keepable(response: Response): Promise<KeptPage> {
  const identity = Buffer.from(await response.arrayBuffer());
  const [brotli, gzipped] = await Promise.all([
    compressed(identity, 'br', 5),
    compressed(identity, 'gzip', 6),
  ]);
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'content-length'),
  );
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { status: response.status, headers, etag, identity, gzip: gzipped, brotli };
}

/** Bytes in another encoding; `quality` 1 to 9. */
export function compressed(bytes: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'br') {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return compressBrotli(bytes, { params });
  }
  return encoding === 'gzip' ? compressGzip(bytes, { level: quality }) : Promise.resolve(bytes);
}

/** The body of a page in an encoding. */
export function bodyIn(page: KeptPage, encoding: Encoding): Buffer {
  return encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.identity;
}

/** Headers under which a page goes out in an encoding, but for its length. */
export function headersIn(page: KeptPage, encoding: Encoding): Record<string, string> {
  const headers: Record<string, string> = {
    ...page.headers,
    etag: `"${page.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding, Accept-Language, Cookie',
  };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return headers;
}

/** Answers from a kept page: `304` if the reader has it, else in the best encoding that they accept. */
export function answerFrom(page: KeptPage, request: Request): Response {
  const encoding = bestEncoding(request.headers.get('accept-encoding'));
  const headers = headersIn(page, encoding);
  if (page.status === 200 && hasTag(request.headers.get('if-none-match'), headers.etag ?? '')) {
    return new Response(null, { status: 304, headers });
  }
  const body = bodyIn(page, encoding);
  headers['content-length'] = String(body.length);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    status: page.status,
    headers,
  });
}

/** Compresses what is made for one reader; quickly, because it is done each time. */
export async function squeezed(response: Response, request: Request): Promise<Response> {
  const encoding = bestEncoding(request.headers.get('accept-encoding'));
  const kind = response.headers.get('content-type') ?? '';
  if (encoding === 'identity' || request.method === 'HEAD' || !response.body || !/^text\//.test(kind))
    return response;
  const body = await compressed(
    Buffer.from(await response.arrayBuffer()),
    encoding,
    encoding === 'br' ? 3 : 4,
  );
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', encoding);
  headers.append('Vary', 'Accept-Encoding');
  headers.delete('Content-Length');
  return new Response(new Uint8Array(body), { status: response.status, headers });
}
