import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aListing } from '../../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { type ChooseWish, readChooseWish } from '../rules/choose-wish.ts';
import type { Listing, ListingFacts } from '../rules/listing.ts';
import { directoryTables } from '../tables.ts';
import { listListingsByAddress } from './addressed-listings.ts';
import { chooseListings } from './choose-listings.ts';
import { listListingsLike } from './like-listings.ts';
import { listListingsNear } from './near-listings.ts';
import { insertPlaces, type Place } from './places.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const moment = { today: '2027-03-01', now: '2027-03-01T12:00:00Z' };
const prague = { latitude: 50.08, longitude: 14.43 };
const vienna = { latitude: 48.21, longitude: 16.37 };
const sydney = { latitude: -33.87, longitude: 151.21 };
const seasons = { startsOn: '2027-06-10', endsOn: '2027-06-12' };
const place = (id: number, name: string, at: typeof prague): Place => ({
  ...{ id, name, region: null, country: 'CZ', zone: null, people: 1_000_000 - id },
  ...at,
});

describe('choosing by purpose', () => {
  const wish = (query: string): ChooseWish => readChooseWish(new URLSearchParams(query));
  const choose = (query: string) =>
    chooseListings(database.db, wish(query), moment, (home) => ({
      now: moment.now,
      ...(home ? { home } : {}),
      topics: wish(query).topics,
    }));

  beforeAll(async () => {
    await database.db
      .transaction()
      .execute((tx) => insertPlaces(tx, [place(1, 'Prague', prague), place(2, 'Prague Hill', vienna)]));
    const add = (name: string, facts: Partial<ListingFacts>) =>
      aListing(house, { name, ...facts }, { conference: name, slug: '2027' });
    await add('Open Call', { ...seasons, callClosesAt: '2027-04-01T00:00:00Z', ...sydney });
    await add('Closed Call', { ...seasons, callClosesAt: '2027-02-01T00:00:00Z', ...prague });
    await add('Near Python', { ...seasons, topics: ['python'], ...prague, mode: 'on-site' });
    await add('Over', { startsOn: '2026-06-10', endsOn: '2026-06-12' });
    await add('Far Ahead', { startsOn: '2029-06-10', endsOn: '2029-06-12' });
    await aListing(house, { name: 'Hidden', ...seasons }, { isShown: false });
  });

  const names = async (query: string) => (await choose(query)).chosen.map(({ listing }) => listing.name);

  it('puts the editions of the coming year in order for the purpose', async () => {
    expect(await names('purpose=speak')).toEqual(['Open Call', 'Near Python', 'Closed Call']);
  });
  it('weighs distance from a town by its name, and tells other towns of that name', async () => {
    const choice = await choose('purpose=find-peers&place=prague');
    expect(choice.place?.name).toBe('Prague');
    expect(choice.places.map(({ name }) => name)).toEqual(['Prague Hill']);
    expect(choice.chosen.map(({ listing }) => [listing.name, listing.km])).toEqual([
      ['Near Python', null],
      ['Closed Call', null],
      ['Open Call', null],
    ]);
    expect(await names('purpose=find-peers&near=1&km=500')).toEqual(['Near Python', 'Closed Call']);
  });
  it('looks at the wished period only', async () => {
    expect(await names('purpose=speak&from=2029-01-01&to=2029-12-31')).toEqual(['Far Ahead']);
    expect(await names('purpose=speak&from=2027-03-01&to=2027-05-31')).toEqual([]);
  });
  it('needs as many queries for many as for few', async () => {
    database.takeQueries();
    await choose('purpose=speak&near=1&topic=python');
    const many = database.takeQueries().length;
    await choose('purpose=speak&near=1&topic=python&from=2029-01-01');
    expect(database.takeQueries()).toHaveLength(many);
    expect(many).toBe(2);
  });
});

