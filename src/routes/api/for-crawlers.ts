import type { Hono } from 'hono';
import { findEdition, listConferences, searchEditions } from '#directory/server';
import { findPublishedProgramme } from '#programme/server';
import { element, elements } from '../../kernel/xml-text.ts';
import type { House } from '../../platform/house.ts';
import { decodedPath } from '../../platform/http/request-target.ts';

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** More a sitemap may not name (sitemaps.org). */
const most = 50_000;

/** Adds what search engines ask for: what they may read, and where it is. A rehearsal is in no search engine. */
export function addCrawlerAddresses(app: Hono, house: House): void {
  const { origin, mode } = house.config;
  app.get('/robots.txt', (c) => c.text(mode === 'rehearsal' ? closed : open(origin)));
  app.get('/sitemap.xml', async (c) => {
    const editions = await publicEditions(house);
    const each = editions.map(({ slug }) => location(`${origin}/${encodeURIComponent(slug)}/sitemap.xml`));
    const all = [location(`${origin}/sitemap-directory.xml`), ...each].slice(0, most);
    return c.body(document('sitemapindex', 'sitemap', all), 200, xml);
  });
  app.get('/sitemap-directory.xml', async (c) => {
    const conferences = await listConferences(house.db, {}, { limit: most - 1, offset: 0 });
    const pages = conferences.map(({ slug }) => `${origin}/conferences/${encodeURIComponent(slug)}`);
    return c.body(document('urlset', 'url', [`${origin}/`, ...pages].map(location)), 200, xml);
  });
  app.get('/:edition/sitemap.xml', async (c) => {
    const slug = decodedPath(new URL(c.req.url).pathname.split('/')[1] ?? '') ?? '';
    const edition = await findEdition(house.db, slug);
    if (!edition?.isPublic || edition.isRehearsal) return c.notFound();
    const page = `${origin}/${encodeURIComponent(slug)}`;
    const published = await findPublishedProgramme(house, edition.id);
    const parts = published
      ? [
          ...['schedule', 'sessions', 'speakers', 'rooms', 'changes'],
          ...published.programme.sessions.map(({ code }) => `sessions/${encodeURIComponent(code)}`),
          ...published.programme.speakers.map(({ code }) => `speakers/${encodeURIComponent(code)}`),
        ]
      : [];
    const pages = [page, ...parts.map((part) => `${page}/${part}`)].slice(0, most);
    return c.body(document('urlset', 'url', pages.map(location)), 200, xml);
  });
}

async function publicEditions(house: House) {
  const found = await searchEditions(house.db, {}, { limit: most, offset: 0 });
  return found.filter(({ isRehearsal }) => !isRehearsal);
}

const xml = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };
const closed = 'User-agent: *\nDisallow: /\n';

function open(origin: string): string {
  const own = ['/me', '/sign-in', '/first-run', '/api/auth/', '/steward', '/outbox', '/*/manage', '/*/stars'];
  return `User-agent: *\n${own.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap.xml\n`;
}

function location(url: string): string {
  return element('loc', url);
}

function document(root: string, item: string, locations: readonly string[]): string {
  const items = locations.map((each) => elements(item, [each]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elements(root, items, { xmlns: sitemaps })}\n`;
}
