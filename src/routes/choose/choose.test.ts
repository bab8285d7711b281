import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPlaces } from '#directory/server';
import { builtPages } from '../../../testing/built-pages.ts';
import { aListing } from '../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';
import { minutesAfter } from '../../kernel/time.ts';

const larchwood = {
  ...{ id: 1, name: 'Larchwood', region: null, country: 'CZ', zone: null, people: 10 },
  ...{ latitude: 50.1, longitude: 14.4 },
};
let database: TestDatabase;
let at: TestWeb;
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  const house = testHouse(database.db);
  at = await webForTests(house, built);
  const inDays = (days: number) => minutesAfter(house.clock.now(), days * 1_440);
  const dates = { startsOn: inDays(60).slice(0, 10), endsOn: inDays(62).slice(0, 10) };
  const add = (name: string, facts: object) =>
    aListing(house, { name, ...dates, ...facts }, { conference: name, slug: 'next' });
  await add('Open Wings', { callClosesAt: inDays(20), topics: ['python'], latitude: 50, longitude: 14 });
  await add('Closed Wings', { callClosesAt: inDays(-20), topics: ['python'], city: 'Larchwood' });
  await database.db.transaction().execute((tx) => insertPlaces(tx, [larchwood]));
}, 150_000);
afterAll(() => database?.close());

const read = async (path: string) => {
  const answer = await at.ask(path, { as: 'anonymous' });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
};
/** Words as a reader sees them. */
const words = (html: string) => html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('choosing by purpose, without JavaScript', () => {
  it('asks for a purpose first', async () => {
    const { status, text } = await read('/choose');
    expect(status).toBe(200);
    expect(words(text)).toContain('What do you go for?');
  });
  it('puts editions in order, says why, and keeps everything in the address', async () => {
    const { text } = await read('/choose?purpose=speak&place=larchwood&topic=python&w-call=2');
    const seen = words(text);
    expect(seen.indexOf('Open Wings')).toBeLessThan(seen.indexOf('Closed Wings'));
    expect(seen).toMatch(/The call is open for (19|20) more days/);
    expect(seen).toContain('31 km away');
    expect(seen).toContain('The call for proposals is closed');
    expect(text).toContain('name="w-call"');
  });
  it('leaves empty fields of its form out of the address', async () => {
    const { status, location } = await read('/choose?purpose=hire&from=&to=&place=&km=&ticket=&currency=EUR');
    expect([status, location]).toEqual([302, '/choose?purpose=hire']);
  });
  it('says so where it knows no such town', async () => {
    expect(words((await read('/choose?purpose=hire&place=Nowhereton')).text)).toContain('Nowhereton');
  });
});

describe('comparing, without JavaScript', () => {
  const two = 'listing=open-wings%2Fnext&listing=closed-wings%2Fnext';
  it('puts editions side by side and marks what differs', async () => {
    const { text } = await read(`/compare?${two}&place=larchwood`);
    const seen = words(text);
    expect(seen).toMatch(/Open Wings.*Closed Wings/);
    expect(seen).toMatch(/Call closes differs/);
    expect(seen).toMatch(/Distance from Larchwood 31 km nobody says/);
    expect(seen).not.toMatch(/Topics differs/);
  });
  it('leaves out what is the same if asked', async () => {
    const seen = words((await read(`/compare?${two}&only=differences`)).text);
    expect(seen).toContain('Call closes');
    expect(seen).not.toContain('Topics');
  });
  it('offers others by name, and says what it does not know', async () => {
    const { text } = await read('/compare?listing=open-wings%2Fnext&listing=no%2Fsuch&q=closed+wings');
    expect(words(text)).toContain('There is no edition at “no/such”');
    expect(text.replaceAll('&amp;', '&')).toContain(
      'href="/compare?listing=open-wings%2Fnext&listing=closed-wings%2Fnext"',
    );
  });
  it('shows five at most', async () => {
    const house = testHouse(database.db);
    const many = [];
    for (let n = 0; n < 6; n += 1)
      many.push(await aListing(house, { name: `Many ${n}` }, { conference: 'Many', slug: String(n) }));
    const seen = words((await read(`/compare?${many.map((_, n) => `listing=many%2F${n}`).join('&')}`)).text);
    expect(seen).toContain('Many 4');
    expect(seen).not.toContain('Many 5');
    expect(seen).toContain('Five stand here');
  });
});
