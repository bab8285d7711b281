import type { Context, MiddlewareHandler } from 'hono';
import { slugProblem } from '#directory';
import { type FormerSlug, listFormerSlugs } from '#directory/server';
import { mayManage, type Viewer } from '#people';
import type { Visitor } from '#people/server';
import type { House } from '../platform/house.ts';
import { decodedPath } from '../platform/http/request-target.ts';

/**
 * Leads from an address that an edition had to the same under the one that it has: pages, takeouts, calendars and the API. Letters
 * and subscribed calendars know the old one for years. A form that comes there is taken as if it came to the new one, since mail
 * programs that unsubscribe follow no redirect.
 */
export function leadOn(house: House, visitorOf: (c: Context) => Promise<Visitor>): MiddlewareHandler {
  const find = createFinder(house);
  return async (c, next) => {
    const [, api = '', segment = '', end = ''] =
      /^(\/api\/v1\/editions)?\/([^/]+)(.*)$/s.exec(new URL(c.req.url).pathname) ?? [];
    const slug = decodedPath(segment) ?? '';
    const former = slugProblem(slug) === null ? await find(slug) : undefined;
    if (!former) return next();
    const { search } = new URL(c.req.url);
    const path = `${api}/${encodeURIComponent(former.slug)}${end}${search}`;
    const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (api) return leadProgram(c, next, former, path, safe);
    if (!former.isPublic && !mayManage(await visitorOf(c), former.editionId)) return next();
    if (safe) return redirect(c, path, 301);
    const { method, headers, body, signal } = c.req.raw;
    const elsewhere = { method, headers, body, signal, duplex: 'half' } as const;
    c.req.raw = new Request(new URL(path, c.req.url), elsewhere);
    return next();
  };
}

/** Who asks the API is known by the key, which it looks at itself. */
async function leadProgram(
  c: Context,
  next: () => Promise<void>,
  former: FormerSlug,
  path: string,
  safe: boolean,
) {
  await next();
  const viewer = (c.get('viewer' as never) as Viewer | undefined) ?? { kind: 'anonymous' };
  const maySee = former.isPublic || mayManage(viewer, former.editionId);
  if (c.res.status === 404 && maySee) c.res = redirect(c, path, safe ? 301 : 308);
}

/** Never kept: an edition may go back to an address that it had. */
function redirect(c: Context, path: string, status: 301 | 308): Response {
  c.header('Cache-Control', 'no-cache');
  return c.redirect(path, status);
}

/** Finds former addresses in memory; they are read anew when something public of an edition changed. */
function createFinder(house: House): (slug: string) => Promise<FormerSlug | undefined> {
  let known: { readonly version: number; readonly all: Promise<ReadonlyMap<string, FormerSlug>> } | null =
    null;
  return async (slug) => {
    const version = await house.versions.of('directory');
    if (known?.version !== version) {
      const all = listFormerSlugs(house.db).then((list) => new Map(list.map((one) => [one.formerSlug, one])));
      const reading = { version, all };
      known = reading;
      all.catch(() => {
        if (known === reading) known = null;
      });
    }
    return (await known.all).get(slug);
  };
}
