import { randomBytes } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Auth, Visitor } from '#people/server';
import { isLocale, type Locale, localeFor } from '../kernel/locale.ts';
import { isZone } from '../kernel/time.ts';
import type { House } from '../platform/house.ts';
import { clientAddress, type TrustedProxies } from '../platform/http/client-address.ts';
import type { KeptPage } from '../platform/http/page-cache.ts';
import { answerFrom, createPageCache, keepable } from '../platform/http/page-cache.ts';
import { cookieStars, readCookies } from '../platform/http/request-cookies.ts';
import { isSameOrigin } from '../platform/http/same-origin.ts';
import { contentSecurityPolicy, securityHeaders } from '../platform/http/security-headers.ts';
import { staticAnswer } from '../platform/http/static-files.ts';
import type { RequestHouse } from '../routes/request-house.ts';
import { textsFor } from '../texts/texts.ts';

export type WebParts = {
  readonly house: House;
  readonly auth: Auth;
  readonly proxies: TrustedProxies;
  readonly staticFiles: ReadonlyMap<string, KeptPage>;
  /** The built pages; asked on each request so that development can change them. */
  readonly build: () => Promise<ServerBuild>;
  readonly mode: 'production' | 'development';
  /** Adds the addresses that are not pages: API, exports, files, health. */
  readonly addAddresses: (app: Hono, parts: WebParts) => void;
  readonly scriptUrl: (name: string) => string;
};

/** The one web application: limits and headers first, then files, API and exports, then pages. */
export function createWeb(parts: WebParts): Hono {
  const { house } = parts;
  const app = new Hono();
  const headers = Object.entries(securityHeaders(house.config.origin));
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (!c.res.headers.has('Content-Security-Policy'))
      c.res.headers.set('Content-Security-Policy', contentSecurityPolicy(null));
    const route = routeName(c.req.path);
    house.metrics.requests.inc({ route, status: String(c.res.status) });
    house.metrics.requestSeconds.observe({ route }, (performance.now() - started) / 1000);
    if (c.res.status >= 500)
      house.log.error('web.failed', { route, method: c.req.method, status: c.res.status });
  });
  app.onError((error, c) => {
    house.log.error('web.crashed', { route: routeName(c.req.path), error: error.stack ?? error.message });
    return c.text('Something went wrong on our side. It was written down; please try again.', 500);
  });
  app.use(async (c, next) => {
    const file = parts.staticFiles.get(c.req.path);
    if (file && (c.req.method === 'GET' || c.req.method === 'HEAD')) return staticAnswer(file, c.req.raw);
    if (!isSameOrigin(c.req.raw, house.config.origin)) {
      return c.text(
        'This form was sent from another site, so nothing was changed. Open the page here and try again.',
        403,
      );
    }
    return next();
  });
  app.use(switchLanguage(house.config.origin.startsWith('https:')));
  app.all('/api/auth/*', (c) => parts.auth.handler(c.req.raw, { clientAddress: addressOf(c, parts) }));
  parts.addAddresses(app, parts);
  app.all('*', pages(parts));
  return app;
}

/** `?lang=ko` keeps the choice in a cookie and returns to the same page, so that it works without JavaScript. */
function switchLanguage(secure: boolean): MiddlewareHandler {
  return async (c, next) => {
    const wanted = c.req.query('lang');
    if (c.req.method !== 'GET' || !isLocale(wanted)) return next();
    const url = new URL(c.req.url);
    url.searchParams.delete('lang');
    c.header(
      'Set-Cookie',
      `hallway_lang=${wanted}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`,
    );
    return c.redirect(`${url.pathname}${url.search}`, 303);
  };
}

/** Who sends the request, as far as trusted proxies let us know. */
export function addressOf(c: Context, parts: Pick<WebParts, 'proxies'>): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } };
  return clientAddress(env.incoming?.socket?.remoteAddress, c.req.raw.headers, parts.proxies);
}

