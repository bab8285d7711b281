import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '#directory';
import { updateEdition } from '#directory/server';
import { operator } from '#people';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import { smallProgramme } from '../../../testing/web-for-tests.ts';
import { addTakeouts } from './takeouts.ts';

let database: TestDatabase;
let house: TestHouse;
let edition: Edition;
const app = new Hono();

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  edition = await anEdition(house, { isPublic: true });
  must(await replaceProgramme(house, operator, { editionId: edition.id, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId: edition.id, name: 'First', note: null }));
  addTakeouts(app, house);
});
afterAll(() => database.close());

const ask = async (path: string) => (await app.request(`/${edition.slug}${path}`)).text();
const titles = (calendar: string) => [...calendar.matchAll(/^SUMMARY:(.*?)\r$/gm)].map(([, title]) => title);

test('a calendar is never another filter’s, however long the address', async () => {
  const padding = `q=${'%20'.repeat(80)}`;
  expect(titles(await ask(`/schedule.ics?${padding}&day=2027-05-15`))).toEqual(['Session TALK02']);
  expect(titles(await ask(`/schedule.ics?${padding}&day=2027-05-14`))).toEqual(['Parsers in a harbour']);
});

test('made-up parameters lead to the same document', async () => {
  const tag = async (query: string) =>
    (await app.request(`/${edition.slug}/schedule.xml${query}`)).headers.get('etag');
  expect(await tag('?a=1')).toBe(await tag('?b=2'));
});

test('a calendar says where the edition is as soon as that is changed', async () => {
  expect(await ask('/schedule.ics')).not.toContain('GEO:');
  const changes = { latitude: 50.1, longitude: 14.4 };
  must(await updateEdition(house, operator, { editionId: edition.id, changes }));
  expect(await ask('/schedule.ics')).toContain('GEO:50.100000;14.400000');
});

test('a hidden edition has nothing to take out, though it was kept before', async () => {
  expect((await app.request(`/${edition.slug}/schedule.xml`)).status).toBe(200);
  must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: false } }));
  const paths = [
    'schedule.xml',
    'schedule.json',
    'schedule.csv',
    'schedule.ics',
    'feed.atom',
    'sessions/TALK01.ics',
  ];
  const answers = await Promise.all(paths.map((path) => app.request(`/${edition.slug}/${path}`)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
});
