import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../../testing/built-pages.ts';
import { aListing } from '../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
const name = 'Quay & </script><b>“Days”</b> 2031';

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
  const facts = { name, startsOn: '2031-05-02', endsOn: '2031-05-03', city: 'Porto', country: 'PT' };
  await aListing(at.house, facts, { conference: 'Quay Days', slug: '2031' });
}, 150_000);
afterAll(() => database?.close());

async function read(path: string) {
  const html = await (await at.ask(path)).text();
  const meta = new Map(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"\/>/g)].map(([, key, value]) => [
      key,
      value,
    ]),
  );
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return {
    meta,
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
    jsonLd: block === undefined ? null : (JSON.parse(block) as Record<string, unknown>),
  };
}

test('a page says its one address, whatever stands behind the question mark', async () => {
  const { origin } = at.house.config;
  const path = '/conferences/quay-days/2031';
  for (const asked of [path, `${path}?from=somewhere`]) {
    const { canonical, meta } = await read(asked);
    expect([canonical, meta.get('og:url')]).toEqual([`${origin}${path}`, `${origin}${path}`]);
  }
  expect((await read(`/${at.shown.slug}?zone=Asia/Seoul`)).canonical).toBe(`${origin}/${at.shown.slug}`);
  const filtered = await read('/?topic=python');
  expect([filtered.canonical, filtered.meta.get('robots')]).toEqual([undefined, 'noindex']);
});

test('an edition’s page carries it as an Event, a conference’s as a series', async () => {
  const entry = await read('/conferences/quay-days/2031');
  expect(entry.jsonLd).toMatchObject({ '@type': 'Event', name, startDate: '2031-05-02' });
  const series = await read('/conferences/quay-days');
  expect(series.jsonLd).toMatchObject({ '@type': 'EventSeries', name: 'Quay Days' });
  const hosted = await read(`/${at.shown.slug}`);
  expect(hosted.jsonLd).toMatchObject({ '@type': 'Event', name: at.shown.name });
});

test('the picture that a page names is drawn', async () => {
  for (const page of ['/', '/conferences/quay-days', '/conferences/quay-days/2031']) {
    const picture = (await read(page)).meta.get('og:image') ?? '';
    const answer = await at.ask(new URL(picture).pathname);
    expect([page, answer.status, answer.headers.get('content-type')]).toEqual([page, 200, 'image/png']);
  }
  expect((await at.ask('/conferences/quay-days/1999/card.png')).status).toBe(404);
}, 20_000);
