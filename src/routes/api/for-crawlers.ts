import type { Context, Hono } from 'hono';
import {
  findEdition,
  listConferenceStretch,
  listConferenceStretches,
  listListingStretch,
  listListingStretches,
  searchEditions,
} from '#directory/server';
import { findPublishedProgramme } from '#programme/server';
import type { ConferenceId, ListingId } from '../../kernel/ids.ts';
import { locales } from '../../kernel/locale.ts';
import { daysAfter } from '../../kernel/time.ts';
import { element, elements } from '../../kernel/xml-text.ts';
import type { House } from '../../platform/house.ts';
import { answerFrom, createPageCache, keepable } from '../../platform/http/page-cache.ts';
import { decodedPath } from '../../platform/http/request-target.ts';

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** More a sitemap may not name (sitemaps.org). */
const most = 50_000;
/** Fewer in each of the catalogue's own, so that one is read and written in a moment. */
const perFile = 10_000;
const anId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Adds what search engines ask for: what they may read, and where it is. A rehearsal is in no search engine. */
export function addCrawlerAddresses(app: Hono, house: House, filesOf = perFile): void {
  const { origin, mode } = house.config;
  const kept = createKept(house);
  app.get('/.well-known/security.txt', (c) => {
    const told = securityText(house);
    return told ? c.text(told) : c.notFound();
  });
  app.get('/robots.txt', (c) => c.text(mode === 'rehearsal' ? closed : open(origin)));
  app.get('/sitemap.xml', (c) => kept(c, () => indexOf(house, filesOf)));
  app.get('/sitemap-directory.xml', (c) =>
    kept(c, async () => urlset(['/', '/choose', '/suggest'].map((path) => location(`${origin}${path}`)))),
  );
  app.get(`/:file{sitemap-conferences-${anId}\\.xml}`, (c) =>
    kept(c, async () => {
      const slugs = await listConferenceStretch(house.db, idIn<ConferenceId>(c), filesOf);
      return urlset(slugs.map((slug) => location(`${origin}/conferences/${encodeURIComponent(slug)}`)));
    }),
  );
  app.get(`/:file{sitemap-listings-${anId}\\.xml}`, (c) =>
    kept(c, async () => {
      const found = await listListingStretch(house.db, idIn<ListingId>(c), filesOf);
      return urlset(
        found.map(({ conference, listing, changedOn }) => {
          const path = `${encodeURIComponent(conference)}/${encodeURIComponent(listing)}`;
          return [...location(`${origin}/conferences/${path}`), element('lastmod', changedOn)];
        }),
      );
    }),
  );
  app.get('/:edition/sitemap.xml', async (c) => {
    const slug = decodedPath(new URL(c.req.url).pathname.split('/')[1] ?? '') ?? '';
    const edition = await findEdition(house.db, slug);
    if (!edition?.isPublic || edition.isRehearsal) return c.notFound();
    return c.body(await editionSitemap(house, edition), 200, xml);
  });
}

/** Where to report a weakness (RFC 9116); `null` if the operator named no place. It holds for half a year from the day on which it is read. */
function securityText({ config, clock }: House): string | null {
  if (!config.securityContact) return null;
  const expires = `${daysAfter(clock.now().slice(0, 10), 182)}T00:00:00Z`;
  return [
    `Contact: ${config.securityContact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${config.origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Everything that there is: the catalogue's files, and one of each hosted edition. */
async function indexOf(house: House, filesOf: number): Promise<string> {
  const { origin } = house.config;
  const [conferences, listings, editions] = await Promise.all([
    listConferenceStretches(house.db, filesOf),
    listListingStretches(house.db, filesOf),
    searchEditions(house.db, {}, { limit: most, offset: 0 }),
  ]);
  const paths = [
    'sitemap-directory.xml',
    ...conferences.map((id) => `sitemap-conferences-${id}.xml`),
    ...listings.map((id) => `sitemap-listings-${id}.xml`),
    ...editions
      .filter(({ isRehearsal }) => !isRehearsal)
      .map(({ slug }) => `${encodeURIComponent(slug)}/sitemap.xml`),
  ];
  const all = paths.slice(0, most).map((path) => location(`${origin}/${path}`));
  return document('sitemapindex', 'sitemap', all);
}

async function editionSitemap(
  house: House,
  edition: NonNullable<Awaited<ReturnType<typeof findEdition>>>,
): Promise<string> {
  const page = `${house.config.origin}/${encodeURIComponent(edition.slug)}`;
  const published = await findPublishedProgramme(house, edition.id);
  const parts = published
    ? [
        ...['schedule', 'sessions', 'speakers', 'rooms', 'changes'],
        ...published.programme.sessions.map(({ code }) => `sessions/${encodeURIComponent(code)}`),
        ...published.programme.speakers.map(({ code }) => `speakers/${encodeURIComponent(code)}`),
      ]
    : [];
  return urlset([page, ...parts.map((part) => `${page}/${part}`)].slice(0, most).map(location));
}

/** Writes each file once for all who ask, and anew when the catalogue changes. */
function createKept(house: House) {
  const cache = createPageCache(16);
  return async (c: Context, write: () => Promise<string>): Promise<Response> => {
    const key = `${await house.versions.of('directory')} ${c.req.path}`;
    const known = cache.get(key);
    const page =
      known ?? (await cache.render(key, async () => keepable(new Response(await write(), { headers: xml }))));
    return page ? answerFrom(page, c.req.raw) : c.notFound();
  };
}

/** The id that stands in a file's name. */
function idIn<Id extends string>(c: Context): Id {
  return (new RegExp(anId).exec(c.req.path)?.[0] ?? '') as Id;
}

const xml = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };
const closed = 'User-agent: *\nDisallow: /\n';

const own = ['/me', '/sign-in', '/first-run', '/api/auth/', '/steward', '/outbox', '/*/manage', '/*/stars'];
/** Lists by filters: what they hold stands in the site maps, and their combinations have no end. */
const combinations = ['/?', '/choose?', '/compare?', '/suggest?', '/conferences.*?', '/deadlines.*?'];

function open(origin: string): string {
  const closedPaths = [...own, ...combinations].map((path) => `Disallow: ${path}\n`);
  return `User-agent: *\n${closedPaths.join('')}\nSitemap: ${origin}/sitemap.xml\n`;
}

function location(url: string): readonly string[] {
  return [element('loc', url)];
}

function urlset(items: readonly (readonly string[])[]): string {
  return document('urlset', 'url', items);
}

function document(root: string, item: string, items: readonly (readonly string[])[]): string {
  const written = items.map((each) => elements(item, each));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elements(root, written, { xmlns: sitemaps })}\n`;
}
