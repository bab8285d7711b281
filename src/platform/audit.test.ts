import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type Act, listActs, recordAct } from './audit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('acts of one edition are listed newest first, a page at a time', async () => {
  const [editionId, other, personId] = [randomUUID(), randomUUID(), randomUUID()];
  const act = {
    at: '2027-05-14T08:00:00Z',
    personId,
    act: 'programme.session-updated' as const,
    facts: { fields: 2 },
  };
  await database.db.transaction().execute(async (tx) => {
    for (const subject of ['A', 'B', 'C']) await recordAct(tx, { ...act, editionId, subject });
    await recordAct(tx, { ...act, editionId: other, subject: 'D' });
    await recordAct(tx, { ...act, editionId: null, personId: null, subject: 'backup' });
  });
  const first = await listActs(database.db, editionId, { limit: 2 });
  expect(first).toEqual([
    { ...act, editionId, subject: 'C', id: expect.any(Number) },
    { ...act, editionId, subject: 'B', id: expect.any(Number) },
  ]);
  const rest = await listActs(database.db, editionId, { limit: 2, before: first[1]?.id });
  expect(rest.map(({ subject }) => subject)).toEqual(['A']);
  const own = await listActs(database.db, null, { limit: 5 });
  expect(own.map(({ subject }) => subject)).toEqual(['backup']);
});

test('only what has a sentence can be written down', () => {
  expectTypeOf<'directory.source-added'>().toExtend<Act['act']>();
  expectTypeOf<'directory.something-new'>().not.toExtend<Act['act']>();
  expectTypeOf<string>().not.toExtend<Act['act']>();
});
