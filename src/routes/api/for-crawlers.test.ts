import { XMLParser } from 'fast-xml-parser';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anEdition } from '../../../testing/editions.ts';
import { aListing } from '../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import { daysBetween } from '../../kernel/time.ts';
import { directoryTables } from '../../modules/directory/tables.ts';
import { addCrawlerAddresses } from './for-crawlers.ts';

let database: TestDatabase;
let house: TestHouse;
const app = new Hono();

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  for (const year of ['2027', '2028', '2029', '2030', '2031'])
    await aListing(house, { startsOn: `${year}-05-02` }, { slug: year });
  await aListing(house, {}, { conference: 'Hidden Days', slug: '2030', isShown: false });
  await aListing(house, { startsOn: '2030-01-01' }, { conference: '부두 Days', slug: '2030' });
  const practice = await anEdition(house, { isPublic: true, slug: 'practice' });
  await directoryTables(house.db)
    .updateTable('directory.edition')
    .set({ is_rehearsal: true })
    .where('id', '=', practice.id)
    .execute();
  addCrawlerAddresses(app, house, 2);
});
afterAll(() => database.close());

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

async function addressesIn(path: string): Promise<string[]> {
  const answer = await app.request(path);
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/xml; charset=utf-8',
  ]);
  const { urlset, sitemapindex } = parser.parse(await answer.text());
  const rows: { loc: string }[] = urlset?.url ?? sitemapindex?.sitemap ?? [];
  return rows.map(({ loc }) => new URL(loc).pathname);
}

test('the index names files that together hold every shown edition and conference once', async () => {
  const files = await addressesIn('/sitemap.xml');
  const listingFiles = files.filter((file) => file.startsWith('/sitemap-listings-'));
  expect(listingFiles).toHaveLength(3);
  const listings = (await Promise.all(listingFiles.map(addressesIn))).flat();
  const years = ['2027', '2028', '2029', '2030', '2031'].map((year) => `/conferences/harbour-days/${year}`);
  expect(listings.filter((path) => path.startsWith('/conferences/harbour-days/')).sort()).toEqual(years);
  expect(listings).toHaveLength(6);
  expect(new Set(listings).size).toBe(6);
  const conferenceFiles = files.filter((file) => file.startsWith('/sitemap-conferences-'));
  const conferences = (await Promise.all(conferenceFiles.map(addressesIn))).flat();
  expect(conferences).toHaveLength(2);
  expect(conferences).toContain('/conferences/harbour-days');
  expect(await addressesIn('/sitemap-directory.xml')).toEqual(['/', '/choose', '/suggest']);
});

test('nothing of what is hidden or only practised is named', async () => {
  const files = await addressesIn('/sitemap.xml');
  const all = (await Promise.all(files.map(addressesIn))).flat();
  expect([...files, ...all].filter((path) => /hidden|practice|harbour-conf/.test(path))).toEqual([]);
});

test('a file that nobody named is empty rather than wrong', async () => {
  expect(await addressesIn('/sitemap-listings-ffffffff-ffff-4fff-bfff-ffffffffffff.xml')).toEqual([]);
  expect((await app.request('/sitemap-listings-1.xml')).status).toBe(404);
});

test('security.txt says where to report a weakness, for less than a year, and is not there where nobody is named', async () => {
  const asked = async (settings: Record<string, string>) => {
    const named = new Hono();
    addCrawlerAddresses(named, testHouse(database.db, settings));
    return named.request('/.well-known/security.txt');
  };
  expect((await asked({})).status).toBe(404);
  const answer = await asked({ SECURITY_CONTACT: 'mailto:security@example.org' });
  const [contact, expires, ...rest] = (await answer.text()).split('\n');
  expect([contact, ...rest]).toEqual([
    'Contact: mailto:security@example.org',
    'Preferred-Languages: en, ko, zh-Hans',
    'Canonical: http://localhost:3000/.well-known/security.txt',
    '',
  ]);
  const days = daysBetween(new Date().toISOString().slice(0, 10), expires?.slice(9, 19) ?? '');
  expect([181, 182, 183]).toContain(days);
});

test('robots.txt keeps crawlers out of the combinations of filters, not out of the pages', async () => {
  const rules = (await (await app.request('/robots.txt')).text()).split('\n');
  for (const path of ['/?', '/choose?', '/compare?', '/conferences.*?'])
    expect(rules).toContain(`Disallow: ${path}`);
  for (const path of ['/', '/choose', '/conferences']) expect(rules).not.toContain(`Disallow: ${path}`);
});
