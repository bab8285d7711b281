import { type Context, Hono } from 'hono';
import type { Visitor } from '#people/server';
import { staticAnswer } from '../platform/http/static-files.ts';
import { leadToStop } from './earlier-letters.ts';
import { leadOn } from './former-slugs.ts';
import { admit, createRequestIds, keepChoices, watch } from './gate.ts';
import { addFiles } from './kept-files.ts';
import { createKeptPages } from './kept-pages.ts';
import { createLimits } from './limits.ts';
import { createRenderer, keptAnswer, pageAnswer } from './pages.ts';
import { answerPlainly } from './plain-answers.ts';
import { createShortWay, type ShortWay } from './short-way.ts';
import { takeStarsAlong } from './take-stars-along.ts';
import { waitInFront } from './waiting-room.ts';
import { addressOf, type WebParts } from './web-parts.ts';

export type { WebParts } from './web-parts.ts';

/** The web application: what every request goes through, and a short way past the framework for what is ready to be sent. */
export type Web = ShortWay & {
  readonly app: Hono;
  readonly fetch: Hono['fetch'];
};

const nobody: Visitor = { kind: 'anonymous' };

/** Makes the one web application: limits and headers first, then files, API and exports, then pages. */
export function createWeb(parts: WebParts): Web {
  const app = new Hono();
  const kept = createKeptPages(parts.house);
  const newRequestId = createRequestIds();
  const limit = createLimits(parts);
  app.use(watch(parts, newRequestId));
  answerPlainly(app, parts);
  app.use(async (c, next) => {
    const file = parts.staticFiles.get(c.req.path);
    if (file && (c.req.method === 'GET' || c.req.method === 'HEAD')) return staticAnswer(file, c.req.raw);
    return next();
  });
  app.use(admit(parts), keepChoices(parts));
  const known = (c: Context) => visitorOf(c, parts);
  addFiles(app, parts.house, (c) => limit(c, nobody), known);
  app.use(leadToStop, leadOn(parts.house, known), waitInFront(parts));
  app.use(async (c, next) => {
    const ready = await keptAnswer(c, parts, kept);
    if (ready) return ready;
    if (isFree(c.req.path)) return next();
    const visitor = await visitorOf(c, parts);
    c.set('visitor', visitor);
    return limit(c, visitor) ?? next();
  });
  app.all('/api/auth/*', async (c) => {
    const answer = await parts.auth.handler(c.req.raw, { clientAddress: addressOf(c, parts) });
    return takeStarsAlong(parts, c.req.raw, answer);
  });
  parts.addAddresses(app, parts);
  const renderer = createRenderer(kept, parts.mode);
  app.all('*', (c) => pageAnswer(c, parts, renderer, c.get('visitor') ?? nobody));
  return { app, fetch: app.fetch, ...createShortWay(parts, kept, newRequestId) };
}

/** Addresses that have limits of their own, cost next to nothing, or must answer a busy server's keeper. */
function isFree(path: string): boolean {
  return (
    ['/healthz', '/readyz', '/metrics'].includes(path) ||
    /^\/(?:api\/v1(?:\/|$)|accent\/|[^/]+\/release\.json$)/.test(path)
  );
}

async function visitorOf(c: Context, { auth }: WebParts): Promise<Visitor> {
  return auth.carriesSession(c.req.raw) ? auth.viewerOf(c.req.raw) : nobody;
}
