import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, Hono } from 'hono';
import type { Visitor } from '#people/server';
import { rawPage, sendRaw } from '../platform/http/raw-answer.ts';
import { staticAnswer, staticHeaders } from '../platform/http/static-files.ts';
import { leadToStop } from './earlier-letters.ts';
import { leadOn } from './former-slugs.ts';
import { admit, crashAnswer, switchLanguage, watch } from './gate.ts';
import { addFiles } from './kept-files.ts';
import { createKeptPages, createReaderLocale, everyAnswer, type KeptPages } from './kept-pages.ts';
import { createLimits } from './limits.ts';
import { keptAnswer, pageAnswer } from './pages.ts';
import { addressOf, type WebParts } from './web-parts.ts';

export type { WebParts } from './web-parts.ts';

/** The web application: what every request goes through, and a short way past the framework for what is ready to be sent. */
export type Web = {
  readonly app: Hono;
  readonly fetch: Hono['fetch'];
  /** Sends a static file or a kept page if there is nothing to ask first; false if the request must go through `fetch`. */
  quick(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
};

const nobody: Visitor = { kind: 'anonymous' };

/** Makes the one web application: limits and headers first, then files, API and exports, then pages. */
export function createWeb(parts: WebParts): Web {
  const app = new Hono();
  const kept = createKeptPages(parts.house);
  const newRequestId = createRequestIds();
  const limit = createLimits(parts);
  crashAnswer(app, parts);
  app.use(watch(parts, newRequestId));
  app.use(async (c, next) => {
    const file = parts.staticFiles.get(c.req.path);
    if (file && (c.req.method === 'GET' || c.req.method === 'HEAD')) return staticAnswer(file, c.req.raw);
    return next();
  });
  app.use(admit(parts), switchLanguage(parts));
  const known = (c: Context) => visitorOf(c, parts);
  addFiles(app, parts.house, (c) => limit(c, nobody), known);
  app.use(leadToStop, leadOn(parts.house, known));
  app.use(async (c, next) => {
    const ready = await keptAnswer(c, parts, kept);
    if (ready) return ready;
    if (isFree(c.req.path)) return next();
    const visitor = await visitorOf(c, parts);
    c.set('visitor', visitor);
    return limit(c, visitor) ?? next();
  });
  app.all('/api/auth/*', (c) => parts.auth.handler(c.req.raw, { clientAddress: addressOf(c, parts) }));
  parts.addAddresses(app, parts);
  app.all('*', (c) => pageAnswer(c, parts, kept, c.get('visitor') ?? nobody));
  return { app, fetch: app.fetch, quick: createQuick(parts, kept, newRequestId) };
}

/** Addresses that have limits of their own, or that must answer a busy server's keeper. */
function isFree(path: string): boolean {
  return ['/healthz', '/readyz', '/metrics'].includes(path) || /^\/(?:api\/v1(?:\/|$)|accent\/)/.test(path);
}

async function visitorOf(c: Context, { auth }: WebParts): Promise<Visitor> {
  return auth.carriesSession(c.req.raw) ? auth.viewerOf(c.req.raw) : nobody;
}

function createQuick({ house, staticFiles }: WebParts, kept: KeptPages, newRequestId: () => string) {
  const localeOf = createReaderLocale();
  const common = everyAnswer(house);
  const files = new Map([...staticFiles].map(([path, file]) => [path, rawPage(file, common, staticHeaders)]));
  const { requests } = house.metrics;
  return (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const { method, url = '' } = incoming;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const file = files.get(url);
    if (file) {
      requests.inc({ route: 'assets', status: String(sendRaw(file, incoming, outgoing, newRequestId())) });
      return true;
    }
    const locale = localeOf(incoming);
    if (!locale) return false;
    const started = performance.now();
    const entry = kept.findNow(locale, url);
    if (!entry) return false;
    const status = sendRaw(entry.raw, incoming, outgoing, newRequestId());
    entry.sent(status, (performance.now() - started) / 1000);
    return true;
  };
}

/** Ids that are unique to this process and the next one: a random beginning and a count. */
function createRequestIds(): () => string {
  const beginning = randomBytes(6).toString('base64url');
  let count = 0;
  return () => {
    count += 1;
    return `${beginning}-${count.toString(36)}`;
  };
}