describe('what is like an edition', () => {
  let one: Listing;
  beforeAll(async () => {
    const add = (name: string, facts: Partial<ListingFacts>, conference = name) =>
      aListing(house, { name, startsOn: '2028-09-01', endsOn: '2028-09-03', ...facts }, { conference });
    const wings = {
      topics: ['ornithology', 'data'],
      expectedPeople: 400,
      mode: 'on-site' as const,
      ...prague,
    };
    one = await add('Wings 2028', wings, 'Wings');
    await add('Wings 2029', { ...wings, startsOn: '2029-09-01', endsOn: '2029-09-03' }, 'Wings');
    await add('Birds', { topics: ['ornithology'], ...vienna, country: 'AT' });
    await add('Feathers', { topics: ['ornithology', 'data'], state: 'cancelled' });
    await add('Elsewhere', { topics: ['geology'], ...sydney });
    await add('Old Wings', { ...wings, startsOn: '2020-09-01', endsOn: '2020-09-03' }, 'Wings');
  });
  it('comes by series, topics, size, place and season, with the reasons', async () => {
    expect(
      (await listListingsLike(database.db, one, '2028-03-01', 5)).map(({ listing, reasons }) => [
        listing.name,
        reasons.map(({ code }) => code),
      ]),
    ).toEqual([
      ['Wings 2029', ['topics', 'series', 'near', 'size', 'season', 'mode']],
      ['Birds', ['topics', 'near', 'season']],
    ]);
  });
  it('is one round of three queries however many there are', async () => {
    database.takeQueries();
    await listListingsLike(database.db, one, '2028-03-01', 1);
    expect(database.takeQueries()).toHaveLength(3);
  });
});

describe('what one trip joins with an edition', () => {
  let one: Listing;
  beforeAll(async () => {
    const add = (name: string, startsOn: string, endsOn: string, facts: Partial<ListingFacts> = {}) =>
      aListing(house, { name, startsOn, endsOn, ...vienna, ...facts }, { conference: name });
    one = await add('Middle', '2030-05-10', '2030-05-12', prague);
    await add('Week Before', '2030-05-01', '2030-05-03');
    await add('Next Day', '2030-05-13', '2030-05-14', prague);
    await add('Ten Days After', '2030-05-22', '2030-05-23');
    await add('Eleven Days After', '2030-05-23', '2030-05-24');
    await add('Same Days', '2030-05-11', '2030-05-11');
    await add('Too Far', '2030-05-15', '2030-05-16', sydney);
    await add('Online', '2030-05-15', '2030-05-16', { mode: 'online' });
    await add('Cancelled', '2030-05-15', '2030-05-16', { state: 'cancelled' });
  });
  it('ends or starts within ten days, near by; the shortest gap first, with days and kilometres', async () => {
    expect(
      (await listListingsNear(database.db, one, { limit: 9 })).map(({ listing, when, days, km }) => [
        ...[listing.name, when, days, km],
      ]),
    ).toEqual([
      ['Next Day', 'after', 1, 0],
      ['Week Before', 'before', 7, 251],
      ['Ten Days After', 'after', 10, 251],
    ]);
  });
  it('is nothing for an edition without a place, dates, or people on site', async () => {
    const nowhere = { latitude: null, longitude: null };
    for (const facts of [nowhere, { startsOn: null }, { mode: 'online' as const }])
      expect(await listListingsNear(database.db, { ...one, ...facts }, { limit: 9 })).toEqual([]);
  });
});

describe('listings by address', () => {
  it('come in the order of the address, once each, merged ones as what they became', async () => {
    const first = await aListing(house, { name: 'First' }, { conference: 'Addressed', slug: '2027' });
    const second = await aListing(house, { name: 'Second' }, { conference: 'Addressed', slug: '2026' });
    const gone = await aListing(house, { name: 'Gone' }, { conference: 'Addressed', slug: 'old' });
    await directoryTables(database.db)
      .updateTable('directory.listing')
      .set({ merged_into: first.id, is_shown: false })
      .where('id', '=', gone.id)
      .execute();
    const ask = ['addressed/2026', 'addressed/old', 'addressed/2027', 'nothing/here', 'nonsense', 'a/b/c'];
    expect((await listListingsByAddress(database.db, ask)).map(({ id }) => id)).toEqual([
      second.id,
      first.id,
    ]);
  });
});
