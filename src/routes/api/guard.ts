import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { viewerOfToken } from '#people/server';
import type { House } from '../../platform/house.ts';
import { limitKey } from '../../platform/http/client-address.ts';
import { bestEncoding, hasTag } from '../../platform/http/negotiation.ts';
import { compressed } from '../../platform/http/page-cache.ts';
import { createRateBuckets } from '../../platform/http/rate-limit.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import { Problem, problemAnswer } from './problem.ts';

/** Requests at once and per second that one address may make. */
const allowance = { burst: 200, perSecond: 20 };

const readable = 'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/** Any site may read what is public; keys travel only where a program adds them, so credentials are never allowed. */
export const shareReads: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { method } = c.req;
  if (method === 'OPTIONS' && c.req.header('access-control-request-method')) {
    return c.body(null, 204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Accept-Language, Authorization, If-None-Match',
      'Access-Control-Max-Age': '86400',
    });
  }
  await next();
  if (method !== 'GET' && method !== 'HEAD') return;
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', readable);
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
};

/** Counts requests by address and says so in each answer (draft-ietf-httpapi-ratelimit-headers). */
export function limitRequests(house: House, addressOf: (c: ApiContext) => string): MiddlewareHandler<ApiEnv> {
  const buckets = createRateBuckets(allowance);
  const { burst, perSecond } = allowance;
  const policy = `"default";q=${burst};w=${burst / perSecond}`;
  return async (c, next) => {
    const rate = buckets.take(limitKey(addressOf(c)));
    const wait = String(rate.retryAfterSeconds);
    if (rate.allowed) await next();
    else {
      house.metrics.refusals.inc({ code: 'too-many-requests' });
      c.res = problemAnswer(c, new Problem('too-many', undefined, { 'Retry-After': wait }));
    }
    const reset = rate.allowed ? rate.fullInSeconds : rate.retryAfterSeconds;
    c.res.headers.set('RateLimit-Policy', policy);
    c.res.headers.set('RateLimit', `"default";r=${rate.left};t=${reset}`);
  };
}

/** Finds out who asks, by the key in the header alone. A key that does not work ends the request: nobody should wonder what is missing. */
export function identify(house: House): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization');
    if (header === undefined) {
      c.set('viewer', { kind: 'anonymous' });
      return next();
    }
    const key = /^bearer +(\S+)$/i.exec(header)?.[1];
    const viewer = key ? await viewerOfToken(house, key) : { kind: 'anonymous' as const };
    if (viewer.kind === 'anonymous') throw new Problem('key-not-valid');
    c.set('viewer', viewer);
    return next();
  };
}

/** Lets `If-None-Match` spare the sending of what the reader has (RFC 9110 §13.1.2). What a key opens is kept by nobody else. */
export const answerConditionally: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  c.res.headers.append('Vary', 'Authorization, Accept-Language');
  const { method } = c.req;
  if ((method !== 'GET' && method !== 'HEAD') || c.res.status !== 200) return;
  const plain = Buffer.from(await c.res.clone().arrayBuffer());
  const encoding = plain.length < 1_000 ? 'identity' : bestEncoding(c.req.header('accept-encoding'));
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const etag = `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = new Headers(c.res.headers);
  headers.set('ETag', etag);
  headers.append('Vary', 'Accept-Encoding');
  const keyed = c.req.header('authorization') !== undefined;
  headers.set('Cache-Control', keyed ? 'private, no-cache' : 'public, no-cache');
  // Else Hono would merge the headers of the answer before into the new one.
  c.res = undefined;
  if (hasTag(c.req.header('if-none-match'), etag)) {
    headers.delete('Content-Type');
    c.res = new Response(null, { status: 304, headers });
    return;
  }
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  c.res = new Response(new Uint8Array(await compressed(plain, encoding, 4)), { status: 200, headers });
};

const writable = /\/(?:imports|releases|apply|orders|cancel|payments|webhooks|webhooks\/[^/]+\/\w+)$/;
const imports = /\/imports$/;
const files = /^(?:application\/(?:json|xml|octet-stream)|text\/(?:xml|csv|calendar|plain))$/;

/** Takes only bodies that the address knows, and not too much of them. */
export const limitBodies: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.req.method !== 'POST' || !writable.test(c.req.path)) return next();
  if (c.get('viewer').kind === 'anonymous') throw new Problem('key-needed');
  const isImport = imports.test(c.req.path);
  const kind = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const empty = /\/(?:apply|webhooks\/[^/]+\/\w+)$/.test(c.req.path);
  if (!empty && !(isImport ? files.test(kind) : kind === 'application/json'))
    throw new Problem('not-acceptable-body');
  const onError = () => {
    throw new Problem('too-large');
  };
  return bodyLimit({ maxSize: (isImport ? 30 : 0.25) * 1024 * 1024, onError })(c, next);
};
