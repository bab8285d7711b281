import type { Context, Hono } from 'hono';
import type { Edition } from '#directory';
import { findEdition } from '#directory/server';
import { calendarOf, findStarsByToken } from '#live/server';
import {
  filterFromQuery,
  filterSessions,
  type Programme,
  type Session,
  type SessionFilter,
} from '#programme';
import {
  type CalendarThing,
  findPublishedProgramme,
  type PublishedProgramme,
  type WriteContext,
  writeCsv,
  writeICalendar,
  writeKeptProgramme,
  writeScheduleJson,
  writeScheduleXml,
} from '#programme/server';
import { localeFor } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { answerFrom, createPageCache, keepable, type PageCache } from '../../platform/http/page-cache.ts';
import { announcementsFeed } from './announcements-feed.ts';
import { changesFeed } from './changes-feed.ts';
import { withMaterials } from './with-materials.ts';
import { writeContext } from './write-context-of.ts';

type Opened = { readonly edition: Edition; readonly published: PublishedProgramme };

type Write = (opened: Opened, c: Context) => string | Promise<string | null> | null;

/** Adds the addresses under which a published programme is taken out. All are public, whole, and answer `304` when nothing changed. */
export function addTakeouts(app: Hono, house: House): void {
  const cache = createPageCache(48);
  const serve = (
    path: string,
    mediaType: string,
    write: Write,
    variantOf: (c: Context) => string = whole,
  ) => {
    app.get(path, async (c) => {
      const opened = await open(house, c.req.param('edition') ?? '');
      if (!opened) return c.notFound();
      const { slug } = opened.edition;
      const made = [opened.published.release.id, await house.versions.of(`edition:${slug}`), slug, path];
      const document = { key: JSON.stringify([...made, variantOf(c)]), type: `${mediaType}; charset=utf-8` };
      return kept(cache, c, document, () => write(opened, c));
    });
  };
  const programme = (write: (programme: Programme, context: WriteContext) => string): Write => {
    return async (at) => write(await withMaterials(house, at), contextOf(house, at));
  };
  serve('/:edition/schedule.xml', 'application/xml', programme(writeScheduleXml));
  serve('/:edition/schedule.json', 'application/json', programme(writeScheduleJson));
  serve('/:edition/schedule.csv', 'text/csv', programme(writeCsv));
  serve('/:edition/kept.json', 'application/json', ({ published: { release, programme } }) => {
    const { number, name, releasedAt } = release;
    return writeKeptProgramme({ number, name, releasedAt }, programme);
  });
  serve('/:edition/feed.atom', 'application/atom+xml', (at) =>
    changesFeed(house, at.edition, at.published, contextOf(house, at)),
  );
  serve(
    '/:edition/schedule.ics',
    'text/calendar',
    (at, c) => filteredCalendar(house, at, filterOf(c)),
    (c) => JSON.stringify(filterOf(c)),
  );
  const session: Write = (at, c) => {
    const found = withWithdrawn(at).find((each) => each.code === calendarName(c));
    return found ? calendar(house, at, [found], found.title) : null;
  };
  serve('/:edition/sessions/:file{[^/]+\\.ics}', 'text/calendar', session, calendarName);
  app.get('/:edition/announcements.atom', (c) => announcements(house, cache, c));
  app.get('/:edition/stars/:file{[^/]+\\.ics}', (c) => starCalendar(house, c));
}

/** What has one form only, whatever the address says beside. */
const whole = () => '';

function filterOf(c: Context): SessionFilter {
  return filterFromQuery(new URL(c.req.url).searchParams);
}

/** The calendar of an edition, or of what the query leaves of it: a track, a kind, a room. */
function filteredCalendar(house: House, at: Opened, filter: SessionFilter): string {
  const tracks = filter.tracks.map((code) => at.published.tracks.get(code)?.name).filter(Boolean);
  const chosen = filterSessions({ ...at.published.programme, sessions: withWithdrawn(at) }, filter);
  return calendar(house, at, chosen, [at.edition.name, tracks.join(', ')].filter(Boolean).join(' · '));
}

/** What the team said to everybody: there before anything is released. */
async function announcements(house: House, cache: PageCache, c: Context): Promise<Response> {
  const edition = await findEdition(house.db, c.req.param('edition') ?? '');
  if (!edition?.isPublic) return c.notFound();
  const locale = localeFor(c.req.query('in') ?? null);
  const version = await house.versions.of(`edition:${edition.slug}`);
  const key = JSON.stringify(['announcements', edition.slug, version, locale]);
  const document = { key, type: 'application/atom+xml; charset=utf-8' };
  return kept(cache, c, document, () => announcementsFeed(house, edition, locale));
}

/** Somebody's agenda at their private address: for their calendar only, kept by nobody else, in no search engine. */
async function starCalendar(house: House, c: Context): Promise<Response> {
  const opened = await open(house, c.req.param('edition') ?? '');
  const list = opened && (await findStarsByToken(house, opened.edition.id, calendarName(c)));
  if (!opened || !list) return c.notFound();
  const { codes, things } = await calendarOf(house, opened.edition.id, list);
  const chosen = withWithdrawn(opened).filter((session) => codes.has(session.code));
  c.header('Cache-Control', 'private, no-cache');
  c.header('Content-Type', 'text/calendar; charset=utf-8');
  c.header('X-Robots-Tag', 'noindex');
  return c.body(calendar(house, opened, chosen, `${opened.edition.name} ★`, things));
}

/** The address's last part without its `.ics`. */
function calendarName(c: Context): string {
  return (c.req.param('file') ?? '').slice(0, -'.ics'.length);
}

/** What is in the programme and what left it: a calendar must be told of both. */
function withWithdrawn({ published }: Opened): Session[] {
  return [...published.programme.sessions, ...published.release.withdrawn];
}

/** The public edition of an address with what is published of it. */
async function open(house: House, slug: string): Promise<Opened | null> {
  const edition = await findEdition(house.db, slug);
  if (!edition?.isPublic) return null;
  const published = await findPublishedProgramme(house, edition.id);
  return published && { edition, published };
}

function contextOf(house: House, { edition, published }: Opened) {
  return writeContext(house, edition, published);
}

function calendar(
  house: House,
  at: Opened,
  sessions: readonly Session[],
  name: string,
  things: readonly CalendarThing[] = [],
): string {
  const { revisions, releasedAt } = at.published.release;
  const { latitude, longitude } = at.edition;
  return writeICalendar(at.published.programme, sessions, {
    ...contextOf(house, at),
    calendarName: name,
    things,
    revisionOf: (code) => revisions[code] ?? { sequence: 0, changedAt: releasedAt },
    ...(latitude !== null && longitude !== null ? { geo: { latitude, longitude } } : {}),
  });
}

/** Writes a document once for all who ask for it; `key` must name everything that it is made from. */
async function kept(
  cache: PageCache,
  c: Context,
  document: { readonly key: string; readonly type: string },
  write: () => string | Promise<string | null> | null,
): Promise<Response> {
  const known = cache.get(document.key);
  if (known) return answerFrom(known, c.req.raw);
  const page = await cache.render(document.key, async () => {
    const body = await write();
    if (body === null) return null;
    const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    return keepable(new Response(body, { headers: { 'Content-Type': document.type, ...open } }));
  });
  return page ? answerFrom(page, c.req.raw) : c.notFound();
}
