import type { Context, Hono } from 'hono';
import type { Edition } from '#directory';
import { findEdition } from '#directory/server';
import { findStarsByToken } from '#live/server';
import { filterFromQuery, filterSessions, type Programme, type Session } from '#programme';
import {
  findPublishedProgramme,
  type PublishedProgramme,
  type WriteContext,
  writeCsv,
  writeICalendar,
  writeScheduleJson,
  writeScheduleXml,
} from '#programme/server';
import type { House } from '../../platform/house.ts';
import { answerFrom, createPageCache, keepable, type PageCache } from '../../platform/http/page-cache.ts';
import { changesFeed } from './changes-feed.ts';
import { writeContext } from './write-context-of.ts';

type Opened = { readonly edition: Edition; readonly published: PublishedProgramme };

type Write = (opened: Opened, c: Context) => string | Promise<string | null> | null;

/** Adds the addresses under which a published programme is taken out. All are public, whole, and answer `304` when nothing changed. */
export function addTakeouts(app: Hono, house: House): void {
  const cache = createPageCache(48);
  const serve = (path: string, mediaType: string, write: Write) => {
    app.get(path, async (c) => {
      const opened = await open(house, c.req.param('edition') ?? '');
      if (!opened) return c.notFound();
      return kept(cache, c, `${mediaType}; charset=utf-8`, opened, () => write(opened, c));
    });
  };
  const whole = (write: (programme: Programme, context: WriteContext) => string): Write => {
    return (at) => write(at.published.programme, contextOf(house, at));
  };
  serve('/:edition/schedule.xml', 'application/xml', whole(writeScheduleXml));
  serve('/:edition/schedule.json', 'application/json', whole(writeScheduleJson));
  serve('/:edition/schedule.csv', 'text/csv', whole(writeCsv));
  serve('/:edition/feed.atom', 'application/atom+xml', (at) =>
    changesFeed(house, at.edition, at.published, contextOf(house, at)),
  );
  serve('/:edition/schedule.ics', 'text/calendar', (at, c) => filteredCalendar(house, at, c));
  serve('/:edition/sessions/:file{[^/]+\\.ics}', 'text/calendar', (at, c) => {
    const code = calendarName(c);
    const session = withWithdrawn(at).find((each) => each.code === code);
    return session ? calendar(house, at, [session], session.title) : null;
  });
  app.get('/:edition/stars/:file{[^/]+\\.ics}', (c) => starCalendar(house, c));
}

/** The calendar of an edition, or of what the query leaves of it: a track, a kind, a room. */
function filteredCalendar(house: House, at: Opened, c: Context): string {
  const filter = filterFromQuery(new URL(c.req.url).searchParams);
  const tracks = filter.tracks.map((code) => at.published.tracks.get(code)?.name).filter(Boolean);
  const chosen = filterSessions({ ...at.published.programme, sessions: withWithdrawn(at) }, filter);
  return calendar(house, at, chosen, [at.edition.name, tracks.join(', ')].filter(Boolean).join(' · '));
}

/** Somebody's stars at their private address: for their calendar only, kept by nobody else, in no search engine. */
async function starCalendar(house: House, c: Context): Promise<Response> {
  const opened = await open(house, c.req.param('edition') ?? '');
  const list = opened && (await findStarsByToken(house, opened.edition.id, calendarName(c)));
  if (!opened || !list) return c.notFound();
  const chosen = withWithdrawn(opened).filter((session) => list.codes.includes(session.code));
  c.header('Cache-Control', 'private, no-cache');
  c.header('Content-Type', 'text/calendar; charset=utf-8');
  c.header('X-Robots-Tag', 'noindex');
  return c.body(calendar(house, opened, chosen, `${opened.edition.name} ★`));
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

function calendar(house: House, at: Opened, sessions: readonly Session[], name: string): string {
  const { revisions, releasedAt } = at.published.release;
  const { latitude, longitude } = at.edition;
  return writeICalendar(at.published.programme, sessions, {
    ...contextOf(house, at),
    calendarName: name,
    revisionOf: (code) => revisions[code] ?? { sequence: 0, changedAt: releasedAt },
    ...(latitude !== null && longitude !== null ? { geo: { latitude, longitude } } : {}),
  });
}

/** Writes a document once per release and address. */
async function kept(
  cache: PageCache,
  c: Context,
  mediaType: string,
  { edition, published }: Opened,
  write: () => string | Promise<string | null> | null,
): Promise<Response> {
  const url = new URL(c.req.url);
  const key = `${published.release.id}|${edition.slug}|${url.pathname}${url.search.slice(0, 200)}`;
  const known = cache.get(key);
  if (known) return answerFrom(known, c.req.raw);
  const page = await cache.render(key, async () => {
    const body = await write();
    if (body === null) return null;

    return keepable(
      new Response(body, {
        headers: {
          'Content-Type': mediaType,
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        },
      }),
    );
  });
  return page ? answerFrom(page, c.req.raw) : c.notFound();
}
