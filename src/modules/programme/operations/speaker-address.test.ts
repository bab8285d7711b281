import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { operator } from '#people';
import { insertPerson } from '#people/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { findSpeakerEntry } from '../queries/edit-speakers.ts';
import { listEditionsSpokenAt, unlinkSpeakersOf } from '../queries/speakers-of-persons.ts';
import { createSpeaker } from './edit-speakers.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { restoreRemoved } from './restore-removed.ts';
import { linkSpeakers, setSpeakerAddress } from './speaker-address.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let code: string;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
beforeEach(async () => {
  editionId = (await anEdition(house)).id;
  const speaker = { name: 'Ana', pronouns: null, affiliation: null, biography: null, links: [] };
  code = must(await createSpeaker(house, operator, { editionId, speaker })).code;
});
afterAll(() => database.close());

async function aPerson(): Promise<{ readonly personId: PersonId; readonly email: string }> {
  const personId = house.newId<PersonId>();
  const email = `${personId}@example.org`;
  await database.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id: personId, name: 'Ana', email, locale: 'en', steward: false }));
  return { personId, email };
}
const set = (email: string, viewer = operator) =>
  setSpeakerAddress(house, viewer, { editionId, code, email });
const linked = async () => (await findSpeakerEntry(house.db, editionId, code))?.personId ?? null;
const announced = async () =>
  (
    await platformTables(house.db)
      .selectFrom('platform.outbox')
      .select('id')
      .where('edition_id', '=', editionId)
      .where('name', '=', 'programme.speakers-linked')
      .execute()
  ).length;

test('an account is linked at once, another address ends that, and each is announced', async () => {
  const [one, other] = [await aPerson(), await aPerson()];
  must(await set(` ${one.email.toUpperCase()} `));
  expect(await linked()).toBe(one.personId);
  expect(await listEditionsSpokenAt(house.db, one.personId)).toEqual([editionId]);
  must(await set(other.email));
  expect(await linked()).toBe(other.personId);
  must(await set(''));
  expect(await linked()).toBeNull();
  expect(await announced()).toBe(3);
});

test('an account that comes later is linked when it is there, once', async () => {
  must(await set('later@example.org'));
  expect([await linked(), await announced()]).toEqual([null, 0]);
  const personId = house.newId<PersonId>();
  const later = {
    id: personId,
    name: 'Ana',
    email: 'later@example.org',
    locale: 'en',
    steward: false,
  } as const;
  await database.db.transaction().execute((tx) => insertPerson(tx, later));
  expect(await linkSpeakers(house)).toBe(1);
  expect(await linkSpeakers(house)).toBe(0);
  expect([await linked(), await announced()]).toEqual([personId, 1]);
});

test('what is no address is refused, and the programme team alone may set one', async () => {
  expect(await set('ana at example')).toMatchObject({ refusal: { code: 'email-not-valid', field: 'email' } });
  const allowed: string[] = [];
  for (const [name, viewer] of Object.entries(everybody(editionId)))
    if ((await set('a@example.org', viewer)).ok) allowed.push(name);
  expect(allowed.toSorted()).toEqual(['organiser', 'owner', 'owner by token', 'programme'].toSorted());
});

test('who leaves takes their address along; a speaker who is brought back has it again', async () => {
  const one = await aPerson();
  must(await set(one.email));
  const { removalId } = must(await removeSpeaker(house, operator, { editionId, code }));
  must(await restoreRemoved(house, operator, { editionId, removalId }));
  expect(await findSpeakerEntry(house.db, editionId, code)).toMatchObject({ ...one });
  await unlinkSpeakersOf(house.db, one);
  expect(await findSpeakerEntry(house.db, editionId, code)).toMatchObject({ personId: null, email: null });
});
