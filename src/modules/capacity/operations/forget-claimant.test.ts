import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { aPool, aRequest, aTill, claimant, inTransaction, tillParts } from '../capacity.fixture.ts';
import { auditPools } from '../queries/audit.ts';
import { listWaiting } from '../queries/waiting.ts';
import { grantEntitlement } from './entitle.ts';
import { forgetClaimant } from './forget-claimant.ts';
import { removeEditionClaims } from './remove-edition-claims.ts';
import { setAside } from './set-aside.ts';
import { joinWaitlist } from './wait.ts';

let database: TestDatabase;
const parts = Object.assign(tillParts(), { outbox: createOutbox(tillParts().clock) });
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const inTx = inTransaction(() => database.db);
const time = { start: '2027-05-14T09:00:00Z', end: '2027-05-14T10:00:00Z', place: null };

/** One who holds a seat and another by a role, and is offered a third; and one who waits for each of these. */
async function aCrowd(editionId: EditionId) {
  const [me, other] = [claimant(`me in ${editionId}`), claimant(`other in ${editionId}`)];
  const words = { editionId, capacity: 1, hasWaitlist: true };
  const building = await aPool(database.db, { editionId, capacity: 3 });
  const seat = await aPool(database.db, { ...words, time, parentId: building });
  const dinner = await aPool(database.db, words);
  const lab = await aPool(database.db, words);
  await aTill(database.db, parts).claim(aRequest(seat, { editionId, claimant: me }));
  await inTx((tx) =>
    grantEntitlement(tx, parts, {
      ...{ editionId, role: 'speaker', claimant: me, source: 'proposal:1' },
      gift: { kind: 'place', poolId: dinner, units: 1, from: null },
    }),
  );
  const join = (who: typeof me, poolIds: readonly PoolId[]) =>
    inTx((tx) => joinWaitlist(tx, parts, { editionId, claimant: who, poolIds, units: 1, maySplit: false }));
  await join(me, [lab]);
  for (const pool of [seat, dinner, lab]) await join(other, [pool]);
  await inTx((tx) => setAside(tx, parts, { poolId: building, units: 1, label: 'Sponsor' }));
  return { me, other };
}
/** Rows of every table of the module in which a text stands. */
async function rowsWith(text: string): Promise<Record<string, number>> {
  const tables = [
    'basket',
    'claim',
    'claimant',
    'entitlement',
    'pool',
    'set_aside',
    'waiting',
    'waiting_for',
  ];
  const found: Record<string, number> = {};
  for (const name of tables) {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM ${sql.table(`capacity.${name}`)} AS t WHERE t::text LIKE ${`%${text}%`}`.execute(
      database.db,
    );
    if (rows[0]?.n) found[name] = rows[0].n;
  }
  return found;
}

test('who is forgotten holds nothing, waits for nothing, and cannot be told; their places go to who waits', async () => {
  const editionId = parts.newId<EditionId>();
  const { me, other } = await aCrowd(editionId);
  expect(await rowsWith(me)).toEqual({ basket: 3, claim: 4, claimant: 1, entitlement: 1, waiting: 1 });
  const forget = () => inTx((tx) => forgetClaimant(tx, parts, me));
  await forget();
  expect(await rowsWith(me)).toEqual({});
  const waiting = await listWaiting(database.db, { claimant: other, editionId });
  expect(waiting.map(({ state }) => state)).toEqual(['offered', 'offered', 'offered']);
  expect(await auditPools(database.db, parts.at)).toEqual([]);
  await forget();
  expect((await listWaiting(database.db, { claimant: other, editionId })).map(({ state }) => state)).toEqual([
    ...['offered', 'offered', 'offered'],
  ]);
});

test('an edition that is removed takes all its pools along, and another keeps its own', async () => {
  const [gone, kept] = [parts.newId<EditionId>(), parts.newId<EditionId>()];
  await aCrowd(gone);
  await aCrowd(kept);
  const before = await rowsWith(kept);
  await inTx((tx) => removeEditionClaims(tx, gone));
  // Who somebody is, as a lock, is of no edition.
  expect([await rowsWith(gone), await rowsWith(kept)]).toEqual([{ claimant: 1 }, before]);
  await inTx((tx) => removeEditionClaims(tx, gone));
  const { rows } =
    await sql`SELECT FROM capacity.waiting_for f LEFT JOIN capacity.pool p ON p.id = f.pool_id WHERE p.id IS NULL`.execute(
      database.db,
    );
  expect(rows).toEqual([]);
});
