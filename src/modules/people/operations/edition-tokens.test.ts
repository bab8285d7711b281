import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import {
  createToken,
  examineInstallation,
  forgetEdition,
  insertGrant,
  insertPerson,
  listEditionTokens,
  readLetter,
  readOutbox,
  revokeEditionToken,
  sendLetterAgain,
  viewerOfToken,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
const editionId = crypto.randomUUID() as EditionId;
const owner = someone('owner', editionId, { steward: true });
const programmer = someone('programme', editionId);

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  await house.db.transaction().execute(async (tx) => {
    for (const [viewer, name] of [
      [owner, 'Ada'],
      [programmer, 'Grace'],
    ] as const) {
      const { personId, grants } = viewer;
      await insertPerson(tx, {
        id: personId,
        name,
        email: `${name}@example.org`.toLowerCase(),
        locale: 'en',
      });
      for (const { role } of grants) {
        await insertGrant(tx, { editionId, personId, role, grantedBy: null, grantedAt: house.clock.now() });
      }
    }
  });
});
afterAll(() => database.close());

test('an owner sees every key into the edition with its maker, and ends one that another person made', async () => {
  const made = must(
    await createToken(house, programmer, { editionId, role: 'programme', name: 'Signage', expiresOn: null }),
  );
  expect(must(await listEditionTokens(house, owner, { editionId }))).toMatchObject([
    { id: made.id, name: 'Signage', role: 'programme', by: 'Grace', expiresAt: null, lastUsedOn: null },
  ]);
  expect(await viewerOfToken(house, made.secret)).toMatchObject({ kind: 'person', via: 'token' });
  must(await revokeEditionToken(house, owner, { editionId, tokenId: made.id }));
  expect(await viewerOfToken(house, made.secret)).toEqual({ kind: 'anonymous' });
  expect(must(await listEditionTokens(house, owner, { editionId }))).toEqual([]);
  const again = await revokeEditionToken(house, owner, { editionId, tokenId: made.id });
  expect(again).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

test('a steward reads letters page by page, and lets one that failed try again', async () => {
  await house.db.transaction().execute(async (tx) => {
    for (const at of [1, 2, 3]) {
      await house.mail.post(tx, {
        key: `k${at}`,
        to: 'x@example.org',
        subject: `Letter ${at}`,
        text: 'Hello',
      });
    }
    await house.mail.post(tx, { key: 'k4', to: 'no address', subject: 'Astray', text: 'Hello' });
  });
  const first = must(await readOutbox(house, owner, { limit: 3 }));
  expect(first).toMatchObject({ sends: false, counts: { waiting: 3, failed: 1, kept: 0 } });
  expect(first.letters).toHaveLength(3);
  const rest = must(await readOutbox(house, owner, { limit: 3, before: first.next ?? '' }));
  expect(rest.letters).toHaveLength(1);
  expect(rest.next).toBeNull();
  const [letter] = first.letters.filter(({ state }) => state === 'waiting');
  expect(must(await readLetter(house, owner, { letterId: letter?.id ?? '' }))).toMatchObject({
    text: 'Hello',
  });
  // A letter that waits needs no second try.
  expect(await sendLetterAgain(house, owner, { letterId: letter?.id ?? '' })).toMatchObject({ ok: false });
});

test('organisers learn of mail, jobs and backup, but not where things lie on the machine', async () => {
  const all = must(await examineInstallation(house, owner));
  expect(all.map(({ subject }) => subject)).toEqual([
    'database',
    'time',
    'mail',
    'jobs',
    'storage',
    'backup',
  ]);
  const organiser = someone('organiser', editionId);
  const some = must(await examineInstallation(house, organiser));
  expect(some.map(({ subject }) => subject)).toEqual(['mail', 'jobs', 'backup']);
  expect(JSON.stringify(some)).not.toContain(house.config.dataFolder);
});

test('an edition that is gone leaves no role and no key behind', async () => {
  const token = must(
    await createToken(house, owner, { editionId, role: 'owner', name: 'Script', expiresOn: null }),
  );
  await forgetEdition(house, editionId);
  await forgetEdition(house, editionId);
  expect(await viewerOfToken(house, token.secret)).toEqual({ kind: 'anonymous' });
});

test('a letter is asked for by whatever stands in an address', async () => {
  for (const letterId of ['zzz', '', '-'.repeat(36), "' OR 1=1"]) {
    const missing = { ok: false, refusal: { code: 'not-found' } };
    expect(await readLetter(house, owner, { letterId })).toEqual(missing);
    expect(await sendLetterAgain(house, owner, { letterId })).toEqual(missing);
    expect(await readOutbox(house, owner, { limit: 1, before: letterId })).toMatchObject({ ok: true });
  }
});