function pages(parts: WebParts) {
  const { house, auth } = parts;
  const cache = createPageCache(64);
  return async (c: Context): Promise<Response> => {
    const request = c.req.raw;
    const cookies = readCookies(request);
    const chosen = cookies.get('hallway_lang');
    const locale = isLocale(chosen) ? chosen : localeFor(request.headers.get('accept-language'));
    const stars = cookieStars(cookies);
    const safe = request.method === 'GET' || request.method === 'HEAD';
    const caller = addressOf(c, parts);
    if (!safe || auth.carriesSession(request) || stars.size > 0) {
      const visitor = await auth.viewerOf(request);
      const own = visitor.kind === 'person' ? visitor.locale : locale;
      return render(parts, request, { visitor, locale: isLocale(chosen) ? chosen : own, stars, caller });
    }
    const key = await cacheKey(house, request, locale);
    const known = key && cache.get(key);
    house.metrics.cachedPages.inc({ outcome: known ? 'hit' : 'miss' });
    if (known) return answerFrom(known, request);
    const nobody: Asking = { visitor: { kind: 'anonymous' }, locale, stars, caller };
    if (!key) return render(parts, request, nobody);
    const asGet = new Request(request.url, { headers: request.headers });
    let direct: Response | null = null;
    const page = await cache.render(key, async () => {
      const response = await render(parts, asGet, nobody);
      const shareable = response.status === 200 || response.status === 404;
      if (
        shareable &&
        !response.headers.has('set-cookie') &&
        response.headers.get('cache-control') !== 'no-store'
      ) {
        return keepable(response);
      }
      direct = response;
      return null;
    });
    if (page) return answerFrom(page, request);
    return direct ?? render(parts, request, nobody);
  };
}

/** Under what an anonymous page is kept: its address, language and the version of what it shows. `null`: not at all. */
async function cacheKey(house: House, request: Request, locale: Locale): Promise<string | null> {
  const url = new URL(request.url);
  if (url.search.length > 200 || url.pathname.length > 300) return null;
  const first = decodeURIComponent(url.pathname.split('/')[1] ?? '');
  const privatePlaces = [
    'me',
    'sign-in',
    'first-run',
    'outbox',
    'steward',
    'rehearsal',
    'invitations',
    'organisations',
    'new',
  ];
  if (privatePlaces.includes(first)) return null;
  const minute = Math.floor((Date.now() + house.clock.offsetMs) / 60_000);
  const [own, shared] = await Promise.all([
    house.versions.of(`edition:${first}`),
    house.versions.of('directory'),
  ]);
  return `${locale}|${own}|${shared}|${minute}|${house.clock.offsetMs}|${url.pathname}${url.search}`;
}

type Asking = {
  readonly visitor: Visitor;
  readonly locale: Locale;
  readonly stars: ReadonlyMap<string, readonly string[]>;
  readonly caller: string;
};

async function render(parts: WebParts, request: Request, asking: Asking): Promise<Response> {
  const { house } = parts;
  const build = await parts.build();
  const zone = new URL(request.url).searchParams.get('zone');
  const entry = build.entry.module as unknown as {
    houseContext: Parameters<RouterContextProvider['set']>[0];
  };
  const context = new RouterContextProvider();
  const requestHouse: RequestHouse = {
    house,
    viewer: asking.visitor,
    viewerName: asking.visitor.kind === 'person' ? asking.visitor.name : null,
    auth: parts.auth,
    caller: { clientAddress: asking.caller },
    locale: asking.locale,
    texts: textsFor(asking.locale),
    zone: zone && isZone(zone) ? zone : null,
    nonce: randomBytes(16).toString('base64'),
    scriptUrl: parts.scriptUrl,
    cookieStars: asking.stars,
    rehearsalOffsetMs: house.config.mode === 'rehearsal' ? house.clock.offsetMs : null,
  };
  context.set(entry.houseContext, requestHouse as never);
  const response = await createRequestHandler(build, parts.mode)(request, context);
  if (asking.visitor.kind !== 'anonymous' || request.method !== 'GET')
    response.headers.set('Cache-Control', 'private, no-store');
  response.headers.append('Vary', 'Accept-Language, Cookie');
  return response;
}

/** A short name of the kind of address for metrics: never the address itself, which may name people or be endless. */
function routeName(path: string): string {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  if (
    ['api', 'assets', 'me', 'conferences', 'files', 'healthz', 'readyz', 'metrics', 'sign-in'].includes(first)
  )
    return first;
  if (!first) return 'home';
  const known = [
    'schedule',
    'sessions',
    'speakers',
    'now',
    'manage',
    'rooms',
    'sponsors',
    'changes',
    'stars',
  ];
  return known.find((name) => second === name || second.startsWith(`${name}.`)) ?? 'edition';
}
