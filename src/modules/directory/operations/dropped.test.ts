import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { listActs } from '../../../platform/audit.ts';
import { listFactChanges, listStatements } from '../queries/listing-sources.ts';
import { listListingsById } from '../queries/listings.ts';
import { ensureSource } from '../queries/sources.ts';
import type { StatedFacts } from '../rules/listing.ts';
import type { ListKind, Source } from '../rules/source.ts';
import { keepDropped, readDropped } from './keep-dropped.ts';
import { countDirectoryDesk } from './read-desk.ts';
import { showListing } from './show-listing.ts';
import { takeList } from './take-list.ts';

let database: TestDatabase;
let house: TestHouse;
let ours: Source;
let theirs: Source;
const days = (days: number) => house.clock.setOffset(house.clock.offsetMs + days * 86_400_000);
const sourceNamed = (slug: string, kind: ListKind) =>
  database.db
    .transaction()
    .execute((tx) => ensureSource(tx, { id: house.newId(), slug, name: slug, kind }, house.clock.now()));
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  ours = await sourceNamed('ours', 'python-deadlines');
  theirs = await sourceNamed('theirs', 'confs-tech');
});
afterAll(() => database.close());

const facts = (name: string, more: Partial<StatedFacts> = {}): StatedFacts => ({
  ...{ name, startsOn: '2091-05-02', endsOn: '2091-05-04', city: 'Gent', country: 'BE', ...more },
});
const oak = facts('Oak Conf 2091', {
  topics: ['trees'],
  mode: 'hybrid',
  priceFrom: 10_000,
  priceCurrency: 'EUR',
});
const others = ['Elm Forum', 'Birch Assembly', 'Willow Gathering'].map((name, at) =>
  facts(name, { startsOn: `2091-0${at + 6}-02`, endsOn: `2091-0${at + 6}-03`, city: null, country: null }),
);
async function take(source: Source, all: readonly StatedFacts[]) {
  const records = all.map((one) => ({ key: one.name, facts: one, where: '', link: null }));
  days(1);
  return must(await takeList(house, operator, { source, list: { records, problems: [] }, isWhole: true }));
}
async function listing(name: string) {
  const found = await sql<{
    id: never;
  }>`SELECT id FROM directory.listing WHERE facts->>'name' = ${name}`.execute(database.db);
  const [one] = await listListingsById(
    database.db,
    found.rows.map(({ id }) => id),
  );
  if (!one) throw new Error(`${name} is not there.`);
  return one;
}
const desk = async () =>
  must(await readDropped(house, operator, { limit: 10, offset: 0 })).rows.map(({ name }) => name);

test('what one list has dropped loses against what another states, and is there while nobody does', async () => {
  await take(ours, [oak, ...others]);
  await take(theirs, [facts('Oak Conf', { topics: ['wood'], mode: 'on-site', endsOn: '2091-05-05' })]);
  expect(await listing('Oak Conf 2091')).toMatchObject({
    ...{ topics: ['trees', 'wood'], mode: 'hybrid', endsOn: '2091-05-04', priceFrom: 10_000 },
    droppedAt: null,
  });
  expect(await take(ours, others)).toMatchObject({ gone: 1 });
  const known = await listing('Oak Conf');
  expect(known).toMatchObject({
    ...{ topics: ['wood'], mode: 'on-site', endsOn: '2091-05-05', priceFrom: 10_000 },
    ...{ droppedAt: null, contradictions: [] },
  });
  const statements = await listStatements(database.db, known.id);
  expect(statements.map(({ source, isGone, goneAt }) => [source, isGone, goneAt?.slice(0, 10)])).toEqual([
    ['ours', true, house.clock.now().slice(0, 10)],
    ['theirs', false, undefined],
  ]);
  expect(await listFactChanges(database.db, known.id, 1)).toMatchObject([
    { source: 'ours', field: 'source', before: 'Oak Conf 2091', after: null },
  ]);
  expect(await desk()).toEqual([]);
});

test('what every list has dropped stays, is marked, and waits on the desk until somebody decides', async () => {
  await take(ours, others.slice(0, 2));
  const willow = await listing('Willow Gathering');
  expect(willow.droppedAt?.slice(0, 10)).toBe(house.clock.now().slice(0, 10));
  expect(must(await countDirectoryDesk(house, operator))).toMatchObject({ dropped: 1 });
  expect(await desk()).toEqual(['Willow Gathering']);
  expect(await keepDropped(house, anonymous, { listingId: willow.id })).toMatchObject({ ok: false });
  must(await keepDropped(house, operator, { listingId: willow.id }));
  expect(await keepDropped(house, operator, { listingId: willow.id })).toMatchObject({
    refusal: { code: 'already-decided' },
  });
  expect(await desk()).toEqual([]);
  expect((await listing('Willow Gathering')).droppedAt).not.toBeNull();
  expect(await listActs(database.db, null, { limit: 1 })).toMatchObject([
    { act: 'directory.dropped-kept', subject: 'Willow Gathering' },
  ]);
});

test('what comes back is as before; dropped once more, it waits again', async () => {
  await take(ours, others);
  expect((await listing('Willow Gathering')).droppedAt).toBeNull();
  await take(ours, others.slice(0, 2));
  expect(await desk()).toEqual(['Willow Gathering']);
  must(
    await showListing(house, operator, { listingId: (await listing('Willow Gathering')).id, isShown: false }),
  );
  expect(await desk()).toEqual([]);
});

test('a list that suddenly has less than half is not believed', async () => {
  await take(ours, others);
  expect(await take(ours, others.slice(0, 1))).toMatchObject({ gone: 0 });
});
