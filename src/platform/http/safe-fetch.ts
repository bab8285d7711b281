import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';
import { done, type Outcome, refuse } from '../../kernel/refusal.ts';
import { checkedLookup, PrivateAddress, publicReach, type Reach } from './public-address.ts';

export type SafeFetchCode =
  | 'bad-address'
  | 'private-address'
  | 'not-reachable'
  | 'timed-out'
  | 'http-status'
  | 'too-large';

export type SafeFetchOptions = {
  /** Bytes of body at most, counted after decompression. */
  readonly maxBytes: number;
  /** Milliseconds for everything together, redirects included. */
  readonly timeoutMs: number;
  /** The `Accept` header. */
  readonly accept?: string;
  /** Sent to the first address only, never across a redirect to another origin. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends this with POST; redirects are then not followed. */
  readonly post?: { readonly body: string | Uint8Array; readonly contentType: string };
};

export type Fetched = {
  /** Where the body came from, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: Uint8Array;
};

export type SafeFetch = (url: string, options: SafeFetchOptions) => Promise<Outcome<Fetched, SafeFetchCode>>;

/** Asks addresses that people give; reaches nothing but the public internet. */
export const safeFetch: SafeFetch = createSafeFetch(publicReach);

const redirects = 5;
const followed = new Set([301, 302, 303, 307, 308]);

/** `safeFetch` over another reach; for tests with a server on this machine. */
export function createSafeFetch(reach: Reach): SafeFetch {
  return async (url, options) => {
    const agent = new Agent({
      connect: { lookup: checkedLookup(reach), timeout: options.timeoutMs },
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      maxHeaderSize: 32_768,
    });
    try {
      return await followRedirects(url, options, {
        agent,
        reach,
        signal: AbortSignal.timeout(options.timeoutMs),
      });
    } catch (error) {
      return refuse(codeOf(error));
    } finally {
      await agent.destroy();
    }
  };
}

type Way = { readonly agent: Agent; readonly reach: Reach; readonly signal: AbortSignal };

async function followRedirects(
  text: string,
  options: SafeFetchOptions,
  way: Way,
): Promise<Outcome<Fetched, SafeFetchCode>> {
  let url = readAddress(text);
  const firstOrigin = url?.origin;
  for (let step = 0; step <= redirects; step += 1) {
    if (!url) return refuse('bad-address');
    if (!mayReach(url, way.reach)) return refuse('private-address');
    const response = await ask(url, options, way, url.origin === firstOrigin);
    // A body that is left unread ends in an error of its own, which without a listener would end the process.
    response.body.on('error', () => undefined);
    const location = response.headers.location;
    if (followed.has(response.statusCode) && typeof location === 'string' && !options.post) {
      url = readAddress(location, url);
      continue;
    }
    if (response.statusCode < 200 || response.statusCode > 299) {
      const { 'retry-after': retryAfter } = response.headers;
      return refuse('http-status', {
        details: {
          status: response.statusCode,
          ...(typeof retryAfter === 'string' ? { retryAfter } : {}),
        },
      });
    }
    return readAnswer(url, response, options, way.signal);
  }
  return refuse('not-reachable');
}

function ask(url: URL, options: SafeFetchOptions, way: Way, sameOrigin: boolean) {
  return request(url, {
    dispatcher: way.agent,
    signal: way.signal,
    method: options.post ? 'POST' : 'GET',
    body: options.post?.body,
    headers: {
      'user-agent': 'Hallway',
      accept: options.accept ?? '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...(options.post && { 'content-type': options.post.contentType }),
      ...(sameOrigin && options.headers),
    },
  });
}

async function readAnswer(
  url: URL,
  response: Dispatcher.ResponseData,
  options: SafeFetchOptions,
  signal: AbortSignal,
): Promise<Outcome<Fetched, SafeFetchCode>> {
  const header = (name: string) => {
    const value = response.headers[name];
    return typeof value === 'string' ? value : null;
  };
  const encoding = header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  // A compressed body is never larger than what it unfolds to, give or take; this spares reading what is too large anyhow.
  if (Number(header('content-length') ?? 0) > options.maxBytes) {
    return refuse('too-large', { details: { maxBytes: options.maxBytes } });
  }
  const bytes = await readBody(response.body, encoding, options.maxBytes, signal);
  if (!bytes) return refuse('too-large', { details: { maxBytes: options.maxBytes } });
  return done({
    url: url.href,
    status: response.statusCode,
    contentType: header('content-type'),
    etag: header('etag'),
    lastModified: header('last-modified'),
    bytes,
  });
}

const unfold: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads while counting, so that neither a long body nor a small one that unfolds without end fills the memory; `null` if too large. */
async function readBody(
  body: Readable,
  encoding: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const unfolder = unfold[encoding]?.();
  // Errors come out of the loop below, whichever of the two streams they began in.
  const source = unfolder ? pipeline(body, unfolder, () => undefined) : body;
  const stop = () => body.destroy(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) return null;
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    body.destroy();
  }
  return Buffer.concat(chunks);
}

/** Web addresses without a name and password, on the web's ports or such as anyone may open. */
function readAddress(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username || url.password || !url.hostname) return null;
  if (url.port && url.port !== '80' && url.port !== '443' && Number(url.port) < 1024) return null;
  url.hash = '';
  return url;
}

/** Sockets ask no lookup for a host that is an address already, so it is checked here; RFC 6761 keeps `localhost` for the machine itself. */
function mayReach(url: URL, reach: Reach): boolean {
  const host = url.hostname;
  if (/(^|\.)localhost\.?$/.test(host)) return false;
  if (host.startsWith('[')) return reach.allows(host.slice(1, -1));
  return /^[\d.]+$/.test(host) ? reach.allows(host) : true;
}

function codeOf(error: unknown): SafeFetchCode {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof PrivateAddress) return 'private-address';
    if (at.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(String((at as NodeJS.ErrnoException).code))) {
      return 'timed-out';
    }
  }
  return 'not-reachable';
}
