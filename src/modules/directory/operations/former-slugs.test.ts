import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import {
  copyEdition,
  createEdition,
  findEdition,
  listFormerSlugs,
  removeEdition,
  suggestSlug,
  updateEdition,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const taken = { ok: false, refusal: { code: 'slug-taken', field: 'slug' } };
const fresh = () => `s-${crypto.randomUUID().slice(0, 8)}`;
const rename = (editionId: EditionId, slug: string) =>
  updateEdition(house, operator, { editionId, changes: { slug } });
const formerOf = async (id: EditionId) =>
  (await listFormerSlugs(house.db))
    .filter((one) => one.editionId === id)
    .map((one) => one.formerSlug)
    .sort();

test('every address that an edition had is kept, and leads to the one that it has', async () => {
  const { id, slug } = await anEdition(house);
  const [second, third] = [fresh(), fresh()];
  must(await rename(id, second));
  must(await rename(id, third));
  expect(await formerOf(id)).toEqual([slug, second].sort());
  expect((await listFormerSlugs(house.db)).find((one) => one.formerSlug === slug)).toEqual({
    ...{ formerSlug: slug, editionId: id, slug: third, isPublic: false },
  });
});

test('an edition may take its own address again, and changing anything else keeps none', async () => {
  const { id, slug } = await anEdition(house);
  const second = fresh();
  must(await rename(id, second));
  must(await rename(id, slug));
  expect(await formerOf(id)).toEqual([second]);
  must(await updateEdition(house, operator, { editionId: id, changes: { city: 'Elsewhere' } }));
  expect(await formerOf(id)).toEqual([second]);
  expect((await findEdition(house.db, slug))?.id).toBe(id);
});

test('no other edition can take an address while it is kept, by any way; afterwards it can', async () => {
  const { id, slug } = await anEdition(house);
  const other = await anEdition(house);
  const second = fresh();
  must(await rename(id, second));
  expect(await rename(other.id, slug)).toEqual(taken);
  const dates = { startsOn: '2027-05-14', endsOn: '2027-05-15' };
  const wish = { conferenceName: 'X', name: 'X', slug, zone: 'UTC', city: null, country: null, ...dates };
  expect(await createEdition(house, operator, wish)).toEqual(taken);
  const copy = { editionId: other.id, name: 'X', slug, ...dates };
  expect(await copyEdition(house, operator, copy)).toEqual(taken);
  expect(await suggestSlug(house.db, slug)).toBe(`${slug}-2`);
  must(await removeEdition(house, operator, { editionId: id, confirm: second }));
  expect(await formerOf(id)).toEqual([]);
  must(await rename(other.id, slug));
});
