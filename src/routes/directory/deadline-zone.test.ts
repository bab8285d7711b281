import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../../../testing/built-pages.ts';
import { aListing } from '../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';
import { createClock } from '../../platform/clock.ts';
import { deadlineView, momentText, momentView, whenView } from './deadline-view.ts';

let database: TestDatabase;
let at: TestWeb;
const path = '/conferences/quay-days/2031';
const anywhere = '2031-03-16T11:59:59Z';

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  const clock = createClock(() => Date.parse('2031-02-01T09:00:00Z'));
  at = await webForTests(testHouse(database.db, {}, { clock }), built);
  const facts = {
    ...{ name: 'Quay Days 2031', startsOn: '2031-05-02', endsOn: '2031-05-03', zone: 'Europe/Lisbon' },
    ...{ callClosesAt: anywhere, earlyBirdEndsAt: '2031-04-01T22:30:00Z' },
  };
  await aListing(at.house, facts, { conference: 'Quay Days', slug: '2031' });
}, 150_000);
afterAll(() => database?.close());

test('a deadline stands in the zone of its place, or in the reader’s; a day anywhere on Earth is always said', () => {
  const said = (moment: string, own: string | null) =>
    momentText(momentView(moment, 'Europe/Lisbon', own, 'en'));
  expect(said(anywhere, null)).toBe('15 March 2031, Anywhere on Earth · 16 March 2031 at 11:59 WET');
  expect(said(anywhere, 'Asia/Seoul')).toBe(
    '16 March 2031 at 20:59 GMT+9 · 15 March 2031, Anywhere on Earth',
  );
  expect(said('2031-04-01T22:30:00Z', null)).toBe('1 April 2031 at 23:30 WEST');
  expect(said('2031-04-01T22:30:00Z', 'Asia/Seoul')).toBe('2 April 2031 at 07:30 GMT+9');
});

test('days are counted by the reader’s calendar, or by the one that ends last', () => {
  const now = '2031-04-01T10:00:00Z';
  const when = (own: string | null) => whenView('2031-04-01T22:30:00Z', now, 'en', own);
  expect(when('Asia/Seoul').text).toBe('tomorrow');
  // At UTC−12 it is still the last of March.
  expect(when(null).text).toBe('tomorrow');
  expect(when('Europe/Lisbon').text).toBe('today');
});

test('in a list a day anywhere on Earth carries its mark', () => {
  const view = (zone: string | null) =>
    deadlineView(anywhere, ({ when }) => `Call closes ${when}!`, {
      ...{ now: '2031-02-01T09:00:00Z', locale: 'en', zone },
    });
  expect(view(null)).toMatchObject({ before: 'Call closes ', after: '!', anywhere: 'AoE' });
  expect(view(null).when).toEqual({ text: '15 Mar', isDate: true });
  expect(view('Asia/Seoul')).toMatchObject({ when: { text: '16 Mar' }, anywhere: '15 Mar AoE' });
});

test('the choice is kept in a cookie, and taken back', async () => {
  const kept = await at.ask(`${path}?from=a&keep-zone=Asia/Seoul`);
  expect([kept.status, kept.headers.get('location')]).toEqual([303, `${path}?from=a`]);
  expect(kept.headers.get('set-cookie')).toMatch(/^hallway_zone=Asia\/Seoul; .*HttpOnly/);
  const back = await at.ask(`${path}?keep-zone=`);
  expect(back.headers.get('set-cookie')).toMatch(/^hallway_zone=; Path=\/; Max-Age=0/);
  const nonsense = await at.ask(`${path}?keep-zone=Nowhere/Town`);
  expect([nonsense.status, nonsense.headers.get('set-cookie')]).toEqual([200, null]);
});

test('kept pages are never of another reader’s zone', async () => {
  const page = async (cookie?: string) => (await at.ask(path, cookie ? { headers: { cookie } } : {})).text();
  const seoul = '2 April 2031 at 07:30 GMT+9';
  for (let round = 0; round < 2; round += 1) {
    expect(await page()).toContain('1 April 2031 at 23:30');
    expect(await page()).not.toContain(seoul);
    expect(await page('hallway_zone=Asia/Seoul')).toContain(seoul);
    expect(await page('hallway_zone=Nowhere')).not.toContain(seoul);
  }
});
