import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, operator } from '#people';
import { insertPerson } from '#people/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import type { ListingId, PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { listStatements } from '../queries/listing-sources.ts';
import { listListingsById } from '../queries/listings.ts';
import { ensureSource } from '../queries/sources.ts';
import type { ListKind } from '../rules/source.ts';
import { listPublicEditionsOnce } from './list-public-editions.ts';
import { mergeListings } from './merge-listings.ts';
import { partListings } from './part-listings.ts';
import { readDeskListing } from './read-desk-listing.ts';
import { setIntent } from './set-intent.ts';
import { takeList } from './take-list.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

async function listed(slug: string, kind: ListKind, name: string, city: string): Promise<ListingId> {
  const source = await database.db
    .transaction()
    .execute((tx) => ensureSource(tx, { id: house.newId(), slug, name: slug, kind }, house.clock.now()));
  const facts = { name, startsOn: '2085-05-02', endsOn: '2085-05-04', country: 'AT', city };
  const records = [{ key: name, facts, where: '', link: null }];
  must(await takeList(house, operator, { source, list: { records, problems: [] }, isWhole: false }));
  const { rows } = await sql<{ id: ListingId }>`
    SELECT listing_id AS id FROM directory.record WHERE source_id = ${source.id} AND key = ${name}`.execute(
    database.db,
  );
  if (!rows[0]) throw new Error(`${name} is not there.`);
  return rows[0].id;
}
async function aPerson() {
  const personId = house.newId<PersonId>();
  const email = `${personId.slice(0, 8)}@example.org`;
  await database.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id: personId, email, name: 'Ada', locale: 'en' }));
  return someone(null, undefined, { personId });
}
async function intentsOf(personId: PersonId | null) {
  const { rows } = await sql<{ id: ListingId; intent: string }>`
    SELECT listing_id AS id, intent FROM directory.intent WHERE person_id = ${personId} ORDER BY intent`.execute(
    database.db,
  );
  return rows.map(({ id, intent }) => [id, intent]);
}

test('parting gives back records, what people had said, and tells who followed the merge', async () => {
  const into = await listed('one', 'confs-tech', 'Oak Conf 2085', 'Wien');
  const from = await listed('two', 'python-deadlines', 'Quercus 2085', 'Graz');
  // The same edition in a third list joins the second one.
  expect(await listed('three', 'calendar', 'Quercus 2085', 'Graz')).toBe(from);
  const [moved, both, changed, left] = await Promise.all(Array.from({ length: 4 }, () => aPerson()));
  const says = async (
    who: typeof moved,
    listingId: ListingId,
    intent: 'going' | 'maybe' | 'speaking' | null,
  ) => must(await setIntent(house, who ?? anonymous, { listingId, intent }));
  for (const who of [moved, both, changed, left]) await says(who, from, 'going');
  await says(both, into, 'maybe');
  must(await mergeListings(house, operator, { from, into }));
  expect(must(await readDeskListing(house, operator, into)).mergedIn).toMatchObject([
    { id: from, name: 'Quercus 2085' },
  ]);
  await says(changed, into, 'speaking');
  await says(left, into, null);

  expect(await partListings(house, anonymous, { listingId: from })).toMatchObject({ ok: false });
  expect(must(await partListings(house, operator, { listingId: from }))).toEqual({ listingId: from });
  expect(await intentsOf(moved?.personId ?? null)).toEqual([[from, 'going']]);
  expect(await intentsOf(both?.personId ?? null)).toEqual([
    [from, 'going'],
    [into, 'maybe'],
  ]);
  expect(await intentsOf(changed?.personId ?? null)).toEqual([
    [from, 'going'],
    [into, 'speaking'],
  ]);
  expect(await intentsOf(left?.personId ?? null)).toEqual([]);
  expect((await listStatements(database.db, from)).map(({ source }) => source).sort()).toEqual([
    'three',
    'two',
  ]);
  expect((await listStatements(database.db, into)).map(({ source }) => source)).toEqual(['one']);
  expect((await listListingsById(database.db, [into, from])).map(({ name }) => name).sort()).toEqual([
    'Oak Conf 2085',
    'Quercus 2085',
  ]);
  const events = await platformTables(database.db)
    .selectFrom('platform.outbox')
    .select('facts')
    .where('name', '=', 'directory.listings-parted')
    .execute();
  expect(events).toEqual([{ facts: { from: into, former: from } }]);
  expect(await partListings(house, operator, { listingId: from })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});

test('public editions that the catalogue does not have are listed once', async () => {
  await anEdition(house, { isPublic: true });
  await anEdition(house, { isPublic: false });
  await sql`DELETE FROM directory.record WHERE source_id IN (SELECT id FROM directory.source WHERE kind = 'hosted')`.execute(
    database.db,
  );
  await sql`DELETE FROM directory.listing WHERE edition_id IS NOT NULL`.execute(database.db);
  expect(await listPublicEditionsOnce(house)).toBe(1);
  database.takeQueries();
  expect(await listPublicEditionsOnce(house)).toBe(0);
  expect(database.takeQueries()).toHaveLength(1);
  const { rows } = await sql`SELECT is_shown FROM directory.listing WHERE edition_id IS NOT NULL`.execute(
    database.db,
  );
  expect(rows).toEqual([{ is_shown: true }]);
});
