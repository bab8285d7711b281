import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Hono } from 'hono';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listing, readListingSearch } from '#directory';
import { writeListingsCalendar } from '#directory/server';
import { aListing, changeListing } from '../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import { readList } from '../../modules/directory/formats/read-list.ts';
import { createClock } from '../../platform/clock.ts';
import { touchScope } from '../../platform/versions.ts';
import { addDirectoryTakeouts } from './directory-takeouts.ts';
import { documentOf } from './listings-document.ts';

let database: TestDatabase;
let house: TestHouse;
let harbour: Listing;
const app = new Hono();
const clock = createClock(() => Date.parse('2031-03-01T09:00:00Z'));

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, {}, { clock });
  harbour = await aListing(
    house,
    {
      name: 'Harbour; Days, “North” 2031',
      series: 'Harbour Days',
      startsOn: '2031-05-02',
      endsOn: '2031-05-04',
      mode: 'hybrid',
      city: 'Porto',
      country: 'PT',
      latitude: 41.15,
      longitude: -8.61,
      website: 'https://harbour.example/2031',
      topics: ['python', 'data'],
      callClosesAt: '2031-03-16T11:59:59Z',
      callUrl: 'https://harbour.example/call',
      earlyBirdEndsAt: '2031-04-01T22:00:00Z',
    },
    { slug: '2031' },
  );
  await aListing(
    house,
    {
      name: '=HYPERLINK("https://evil.example")',
      startsOn: '2031-06-01',
      endsOn: '2031-06-01',
      city: 'Lyon',
      country: 'FR',
      website: 'https://b.example',
      state: 'cancelled',
      topics: ['web'],
    },
    { conference: 'Bridge Days', slug: '2031' },
  );
  await aListing(
    house,
    {
      name: '항구의 날 2031',
      startsOn: '2031-01-10',
      endsOn: '2031-01-11',
      city: '부산',
      country: 'KR',
      topics: ['python'],
    },
    { conference: 'Busan Days', slug: '2031' },
  );
  await aListing(
    house,
    { name: 'Long ago 2029', startsOn: '2029-01-01', endsOn: '2029-01-01' },
    { slug: '2029' },
  );
  addDirectoryTakeouts(app, house);
});
afterAll(() => database.close());

const ask = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const text = async (path: string) => (await ask(path)).text();

/** Events after the line rules of RFC 5545 §3.1 were checked. */
async function calendar(path: string) {
  const written = await text(path);
  expect(written.endsWith('\r\n')).toBe(true);
  for (const line of written.slice(0, -2).split('\r\n')) {
    expect(line).not.toMatch(/\r|\n/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const root = new ICAL.Component(ICAL.parse(written));
  return root.getAllSubcomponents('vevent').map((component) => ({
    ...Object.fromEntries(
      ['uid', 'summary', 'status', 'location', 'sequence', 'url', 'dtstart', 'dtend'].map((name) => [
        name,
        component.getFirstPropertyValue(name)?.toString() ?? null,
      ]),
    ),
  }));
}

describe('the calendar', () => {
  test('shows days, from three months ago on, and marks what is cancelled', async () => {
    const events = await calendar('/conferences.ics');
    expect(events).toMatchObject([
      { summary: '항구의 날 2031', location: '부산, KR' },
      {
        uid: harbour.id,
        summary: 'Harbour; Days, “North” 2031',
        location: 'Porto, PT',
        dtstart: '2031-05-02',
        dtend: '2031-05-05',
        status: 'CONFIRMED',
        sequence: '0',
        url: `${house.config.origin}/conferences/harbour-days/2031`,
      },
      { status: 'CANCELLED' },
    ]);
  });

  test('shows deadlines as moments beside the days, or alone', async () => {
    const both = await calendar('/conferences.ics?topic=data&deadlines=1');
    const alone = await calendar('/deadlines.ics?topic=data');
    expect(both.map(({ uid }) => uid)).toEqual([
      harbour.id,
      `${harbour.id}.call`,
      `${harbour.id}.early-bird`,
    ]);
    expect(alone).toEqual(both.slice(1));
    expect(alone).toMatchObject([
      { summary: 'Call closes: Harbour; Days, “North” 2031', dtstart: '2031-03-16T11:59:59Z', dtend: null },
      { dtstart: '2031-04-01T22:00:00Z' },
    ]);
  });

  test('speaks the language that its address asks for', async () => {
    const [event] = await calendar('/deadlines.ics?topic=data&locale=ko');
    expect(event).toMatchObject({ summary: '발표 모집 마감: Harbour; Days, “North” 2031' });
  });

  test('is a calendar though nothing fits', async () => {
    expect(await calendar('/conferences.ics?q=nowhere-at-all')).toEqual([]);
    expect(await text('/conferences.ics?q=nowhere-at-all')).toContain('BEGIN:VTIMEZONE');
  });
});

test('every filter of the home page narrows every document', async () => {
  const names = async (query: string) =>
    (JSON.parse(await text(`/conferences.json?${query}`)) as { editions: { name: string }[] }).editions.map(
      ({ name }) => name.slice(0, 7),
    );
  expect(await names('country=PT')).toEqual(['Harbour']);
  expect(await names('topic=python&mode=hybrid')).toEqual(['Harbour']);
  expect(await names('open=call-open')).toEqual(['Harbour']);
  expect(await names('q=harb')).toEqual(['Harbour']);
  expect(await names('period=past')).toEqual(
    ['항구의 날 ', 'Long ag'].map((name) => expect.stringContaining(name.trim())),
  );
  expect(await names('from=2028-01-01&to=2029-12-31')).toEqual(['Long ag']);
  expect(await names('conference=bridge-days')).toEqual(['=HYPERL']);
});

test('JSON holds what the API says of each, and what it is an answer to', async () => {
  const document = JSON.parse(await text('/conferences.json?topic=data'));
  expect(document).toMatchObject({
    self: `${house.config.origin}/conferences.json?topic=data`,
    page: `${house.config.origin}/?topic=data`,
    isCut: false,
    note: null,
    editions: [{ id: harbour.id, slug: '2031', conference: { slug: 'harbour-days' }, edition: null }],
  });
});

test('the feed is Atom, newest change first, with ids that stay', async () => {
  const before = await text('/conferences.atom');
  expect(XMLValidator.validate(before)).toBe(true);
  clock.setOffset(3_600_000);
  await changeListing(house, harbour, { callClosesAt: '2031-03-23T11:59:59Z' });
  await house.db.transaction().execute((tx) => touchScope(tx, 'directory'));
  const { feed } = new XMLParser().parse(await text('/conferences.atom'));
  clock.setOffset(0);
  expect(feed.entry[0]).toMatchObject({
    id: `urn:uuid:${harbour.id}`,
    updated: '2031-03-01T10:00:00Z',
  });
  expect(feed.updated).toBe('2031-03-01T10:00:00Z');
  expect(before).toContain(`urn:uuid:${harbour.id}`);
  expect((await calendar('/conferences.ics?topic=data'))[0]).toMatchObject({ sequence: '1' });
});

test('CSV runs no formula in a spreadsheet, and keeps numbers', async () => {
  const withMark = await text('/conferences.csv');
  expect(Buffer.from(await (await ask('/conferences.csv')).arrayBuffer()).subarray(0, 3)).toEqual(
    Buffer.from([0xef, 0xbb, 0xbf]),
  );
  const rows = parse(withMark, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ name, longitude, topics }) => [name?.slice(0, 8), longitude, topics])).toEqual([
    ['항구의 날 20', '', 'python'],
    ['Harbour;', '-8.61', 'python; data'],
    ["'=HYPERL", '', 'web'],
  ]);
  const plain = Buffer.from(await (await ask('/conferences.csv?bom=0')).arrayBuffer());
  expect(plain.subarray(0, 4).toString()).toBe('name');
});

