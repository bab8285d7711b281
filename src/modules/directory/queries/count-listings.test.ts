import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aListing, changeListing } from '../../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { createMemory } from '../../../platform/memory.ts';
import { touchScope } from '../../../platform/versions.ts';
import { readListingSearch } from '../rules/listing-search.ts';
import { lookUpListings } from './look-up-listings.ts';

let database: TestDatabase;
let house: TestHouse;
const moment = { today: '2030-01-01', now: '2030-01-01T12:00:00Z' };
const dates = { startsOn: '2030-05-01', endsOn: '2030-05-02' };
const lisbon = { city: 'Lisbon', country: 'PT', latitude: 38.7, longitude: -9.1 };
const porto = { city: 'Porto', country: 'PT', latitude: 41.1, longitude: -8.6 };

const ask = (query: string, of: TestHouse = house) =>
  lookUpListings(of, readListingSearch(new URLSearchParams(query)), moment, {
    ...{ limit: 5, offset: 0, pins: 10 },
  });
const countOf = async (query: string, of: TestHouse = house) => {
  const { counts, pins } = await ask(query, of);
  const towns = pins.map(({ city, count }) => `${city} ${count}`);
  return { ...counts, marks: Object.fromEntries([...counts.marks].sort()), towns };
};
const touch = () => database.db.transaction().execute((tx) => touchScope(tx, 'directory'));
const many = 1_200;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  await aListing(house, { name: 'Web One', topics: ['web'], mode: 'on-site', ...dates, ...lisbon });
  await aListing(house, { name: 'Web Two', topics: ['web', 'rust'], mode: 'online', ...dates });
  await aListing(house, {
    name: 'Rust',
    topics: ['rust'],
    mode: 'on-site',
    aidOffered: true,
    ...dates,
    ...porto,
  });
  await aListing(house, { name: 'Over', topics: ['rust'], startsOn: '2029-01-01', endsOn: '2029-01-02' });
});
afterAll(() => database?.close());

describe('counts of what each filter would leave', () => {
  it('are of the period, with the towns', async () => {
    expect(await countOf('')).toMatchObject({
      ...{ total: 3, more: false, towns: ['Lisbon 1', 'Porto 1'] },
      marks: {
        'country:PT': 2,
        'mode:on-site': 2,
        'mode:online': 1,
        'topic:rust': 2,
        'topic:web': 2,
        aid: 1,
      },
    });
  });
  it('leave out a filter for its own values, and no other', async () => {
    const { total, marks, towns } = await countOf('mode=on-site&topic=web');
    expect([total, towns]).toEqual([1, ['Lisbon 1']]);
    expect(marks).toMatchObject({ 'mode:on-site': 1, 'mode:online': 1, 'topic:rust': 1, 'topic:web': 1 });
    expect(marks['country:PT']).toBe(1);
  });
  it('are the same where words, dates or a place narrow too', async () => {
    expect((await countOf('q=web')).total).toBe(2);
    expect((await countOf('q=web&mode=online')).marks).toMatchObject({ 'mode:on-site': 1, 'mode:online': 1 });
    expect((await countOf('to=2030-04-30')).total).toBe(0);
    expect((await countOf('period=all&aid=1')).towns).toEqual(['Porto 1']);
  });
});

describe('a large catalogue', () => {
  let other: TestHouse;
  beforeAll(async () => {
    other = testHouse(database.db);
    // What the database's estimate would be remembered as; only a superuser could write another estimate.
    const size = { version: await other.versions.of('directory'), isLarge: true };
    await other.memory.remember(
      'directory.size',
      async () => size,
      () => 100,
    );
  });
  it('is counted by other questions with the same answers', async () => {
    for (const query of ['', 'topic=web', 'mode=on-site&topic=web', 'q=web&mode=online', 'period=all&aid=1'])
      expect([query, await countOf(query, other)]).toEqual([query, await countOf(query)]);
  });
});

describe('counts that are kept', () => {
  let others: TestHouse;
  beforeAll(async () => {
    // Written in one go: what matters is that there are many.
    await sql`INSERT INTO directory.listing (id, conference_id, slug, facts, starts_on, ends_on, marks, words, created_at, updated_at)
      SELECT gen_random_uuid(), l.conference_id, 'more-' || n, l.facts, l.starts_on, l.ends_on, l.marks, l.words, now(), now()
      FROM directory.listing AS l, generate_series(1, ${many}) AS n WHERE l.facts ->> 'name' = 'Web Two'`.execute(
      database.db,
    );
    await touch();
    others = testHouse(database.db);
    await ask('', others);
    await ask('');
  });
  it('are found with no question to the database but the page, the version and the towns', async () => {
    await ask('mode=online');
    database.takeQueries();
    await ask('mode=on-site&topic=web');
    expect(database.takeQueries()).toHaveLength(4);
  });
  it('are never older than the last change, in any process', async () => {
    const before = (await countOf('', others)).total;
    await aListing(house, { name: 'Web Three', topics: ['web'], mode: 'online', ...dates });
    await touch();
    for (const each of [house, others]) expect((await countOf('', each)).total).toBe(before + 1);
    const { found } = await ask('q=three');
    for (const listing of found.listings)
      await changeListing(house, listing, { topics: ['gardening'], mode: 'online' });
    await touch();
    for (const each of [house, others])
      expect((await countOf('topic=gardening', each)).marks['topic:gardening']).toBe(1);
  });
  it('take turns in a memory that is too small for them', async () => {
    const small = testHouse(database.db, {}, { memory: createMemory(100) });
    for (const query of ['', 'period=all', 'period=past', ''])
      expect(await countOf(query, small)).toEqual(await countOf(query));
  });
});
