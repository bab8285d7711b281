import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinWaitlist, setAside } from '#capacity/server';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { listDaySales, listProductSales, readOpenEnds } from '../queries/sales.ts';
import { claimantOf } from '../rules/claim-request.ts';
import { aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { saveSharedPool } from './save-shared-pool.ts';
import { viewPools } from './view-pools.ts';

let database: TestDatabase;
let house: TestHouse;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
}, 60_000);
afterAll(() => database?.close());

async function queriesOf(products: number): Promise<number> {
  const shop = await aShop(house);
  for (let at = 0; at < products; at += 1) {
    const { id } = await aProduct(house, shop, { capacity: 5, hasWaitlist: true });
    must(await order(house, aWish(house, shop.editionId, [aLine(id, `one${at}`), aLine(id, `two${at}`)])));
  }
  const now = house.clock.now();
  database.takeQueries();
  const { sales } = await viewPools(house.db, shop.editionId, now);
  expect(sales.size).toBe(products);
  expect([...sales.values()].every(({ held, free }) => held === 2 && free === 3)).toBe(true);
  await listProductSales(house.db, shop.editionId, now);
  await listDaySales(house.db, shop.editionId, { zone: 'Europe/Prague', now });
  await readOpenEnds(house.db, shop.editionId, now);
  return database.takeQueries().length;
}

test('what is sold is read in as many questions for one product as for three', async () => {
  expect(await queriesOf(3)).toBe(await queriesOf(1));
});

test('says what would sell if what is set aside were opened, to those who come first, within what is shared', async () => {
  const shop = await aShop(house);
  const building = must(
    await saveSharedPool(house, operator, { ...shop, id: null, name: 'Building', capacity: 4 }),
  );
  const product = await aProduct(house, shop, { capacity: 4, hasWaitlist: true }, building);
  const { poolId } = product;
  const { db } = house;
  must(await db.transaction().execute((tx) => setAside(tx, house, { poolId, units: 3, label: 'Sponsor' })));
  must(await order(house, aWish(house, shop.editionId, [aLine(product.id)])));
  for (const [name, units] of [
    ['first', 2],
    ['group', 2],
    ['last', 1],
  ] as const) {
    const claimant = claimantOf({ email: `${name}@example.org` }, house.newId(), new Map());
    const entry = { editionId: shop.editionId, claimant, poolIds: [poolId], units, maySplit: false };
    must(await db.transaction().execute((tx) => joinWaitlist(tx, house, entry)));
  }
  const { sales } = await viewPools(db, shop.editionId, house.clock.now());
  expect(sales.get(poolId)).toMatchObject({ held: 1, aside: 3, free: 0, waiting: 5, wouldSell: 3 });
  expect(sales.get(building)).toMatchObject({ held: 1, free: 3, wouldSell: 3 });
});
