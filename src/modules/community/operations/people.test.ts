import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Audience, audiences, isVisible, profileFields, type Relation, type Viewer } from '#people';
import { updateProfile } from '#people/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId, FileId } from '../../../kernel/ids.ts';
import { type Attendee, anAttendee, connectTwo } from '../community.fixture.ts';
import { findPeople } from './find-people.ts';
import { exportMyCommunity, forgetPersonInCommunity } from './forget-in-community.ts';
import { seesPhoto } from './sees-photo.ts';
import { hideCard, showCard } from './show-card.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let owner: Attendee;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
beforeEach(async () => {
  ({ id: editionId } = await anEdition(house));
  owner = await anAttendee(house, editionId, 'Ana Example');
});
afterAll(() => database.close());

const said = {
  ...{ name: 'Ana Example', pronouns: 'she/her', headline: 'Writes parsers', languages: ['en'] },
  links: [{ label: 'Site', url: 'https://ana.example.org' }],
};
async function shownTo(audience: Audience, personal = owner) {
  const visibility = Object.fromEntries(profileFields.map((field) => [field, audience]));
  const profile = { ...said, visibility: visibility as Record<(typeof profileFields)[number], Audience> };
  must(await updateProfile(house, personal, { ...profile, locale: 'en' }));
  await sql`UPDATE people.person SET photo_id = ${house.newId<FileId>()} WHERE id = ${personal.personId}`.execute(
    house.db,
  );
}
const look = (viewer: Viewer, words = '') => findPeople(house, viewer, { editionId, words });
const cardFor = async (viewer: Viewer) => must(await look(viewer)).people[0];

describe('a card', () => {
  test('is there only with its person’s yes, and gone with their no', async () => {
    const reader = await anAttendee(house, editionId, 'Reader');
    await shownTo('public');
    expect(must(await look(reader)).people).toEqual([]);
    must(await showCard(house, owner, { editionId, topics: [' packaging ', '', 'packaging', 'sailing'] }));
    expect(await cardFor(reader)).toMatchObject({ name: 'Ana Example', topics: ['packaging', 'sailing'] });
    must(await hideCard(house, owner, editionId));
    expect(must(await look(reader)).people).toEqual([]);
  });

  test('shows each field exactly to whom its owner chose', async () => {
    must(await showCard(house, owner, { editionId, topics: ['sailing'] }));
    const known = await anAttendee(house, editionId, 'Known');
    const nothing: readonly string[] = [];
    await connectTwo(house, editionId, { viewer: owner, gives: nothing }, { viewer: known, gives: nothing });
    const readers: readonly (readonly [Relation, Viewer])[] = [
      ['self', owner],
      ['organiser', someone('desk', editionId)],
      ['connection', known],
      ['attendee', await anAttendee(house, editionId, 'Reader')],
      ['attendee', someone('speaker', editionId)],
      ['attendee', someone('sponsor', editionId)],
    ];
    for (const audience of audiences) {
      await shownTo(audience);
      for (const [relation, viewer] of readers) {
        const card = await cardFor(viewer);
        const fields = profileFields.filter((field) => card !== undefined && field in card);
        expect([audience, relation, fields]).toEqual([
          ...[audience, relation],
          isVisible(audience, relation) ? profileFields : [],
        ]);
        expect(card?.topics).toEqual(['sailing']);
      }
    }
  });

  test('is seen by those only who take part, at their own browsers', async () => {
    must(await showCard(house, owner, { editionId, topics: [] }));
    const refused: string[] = [];
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const seen = await look(viewer);
      if (!seen.ok) refused.push(`${who}: ${seen.refusal.code}`);
      const shown = await showCard(house, viewer, { editionId, topics: [] });
      expect(shown.ok).toBe(seen.ok);
    }
    expect(refused).toEqual([
      'anonymous: not-signed-in',
      'nobody special: not-attending',
      'steward: not-attending',
      'steward by token: not-signed-in',
      'owner elsewhere: not-attending',
      'owner by token: not-signed-in',
      'attendee by token: not-signed-in',
    ]);
  });

  test('is found by its topics in any script, and by a name only where that is shown', async () => {
    const reader = await anAttendee(house, editionId, 'Reader');
    must(await showCard(house, owner, { editionId, topics: ['Größe von Paketen', '한국 생활'] }));
    const found = async (words: string) => must(await look(reader, words)).people.length;
    const tried = ['GRÖSSE', 'größe paket', 'große', '생활 한국', 'sailing'];
    expect(await Promise.all(tried.map(found))).toEqual([0, 1, 1, 1, 0]);
    await shownTo('connections');
    expect(await found('ana')).toBe(0);
    await shownTo('attendees');
    expect(await found('ana paketen')).toBe(1);
  });

  test('has five topics at most, of 80 signs at most', async () => {
    const show = (topics: readonly string[]) => showCard(house, owner, { editionId, topics });
    expect(await show(['1', '2', '3', '4', '5', '6'])).toMatchObject({
      refusal: { code: 'too-many-topics' },
    });
    expect(await show(['x'.repeat(81)])).toMatchObject({ refusal: { code: 'topic-too-long' } });
  });

  test('is written out for its person and forgotten with them', async () => {
    must(await showCard(house, owner, { editionId, topics: ['sailing'] }));
    expect(await exportMyCommunity(house, owner)).toMatchObject({
      value: { cards: [{ topics: ['sailing'] }] },
    });
    await forgetPersonInCommunity(house.db, owner.personId);
    await forgetPersonInCommunity(house.db, owner.personId);
    expect(await exportMyCommunity(house, owner)).toMatchObject({ value: { cards: [] } });
  });
});

test('a picture is seen where a card is shown, and by connections to whom it was given', async () => {
  const reader = await anAttendee(house, editionId, 'Reader');
  const elsewhere = await anEdition(house);
  const other = await anAttendee(house, elsewhere.id, 'Elsewhere');
  const sees = (viewer: Viewer, audience: Audience) =>
    seesPhoto(house, viewer, { personId: owner.personId, audience });
  expect(await sees(reader, 'attendees')).toBe(false);
  must(await showCard(house, owner, { editionId, topics: [] }));
  expect([await sees(reader, 'attendees'), await sees(reader, 'connections')]).toEqual([true, false]);
  expect(await sees(other, 'attendees')).toBe(false);
  await connectTwo(house, editionId, { viewer: owner, gives: [] }, { viewer: reader, gives: [] });
  expect([await sees(reader, 'connections'), await sees(reader, 'nobody')]).toEqual([true, false]);
  await forgetPersonInCommunity(house.db, reader.personId);
  await connectTwo(house, editionId, { viewer: owner, gives: ['photo'] }, { viewer: reader, gives: [] });
  expect(await sees(reader, 'nobody')).toBe(true);
});
