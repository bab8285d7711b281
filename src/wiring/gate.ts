import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Visitor } from '#people/server';
import { isLocale } from '../kernel/locale.ts';
import { isZone } from '../kernel/time.ts';
import { readTarget } from '../platform/http/request-target.ts';
import { isSameOrigin } from '../platform/http/same-origin.ts';
import { Problem, problemAnswer } from '../routes/api/problem.ts';
import { boundedRequest, boundsOf } from './form-bounds.ts';
import { everyAnswer } from './kept-pages.ts';
import { isForm } from './page-form.ts';
import { wordsOf } from './reader-words.ts';
import { routeName } from './route-name.ts';
import type { WebParts } from './web-parts.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Names this request in the log and in its answer. */
    requestId: string;
    /** Who asks, if that was found out already. */
    visitor: Visitor | undefined;
  }
}

const slowSeconds = 1;
const methods = 'GET, HEAD, POST, OPTIONS';

/** The outermost layer: an id, headers, numbers and log lines of every answer. Of an address only its kind is written down. */
export function watch({ house }: WebParts, newRequestId: () => string): MiddlewareHandler {
  const headers = Object.entries(everyAnswer(house));
  return async (c, next) => {
    const started = performance.now();
    const id = newRequestId();
    c.set('requestId', id);
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set('X-Request-Id', id);
    const seconds = (performance.now() - started) / 1000;
    const route = routeName(c.req.path);
    const { status } = c.res;
    house.metrics.requests.inc({ route, status: String(status) });
    house.metrics.requestSeconds.observe({ route }, seconds);
    const facts = { route, method: c.req.method, status, request: id, ms: Math.round(seconds * 1000) };
    if (status >= 500) house.log.error('web.failed', facts);
    else if (seconds > slowSeconds) house.log.warn('web.slow', facts);
  };
}

/** Turns away what no page could answer: unreadable addresses, odd methods, too much at once, forms of other sites. */
export function admit({ house, auth }: WebParts): MiddlewareHandler {
  const { origin } = house.config;
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const { method } = c.req;
    const safe = method === 'GET' || method === 'HEAD';
    const target = readTarget(pathname, search);
    const forProgram = /^\/api\/v1(?:\/|$)/.test(pathname);
    if (target.kind === 'bad') {
      const words = wordsOf(c)[target.status === 414 ? 'longAddress' : 'badAddress'];
      return forProgram ? problemAnswer(c, new Problem('not-found')) : c.text(words, target.status);
    }
    if (target.kind === 'elsewhere' && safe) return c.redirect(`${target.path}${search}`, 308);
    // The API answers methods and bodies in its own form; its keys cannot be sent by another site's page.
    if (forProgram) return next();
    if (target.kind === 'elsewhere') return c.notFound();
    if (method === 'OPTIONS') return c.body(null, 204, { Allow: methods });
    if (!safe && method !== 'POST') return c.text(wordsOf(c).method, 405, { Allow: methods });
    // A program signs what it sends here; it is no page and has no form.
    if (method === 'POST' && pathname === '/webhooks/stripe') return next();
    if (!isSameOrigin(c.req.raw, origin) && !isOneClick(c.req.raw)) return c.text(wordsOf(c).otherSite, 403);
    const toPage = !safe && !pathname.startsWith('/api/auth/');
    if (toPage && !isForm(c.req.raw)) return c.text(wordsOf(c).noForm, 415);
    return safe ? next() : ((await refuseTooMuch(c, pathname, auth.carriesSession(c.req.raw))) ?? next());
  };
}

/**
 * A mail program that ends a subscription by the link of a letter (RFC 8058) is no browser: it says neither where it comes from nor
 * whose it is. The signed link is all that counts, and nobody is signed in whom another site could use.
 */
function isOneClick({ url, headers }: Request): boolean {
  const says = ['cookie', 'origin', 'sec-fetch-site', 'authorization'].some((name) => headers.has(name));
  return !says && new URL(url).searchParams.has('stop');
}

async function refuseTooMuch(c: Context, pathname: string, isSignedIn: boolean): Promise<Response | null> {
  const isInParts = /^multipart\//i.test(c.req.header('content-type') ?? '');
  const bounds = boundsOf(pathname, isSignedIn, isInParts);
  const bounded = await boundedRequest(c.req.raw, bounds);
  if (!('tooMuch' in bounded)) {
    c.req.raw = bounded;
    return null;
  }
  const words = wordsOf(c);
  const { kilobytes, fields } = bounds;
  const size = kilobytes < 1024 ? `${kilobytes} KB` : `${kilobytes / 1024} MB`;
  return c.text(
    bounded.tooMuch === 'bytes' ? words.tooLarge({ size }) : words.tooManyFields({ fields }),
    413,
  );
}

/** `?lang=ko` and `?keep-zone=Asia/Seoul` keep the choice in a cookie and return to the same page, so that it works without JavaScript. */
export function keepChoices({ house }: WebParts): MiddlewareHandler {
  const secure = house.config.origin.startsWith('https:') ? '; Secure' : '';
  return async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const lang = searchParams.get('lang');
    const zone = searchParams.get('keep-zone');
    const kept = [
      ...(isLocale(lang) ? [`hallway_lang=${lang}; Path=/; Max-Age=31536000`] : []),
      ...(zone && isZone(zone) ? [`hallway_zone=${zone}; Path=/; Max-Age=31536000`] : []),
      ...(zone === '' ? ['hallway_zone=; Path=/; Max-Age=0'] : []),
    ];
    if (c.req.method !== 'GET' || kept.length === 0) return next();
    if (pathname.startsWith('/api/v1') || pathname.startsWith('/api/auth')) return next();
    for (const name of ['lang', 'keep-zone']) searchParams.delete(name);
    for (const cookie of kept)
      c.header('Set-Cookie', `${cookie}; SameSite=Lax; HttpOnly${secure}`, { append: true });
    c.header('Cache-Control', 'no-store');
    return c.redirect(searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname, 303);
  };
}

/** Ids that are unique to this process and the next one: a random beginning and a count. */
export function createRequestIds(): () => string {
  const beginning = randomBytes(6).toString('base64url');
  let count = 0;
  return () => {
    count += 1;
    return `${beginning}-${count.toString(36)}`;
  };
}
