import type { Context, Hono } from 'hono';
import { readListingSearch, writeListingSearch } from '#directory';
import {
  type TakenListings,
  takeChangedListings,
  takeListings,
  takeListingsWithDeadlines,
  writeConfsTech,
  writeListingsCalendar,
  writeListingsCsv,
  writePythonDeadlines,
} from '#directory/server';
import { isLocale } from '../../kernel/locale.ts';
import { daysAfter } from '../../kernel/time.ts';
import type { House } from '../../platform/house.ts';
import { answerFrom, createPageCache, keepable } from '../../platform/http/page-cache.ts';
import { listingPath } from '../directory/listing-view.ts';
import type { Asked } from './listings-asked.ts';
import { documentOf } from './listings-document.ts';
import { listingsFeed } from './listings-feed.ts';
import { listingView } from './shapes/listing.ts';

type Take = typeof takeListings;
type Write = (asked: Asked, taken: TakenListings) => string | Promise<string>;

/** The most that a document holds: some two megabytes of calendar. */
const mostListings = 2_000;
const mostEntries = 100;
/** Days that what is over stays in a document, so that calendars still show it. */
const memoryDays = 90;

/**
 * Adds the catalogue as documents to subscribe to, each with every filter of the home page. Unless dates are asked for, they begin
 * three months ago. They are written once for all who ask, and anew when the catalogue or the day changes.
 */
export function addDirectoryTakeouts(app: Hono, house: House): void {
  const cache = createPageCache(16);
  const serve = (path: string, mediaType: string, take: Take, most: number, write: Write) => {
    app.get(path, async (c) => {
      const asked = readAsked(c, house, path);
      const key = await keyOf(asked);
      const known = cache.get(key);
      if (known) return answerFrom(known, c.req.raw);
      const page = await cache.render(key, async () => {
        const taken = await takeWithMemory(asked, take, most);
        const headers = headersOf(path, `${mediaType}; charset=utf-8`, taken.isCut);
        return keepable(new Response(await write(asked, taken), { headers }));
      });
      return page ? answerFrom(page, c.req.raw) : c.notFound();
    });
  };
  serve('/conferences.json', 'application/json', takeListings, mostListings, writeJson);
  serve('/conferences.ics', 'text/calendar', takeListings, mostListings, writeCalendar);
  serve('/deadlines.ics', 'text/calendar', takeListingsWithDeadlines, mostListings, writeDeadlines);
  serve('/conferences.atom', 'application/atom+xml', takeChangedListings, mostEntries, listingsFeed);
  serve('/conferences.csv', 'text/csv', takeListings, mostListings, writeCsv);
  serve('/conferences.confs-tech.json', 'application/json', takeListings, mostListings, writeForConfsTech);
  serve(
    '/conferences.python-deadlines.yml',
    'application/yaml',
    takeListings,
    mostListings,
    writeForPythonDeadlines,
  );
}

function readAsked(c: Context, house: House, path: string): Asked {
  const params = new URL(c.req.url).searchParams;
  const locale = params.get('locale');
  const search = readListingSearch(params);
  return { house, path, params, search, locale: isLocale(locale) ? locale : 'en' };
}

/** Everything that a document is made from; made-up parameters lead to the same one. */
async function keyOf({ house, path, search, locale, params }: Asked): Promise<string> {
  const version = await house.versions.of('directory');
  // "The call is open" is a question to the hour.
  const now = house.clock.now().slice(0, search.chances.length > 0 ? 13 : 10);
  const own = [params.get('deadlines') === '1', params.get('bom') === '0'];
  return JSON.stringify([path, version, now, locale, writeListingSearch(search).toString(), own]);
}

/** Where more fits than a document holds, what is over gives way. */
async function takeWithMemory({ house, search }: Asked, take: Take, most: number): Promise<TakenListings> {
  const now = house.clock.now();
  const moment = { now, today: now.slice(0, 10) };
  if (search.period !== 'coming' || search.from) return take(house.db, search, moment, most);
  const from = daysAfter(moment.today, -memoryDays);
  const taken = await take(house.db, { ...search, from }, moment, most);
  return taken.isCut ? take(house.db, search, moment, most) : taken;
}

/** Formats that have no place for a sentence say by their name that they are not whole. */
function headersOf(path: string, type: string, isCut: boolean): Record<string, string> {
  const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  const [name, ...ends] = path.slice(1).split('.');
  const file = [isCut ? `${name}-first-${mostListings}` : name, ...ends].join('.');
  return {
    'Content-Type': type,
    'Content-Disposition': `inline; filename="${file}"`,
    'X-Robots-Tag': 'noindex',
    ...open,
  };
}

const writeJson: Write = ({ house, ...asked }, { listings, isCut }) => {
  const { origin } = house.config;
  const { self, page, cut } = documentOf({ house, ...asked }, isCut, mostListings);
  const editions = listings.map((listing) => listingView(listing, origin));
  return JSON.stringify({ self, page, isCut, note: cut, editions });
};

const writeCalendar: Write = (asked, { listings, isCut }) =>
  writeListingsCalendar(listings, documentOf(asked, isCut, mostListings), {
    days: true,
    deadlines: asked.params.get('deadlines') === '1',
  });

const writeDeadlines: Write = (asked, { listings, isCut }) =>
  writeListingsCalendar(listings, documentOf(asked, isCut, mostListings), { days: false, deadlines: true });

const writeCsv: Write = ({ house, params }, { listings }) =>
  writeListingsCsv(listings, {
    pageOf: (listing) => `${house.config.origin}${listingPath(listing)}`,
    mark: params.get('bom') !== '0',
  });

/** They keep a file for each year and topic; one document has the rows of all files that fit, each once. */
const writeForConfsTech: Write = (_, { listings }) => {
  const { files } = writeConfsTech(listings);
  const rows = new Map(
    files.flatMap(({ text }) => (JSON.parse(text) as object[]).map((row) => [JSON.stringify(row), row])),
  );
  return `${JSON.stringify([...rows.values()], null, 2)}\n`;
};

const writeForPythonDeadlines: Write = (asked, { listings, isCut }) => {
  const { cut } = documentOf(asked, isCut, mostListings);
  const [file] = writePythonDeadlines(listings).files;
  return `${cut ? `# ${cut}\n` : ''}${file?.text ?? '[]\n'}`;
};
