import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { findShop, listProducts } from '../queries/catalogue.ts';
import type { ProductContent } from '../rules/product.ts';
import { saveProduct } from './save-product.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const content: Omit<ProductContent, 'variations'> = {
  ...{ kind: 'ticket', name: { en: 'Conference' }, about: {}, price: 10_000, steps: [], least: null },
  ...{ taxRate: 1900, needs: [], includes: [], isHidden: false, admits: null, sessionCode: null },
};
const save = (edition: Awaited<ReturnType<typeof anEdition>>, price: number) =>
  saveProduct(house, operator, {
    ...{ editionId: edition.id, slug: edition.slug, id: null },
    product: { ...content, price, variations: [] },
    terms: { capacity: null, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false },
  });

test('the first product makes the shop, closed; one that is refused leaves nothing behind', async () => {
  const edition = await anEdition(house);
  expect(await save(edition, -1)).toMatchObject({ ok: false, refusal: { field: 'price' } });
  expect(await findShop(house.db, edition.id)).toBeNull();
  expect(await save(edition, 10_000)).toMatchObject({ ok: true, value: { number: 0 } });
  expect(await findShop(house.db, edition.id)).toMatchObject({ isOpen: false, currency: 'EUR' });
});

test('two first products that are saved at once are both there, with numbers of their own', async () => {
  const edition = await anEdition(house);
  const saved = await Promise.all([save(edition, 10_000), save(edition, 20_000)]);
  expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
  const numbers = (await listProducts(house.db, edition.id)).map(({ number }) => number);
  expect(numbers.toSorted()).toEqual([0, 1]);
});
