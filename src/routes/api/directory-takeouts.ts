import type { Context, Hono } from 'hono';
import { type Edition, editionModes } from '#directory';
import { type EditionMoments, listEditionMoments, searchEditions } from '#directory/server';
import { calendarDocument, calendarText } from '../../kernel/i-calendar-lines.ts';
import { type DateText, dateIn, Temporal } from '../../kernel/time.ts';
import { element, elements } from '../../kernel/xml-text.ts';
import type { House } from '../../platform/house.ts';
import { answerFrom, createPageCache, keepable } from '../../platform/http/page-cache.ts';

type Listed = { readonly edition: Edition; readonly moments: EditionMoments };
type Write = (listed: readonly Listed[], house: House) => string;

const most = 2_000;
const memory = 90;

/**
 * Adds the directory as documents to subscribe to: `/conferences.json`, `.ics` and `.atom`. They hold public editions that end later
 * than three months ago, narrowed by the same parameters as the directory page and the API.
 */
export function addDirectoryTakeouts(app: Hono, house: House): void {
  const cache = createPageCache(8);
  const serve = (path: string, mediaType: string, write: Write) => {
    app.get(path, async (c) => {
      const search = searchOf(c, dateIn(house.clock.now(), 'UTC'));
      const version = await house.versions.of('directory');
      const key = `${path}|${version}|${JSON.stringify(search)}`;
      const known = cache.get(key);
      if (known) return answerFrom(known, c.req.raw);
      const page = await cache.render(key, async () => {
        const body = write(await listed(house, search), house);
        const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
        return keepable(new Response(body, { headers: { 'Content-Type': mediaType, ...open } }));
      });
      return page ? answerFrom(page, c.req.raw) : c.notFound();
    });
  };
  serve('/conferences.json', 'application/json; charset=utf-8', writeJson);
  serve('/conferences.ics', 'text/calendar; charset=utf-8', writeCalendar);
  serve('/conferences.atom', 'application/atom+xml; charset=utf-8', writeFeed);
}

function searchOf(c: Context, today: DateText) {
  const date = (name: string) => {
    const text = c.req.query(name);
    return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  };
  const short = (name: string) => c.req.query(name)?.slice(0, 100) || undefined;
  const mode = editionModes.find((each) => each === c.req.query('mode'));
  return {
    from: date('from') ?? Temporal.PlainDate.from(today).subtract({ days: memory }).toString(),
    to: date('to'),
    country: short('country'),
    conference: short('conference'),
    text: short('q'),
    mode,
  };
}

async function listed(house: House, search: ReturnType<typeof searchOf>): Promise<Listed[]> {
  const editions = await searchEditions(house.db, search, { limit: most, offset: 0 });
  const moments = await listEditionMoments(
    house.db,
    editions.map(({ id }) => id),
  );
  return editions.flatMap((edition) => {
    const found = moments.get(edition.id);
    return found ? [{ edition, moments: found }] : [];
  });
}

function pageOf(house: House, edition: Edition): string {
  return `${house.config.origin}/${encodeURIComponent(edition.slug)}`;
}

const writeJson: Write = (all, house) =>
  JSON.stringify({
    editions: all.map(({ edition, moments }) => ({
      slug: edition.slug,
      name: edition.name,
      conference: edition.conference.name,
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
      zone: edition.zone,
      mode: edition.mode,
      venue: edition.venueName,
      city: edition.city,
      country: edition.country,
      website: edition.website,
      callOpensAt: edition.callOpensAt,
      callClosesAt: edition.callClosesAt,
      ticketsOpenAt: edition.ticketsOpenAt,
      updatedAt: moments.updatedAt,
      url: pageOf(house, edition),
    })),
  });

/** Whole days (RFC 5545 §3.6.1: the end is the day after the last). */
const writeCalendar: Write = (all, house) =>
  calendarDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallway//Directory//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Conferences',
    'X-WR-CALNAME:Conferences',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...all.flatMap(({ edition, moments }) => [
      'BEGIN:VEVENT',
      `UID:${edition.id}`,
      `DTSTAMP:${compact(moments.updatedAt)}`,
      `LAST-MODIFIED:${compact(moments.updatedAt)}`,
      `SEQUENCE:${revision(moments)}`,
      `DTSTART;VALUE=DATE:${compact(edition.startsOn)}`,
      `DTEND;VALUE=DATE:${compact(Temporal.PlainDate.from(edition.endsOn).add({ days: 1 }).toString())}`,
      `SUMMARY:${calendarText(edition.name)}`,
      `LOCATION:${calendarText(placeOf(edition))}`,
      `URL:${pageOf(house, edition)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);

/** Grows with each change, and is the same whoever writes it: minutes from entering to the last change. */
function revision({ createdAt, updatedAt }: EditionMoments): number {
  return Math.max(0, Math.ceil((Date.parse(updatedAt) - Date.parse(createdAt)) / 60_000));
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}

function placeOf({ venueName, city, country }: Edition): string {
  return [venueName, city, country].filter(Boolean).join(', ');
}

/** Those entered last come first (RFC 4287). */
const writeFeed: Write = (all, house) => {
  const { origin } = house.config;
  const newest = all.toSorted((a, b) => (a.moments.createdAt < b.moments.createdAt ? 1 : -1)).slice(0, 200);
  const updated = newest.map(({ moments }) => moments.updatedAt).sort();
  const xml = elements(
    'feed',
    [
      element('id', `${origin}/conferences.atom`),
      element('title', 'Conferences'),
      element('updated', updated.at(-1) ?? '1970-01-01T00:00:00Z'),
      elements('author', [element('name', 'Hallway')]),
      elements('link', [], { rel: 'self', type: 'application/atom+xml', href: `${origin}/conferences.atom` }),
      elements('link', [], { rel: 'alternate', type: 'text/html', href: `${origin}/` }),
      ...newest.map(({ edition, moments }) =>
        elements('entry', [
          element('id', `urn:uuid:${edition.id}`),
          element('title', edition.name),
          element('published', moments.createdAt),
          element('updated', moments.updatedAt),
          elements('link', [], { rel: 'alternate', type: 'text/html', href: pageOf(house, edition) }),
          element('summary', `${edition.startsOn} – ${edition.endsOn} · ${placeOf(edition)}`),
        ]),
      ),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom' },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
};
