import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';
import { listExport } from './export-rows.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

test('answers are exported as they were asked and given, not as they are kept', async () => {
  const asked = { isRequired: false, purpose: { en: 'Lunch' }, expiresOn: '2100-01-01', productIds: [] };
  const shop = await aShop(house, {
    questions: [
      {
        ...asked,
        id: 'q1',
        label: { en: 'Diet' },
        kind: 'choice',
        choices: [{ en: 'All' }, { en: 'No fish' }],
      },
      { ...asked, id: 'q2', label: { en: 'Anything else?' }, kind: 'text', choices: [] },
    ],
  });
  const product = await aProduct(house, shop, { price: 0 });
  const answers = [
    { question: 'q1', value: '1' },
    { question: 'q2', value: '1' },
  ];
  const line = aLine(product.id, 'ana', { answers });
  expect(codeOf(await order(house, aWish(house, shop.editionId, [line])))).toBe('taken');
  expect(await listExport(house.db, shop.editionId, 'answers')).toMatchObject([
    { number: 1, holder_name: 'ana', question: { en: 'Diet' }, value: { en: 'No fish' } },
    { number: 1, holder_name: 'ana', question: { en: 'Anything else?' }, value: '1' },
  ]);
});
