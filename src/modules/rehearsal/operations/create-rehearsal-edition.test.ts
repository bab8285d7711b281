import { afterAll, beforeAll, expect, test } from 'vitest';
import { getEdition, removeEdition, updateEdition } from '#directory/server';
import { insertPerson } from '#people/server';
import { findPublishedProgramme } from '#programme/server';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { createRehearsalEdition, oneClickSignIns } from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
const steward = someone(null, undefined, { steward: true });
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  await house.db.transaction().execute((tx) =>
    insertPerson(tx, {
      id: steward.personId,
      name: 'Ada',
      email: 'ada@example.org',
      locale: 'en',
      steward: true,
    }),
  );
});
afterAll(() => database.close());

test('a rehearsal in a real installation is whole, hidden, stays hidden, and can be made twice and removed', async () => {
  const first = must(await createRehearsalEdition(house, steward, { conferenceName: 'Rehearsal' }));
  const second = must(await createRehearsalEdition(house, steward, { conferenceName: 'Rehearsal' }));
  expect([first.slug, second.slug]).toEqual(['practice', 'practice-2']);
  expect(await getEdition(house.db, first.id)).toMatchObject({ isPublic: false, isRehearsal: true });
  const published = await findPublishedProgramme(house, first.id);
  expect(published?.release.number).toBe(2);
  expect(published?.programme.sessions.length).toBeGreaterThan(200);
  const owner = someone('owner', first.id);
  const shown = await updateEdition(house, owner, { editionId: first.id, changes: { isPublic: true } });
  expect(shown).toMatchObject({ ok: false, refusal: { code: 'rehearsal-stays-hidden' } });
  const slip = { editionId: first.id, confirm: 'practise' };
  expect(await removeEdition(house, owner, slip)).toMatchObject({ refusal: { code: 'confirm-differs' } });
  must(await removeEdition(house, owner, { editionId: first.id, confirm: 'practice' }));
  await expect(getEdition(house.db, first.id)).rejects.toThrow();
});

test('nobody but stewards at their own browser may make one', async () => {
  const { steward: _, ...others } = everybody(crypto.randomUUID() as EditionId);
  for (const [who, viewer] of Object.entries(others)) {
    const outcome = await createRehearsalEdition(house, viewer, { conferenceName: '' });
    expect([who, outcome]).toEqual([who, { ok: false, refusal: { code: 'not-allowed' } }]);
  }
});

test('a real installation has no one-click sign-ins', async () => {
  expect(await oneClickSignIns(house)).toEqual([]);
});
