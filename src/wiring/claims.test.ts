import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimantOfPerson } from '#capacity';
import { joinWaitlist, listBaskets, listPoolsOf, listWaiting } from '#capacity/server';
import { removeEdition } from '#directory/server';
import { operator } from '#people';
import { deleteAccount, insertPerson } from '#people/server';
import { deliver } from '../../testing/deliver.ts';
import { anEdition, must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { someone } from '../../testing/viewers.ts';
import type { PersonId } from '../kernel/ids.ts';
import { aPool, aRequest, aTill, claimant } from '../modules/capacity/capacity.fixture.ts';
import { createOutbox } from '../platform/outbox.ts';
import { moveOnAll } from './claims.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

test('holds whose clock ran out end, however many, and who waits is offered a place and told by an event', async () => {
  const pool = await aPool(database.db, { capacity: 130, hasWaitlist: true });
  const ended = '2020-01-01T00:00:00Z';
  const past = {
    ...house,
    clock: { now: () => '2019-12-31T00:00:00Z', offsetMs: 0, setOffset: () => undefined },
  };
  const till = aTill(database.db, past);
  const requests = Array.from({ length: 130 }, () => aRequest(pool, { heldUntil: ended }));
  await Promise.all(requests.map((request) => till.claim(request)));
  const waiting = await database.db.transaction().execute((tx) =>
    joinWaitlist(
      tx,
      { ...past, outbox: createOutbox(past.clock) },
      {
        editionId: aRequest(pool).editionId,
        claimant: claimant('waits'),
        poolIds: [pool],
        units: 1,
        maySplit: false,
      },
    ),
  );
  if (!waiting.ok) throw new Error(waiting.refusal.code);
  expect(await moveOnAll(house)).toBe(1);
  const { rows } =
    await sql`SELECT count(*)::int AS n FROM capacity.claim WHERE released_because = 'expired'`.execute(
      database.db,
    );
  expect(rows).toEqual([{ n: 130 }]);
  const [entry] = await listWaiting(database.db, { ids: [waiting.value] });
  expect(entry?.state).toBe('offered');
  const events =
    await sql`SELECT name, facts ->> 'waitingId' AS waiting FROM platform.outbox WHERE name LIKE 'capacity.%'`.execute(
      database.db,
    );
  expect(events.rows).toEqual([{ name: 'capacity.place-offered', waiting: waiting.value }]);
  expect(await moveOnAll(house)).toBe(0);
});

test('an account that is deleted gives back what it claimed, and an edition that is removed takes its pools along', async () => {
  const edition = await anEdition(house, { isPublic: false });
  const personId = house.newId<PersonId>();
  await house.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id: personId, name: 'Ada', email: 'ada@example.org', locale: 'en' }));
  const words = { editionId: edition.id, capacity: 1, hasWaitlist: true };
  const pool = await aPool(database.db, words);
  const request = aRequest(pool, { editionId: edition.id, claimant: claimantOfPerson(personId) });
  await aTill(database.db, house).claim(request);
  const joined = await database.db.transaction().execute((tx) =>
    joinWaitlist(tx, house, {
      ...{ editionId: edition.id, claimant: claimant('next'), poolIds: [pool], units: 1, maySplit: false },
    }),
  );
  must(await deleteAccount(house, someone(null, undefined, { personId }), { email: 'ada@example.org' }));
  await deliver(house);
  const [entry] = await listWaiting(database.db, { ids: [must(joined)] });
  const [basket] = await listBaskets(database.db, [request.basketId]);
  expect([entry?.state, basket?.claimant.startsWith('gone:')]).toEqual(['offered', true]);
  must(await removeEdition(house, operator, { editionId: edition.id, confirm: edition.slug }));
  await deliver(house);
  expect([
    await listPoolsOf(database.db, edition.id),
    await listBaskets(database.db, [request.basketId]),
  ]).toEqual([[], []]);
});