test('what confs.tech and Python Deadlines accept is read back as the same', async () => {
  for (const [path, file] of [
    ['/conferences.confs-tech.json?topic=data', 'conferences/2031/data.json'],
    ['/conferences.python-deadlines.yml?topic=data', 'conferences.yml'],
  ] as const) {
    const { records, problems } = readList([{ path: file, text: await text(path) }]);
    expect([path, problems.filter(({ code }) => code !== 'field-unknown')]).toEqual([path, []]);
    expect(records.map(({ facts }) => facts)).toMatchObject([
      { startsOn: '2031-05-02', endsOn: '2031-05-04', city: 'Porto', country: 'PT', mode: 'hybrid' },
    ]);
  }
  expect(JSON.parse(await text('/conferences.confs-tech.json?q=nowhere-at-all'))).toEqual([]);
});

test('asking again costs nothing, and made-up parameters lead to the same document', async () => {
  const first = await ask('/conferences.ics?country=PT&x=1');
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  database.takeQueries();
  const again = await ask('/conferences.ics?y=2&country=pt', { 'if-none-match': etag });
  expect([again.status, database.takeQueries().filter((sql) => sql.includes('directory.listing'))]).toEqual([
    304,
    [],
  ]);
});

test('a document that cannot hold everything says so', async () => {
  const asked = { house, path: '/conferences.ics', locale: 'en' as const, params: new URLSearchParams() };
  const document = documentOf({ ...asked, search: readListingSearch(asked.params) }, true, 2_000);
  expect(document.cut).toContain('2,000');
  expect(writeListingsCalendar([], document, { days: true, deadlines: false })).toContain('X-WR-CALDESC');
});

test('a part of the world narrows every document, and several add up', async () => {
  const cities = async (query: string) => {
    const { editions } = (await (await app.request(`/conferences.json?period=all&${query}`)).json()) as {
      editions: { city: string | null }[];
    };
    return editions.map(({ city }) => city).sort();
  };
  expect(await cities('continent=europe')).toEqual(['Lyon', 'Porto']);
  expect(await cities('continent=asia')).toEqual(['부산']);
  expect(await cities('continent=europe&continent=asia')).toEqual(['Lyon', 'Porto', '부산']);
  expect(await cities('continent=europe&country=PT')).toEqual(['Porto']);
  expect(await cities('continent=atlantis&country=PT')).toEqual(['Porto']);
  const calendar = await (await app.request('/conferences.ics?period=all&continent=asia')).text();
  expect(calendar.match(/^SUMMARY:/gm)).toHaveLength(1);
});
