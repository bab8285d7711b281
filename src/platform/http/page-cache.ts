import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A rendered answer that everybody may share, ready in each encoding. */
export type KeptPage = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly identity: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

/** Keeps rendered anonymous pages; one rendering serves all who ask for the same at the same time. */
export type PageCache = {
  get(key: string): KeptPage | undefined;
  /** Renders once per key; what `render` gives `null` for is not kept. */
  render(key: string, render: () => Promise<KeptPage | null>): Promise<KeptPage | null>;
};

/** A cache of at most `megabytes` of pages, counted in all their encodings. */
export function createPageCache(megabytes: number): PageCache {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: (page) => page.identity.length + page.gzip.length + page.brotli.length + 1000,
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

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Makes a shareable page of an answer: its body in each encoding and a strong tag of its content. */
export async function keepable(response: Response): Promise<KeptPage> {
  const identity = Buffer.from(await response.arrayBuffer());
  const [brotli, gzipped] = await Promise.all([
    compressBrotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    compressGzip(identity, { level: 6 }),
  ]);
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'content-length'),
  );
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { status: response.status, headers, etag, identity, gzip: gzipped, brotli };
}

/** Answers from a kept page: `304` if the reader has it, else in the best encoding that they accept (RFC 9110 §12.5.3, §13.1.2). */
export function answerFrom(page: KeptPage, request: Request): Response {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
  const etag = `"${page.etag}${encoding ? `-${encoding}` : ''}"`;
  const headers: Record<string, string> = {
    ...page.headers,
    ETag: etag,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Accept-Language, Cookie',
  };
  const known = request.headers.get('if-none-match');
  if (
    known &&
    page.status === 200 &&
    (known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  ) {
    return new Response(null, { status: 304, headers });
  }
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.identity;
  if (encoding) headers['Content-Encoding'] = encoding;
  headers['Content-Length'] = String(body.length);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    status: page.status,
    headers,
  });
}
