import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listing } from '#directory';
import { ensureSource } from '#directory/server';
import { builtPages } from '../../../testing/built-pages.ts';
import { aListing } from '../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type Actor, type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';
import { minutesAfter } from '../../kernel/time.ts';
import { directoryTables } from '../../modules/directory/tables.ts';
import { json } from '../../platform/database/tables.ts';

/**
 * Pages with lists, who reads them, and the queries that each may cost. Readers are signed in, so that nothing is a kept page: their
 * session and rights are in the number.
 */
const pages: readonly (readonly [path: string, as: Actor, most: number])[] = [
  ['/', 'nobody special', 10],
  ['/?topic=gardening&q=hedge', 'nobody special', 6],
  ['/?period=past&country=PT', 'nobody special', 6],
  ['/conferences/hedge-days', 'nobody special', 5],
  ['/conferences/hedge-days/one', 'nobody special', 14],
  ['/choose?purpose=speak', 'nobody special', 4],
  ['/compare?listing=hedge-days/one&listing=fence-days/one', 'nobody special', 6],
  ['/steward/directory', 'steward', 8],
  ['/steward/directory?decided=1', 'steward', 8],
  ['/steward/directory/doubts', 'steward', 8],
  ['/steward/directory/dropped', 'steward', 8],
  ['/steward/lists', 'steward', 6],
];

let database: TestDatabase;
let at: TestWeb;
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
}, 150_000);
afterAll(() => database?.close());

/** Queries of a page by its path; the versions are left out, which a running process reads four times a second for all. */
async function costs(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [path, as] of pages) {
    await at.ask(path, { as });
    database.takeQueries();
    const answer = await at.ask(path, { as });
    expect([path, answer.status]).toEqual([path, 200]);
    found[path] = database.takeQueries().filter((query) => !query.includes('platform"."version')).length;
  }
  return found;
}

/** One more of everything that these pages list. */
async function addOne(name: string): Promise<void> {
  const { house } = at;
  const now = house.clock.now();
  const inDays = (days: number) => minutesAfter(now, days * 1_440);
  const facts = { topics: ['gardening'], city: 'Lisbon', country: 'PT', latitude: 38.7, longitude: -9.1 };
  const add = (title: string, days: number, more: object = {}) =>
    aListing(
      house,
      {
        ...{
          name: `${title} ${name}`,
          startsOn: inDays(days).slice(0, 10),
          endsOn: inDays(days + 1).slice(0, 10),
        },
        ...{ ...facts, callClosesAt: inDays(3), ...more },
      },
      { conference: title, slug: name },
    );
  const coming = await add('Hedge Days', 60);
  const over = await add('Fence Days', -400);
  await add('Last Week', -6);
  const dropped = await add('Gone Days', 90);
  await directoryTables(house.db)
    .updateTable('directory.listing')
    .set({ dropped_at: now })
    .where('id', '=', dropped.id)
    .execute();
  await addToDesk(name, coming, over);
}

async function addToDesk(name: string, listing: Listing, other: Listing): Promise<void> {
  const { house } = at;
  const now = house.clock.now();
  const tables = directoryTables(house.db);
  const nobody = { person_id: null, decided_by: null, reply: null };
  const suggestion = (state: 'open' | 'accepted') => ({
    ...{ ...nobody, id: house.newId<string>(), listing_id: listing.id, facts: json({}), likely: json([]) },
    ...{ link: 'https://hedge.example/', note: name, email: `${name}@example.org`, locale: 'en', state },
    ...{ asked_at: now, decided_at: state === 'open' ? null : now, result_id: listing.id },
  });
  await tables
    .insertInto('directory.suggestion')
    .values([suggestion('open'), suggestion('accepted')])
    .execute();
  const [first, second] = [listing.id, other.id].sort();
  await tables
    .insertInto('directory.doubt')
    .values({
      ...{ id: house.newId<string>(), listing_id: first ?? listing.id, other_id: second ?? other.id },
      ...{ score: 0.5, reasons: json([]), asked_at: now, decided_at: null, decided_by: null, verdict: null },
    })
    .execute();
  await house.db
    .transaction()
    .execute((tx) => ensureSource(tx, { id: house.newId(), slug: name, name, kind: 'calendar' }, now));
}

it('a page costs as many queries for a list of three as for a list of one', async () => {
  await addOne('one');
  const forOne = await costs();
  await addOne('two');
  await addOne('three');
  expect(await costs()).toEqual(forOne);
  const dear = pages
    .filter(([path, , most]) => (forOne[path] ?? 0) > most)
    .map(([path]) => [path, forOne[path]]);
  expect(dear).toEqual([]);
});
