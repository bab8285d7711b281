import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { operator } from '#people';
import { insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { goToGathering, putGathering, removeGathering } from '../queries/gatherings.ts';
import type { Gathering, GatheringId } from '../rules/gathering.ts';
import type { NewsFacts } from '../rules/notice.ts';
import { changeStars } from './change-stars.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { chooseNotices, readMyNotices } from './my-notices.ts';
import { readAgenda } from './read-agenda.ts';
import { readAgendas } from './read-agendas.ts';
import { readSharedAgenda, shareAgenda } from './share-agenda.ts';
import { tellPeople } from './tell-people.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let viewer: ReturnType<typeof someone>;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  ({ id: editionId } = await anEdition(house, { isPublic: true }));
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
});
beforeEach(async () => {
  viewer = await aPerson();
});
afterAll(() => database.close());

async function aPerson() {
  const made = someone();
  const id = made.personId;
  await house.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id, name: '김민지', email: `${id}@example.org`, locale: 'ko' }));
  return made;
}
const owner = () => ({ personId: viewer.personId, email: `${viewer.personId}@example.org` });
const aGathering = (changes: Partial<Gathering> = {}) => ({
  ...{ id: house.newId<GatheringId>(), editionId, kind: 'open-space' as const, title: 'Boats' },
  ...{ room: 'attic', place: 'Attic', path: 'open-spaces/AAAAAA' },
  ...{ start: '2027-05-14T08:10:00Z', end: '2027-05-14T08:40:00Z', ...changes },
});
const put = (gathering: ReturnType<typeof aGathering>, persons: readonly PersonId[]) =>
  house.db.transaction().execute((tx) => putGathering(tx, gathering, persons, house.clock.now()));
const entries = async () => (await readAgenda(house, editionId, owner())).entries;

test('a gathering stands in the agenda of each who goes, with its clashes, in all agendas, and nobody who has the link sees it', async () => {
  const gathering = aGathering();
  await put(gathering, [viewer.personId, viewer.personId]);
  must(await changeStars(house, viewer, { editionId, add: ['TALK01'], remove: [] }));
  const agenda = await readAgenda(house, editionId, owner());
  expect(agenda.entries.map(({ key, reasons }) => [key, reasons])).toEqual([
    ['TALK01', ['starred']],
    [gathering.id, ['open-space']],
  ]);
  expect(agenda.clashes).toMatchObject([{ kind: 'overlap', minutes: 20 }]);
  expect((await readAgendas(house, owner(), '2027-05-01')).map(({ edition }) => edition.id)).toContain(
    editionId,
  );
  const token = must(await shareAgenda(house, viewer, { editionId, isShared: true })) ?? '';
  const shared = await readSharedAgenda(house, editionId, token);
  expect(shared?.agenda.entries.map(({ key }) => key)).toEqual(['TALK01']);
});

test('a gathering that moves is changed for all, who leaves has it no more, and what ended is nowhere', async () => {
  const gathering = aGathering();
  const other = await aPerson();
  await put(gathering, [viewer.personId, other.personId]);
  await put({ ...gathering, start: '2027-05-14T09:00:00Z', end: '2027-05-14T09:30:00Z' }, [viewer.personId]);
  expect(await entries()).toMatchObject([{ start: '2027-05-14T09:00:00Z', gathering: { revision: 1 } }]);
  const others = { personId: other.personId, email: 'nobody@example.org' };
  expect((await readAgenda(house, editionId, others)).entries).toEqual([]);
  const go = (goes: boolean) =>
    house.db.transaction().execute((tx) => goToGathering(tx, gathering.id, viewer.personId, goes));
  await go(true);
  await go(false);
  expect(await entries()).toEqual([]);
  await go(true);
  await house.db.transaction().execute((tx) => removeGathering(tx, gathering.id));
  expect(await entries()).toEqual([]);
});

test('what somebody goes to is handed out to them and goes with them', async () => {
  await put(aGathering(), [viewer.personId]);
  expect(must(await exportMyAgenda(house, viewer)).gatherings).toMatchObject([{ title: 'Boats' }]);
  await forgetPersonInLive(house.db, viewer.personId);
  expect(await entries()).toEqual([]);
});

const facts: NewsFacts = {
  ...{ news: 'open-space-moved', title: 'Boats', path: 'open-spaces/AAAAAA', place: 'Attic' },
  ...{ start: '2027-05-14T09:00:00Z', other: '', reason: '' },
};
const write = () => ({ subject: 'News', text: 'Moved', push: 'News' });

test('people are told of something beside the programme once, however often it comes, by the way that each chose', async () => {
  const [mailed, inApp, mute] = [viewer, await aPerson(), await aPerson()];
  must(await chooseNotices(house, inApp, { editionId, way: 'app', announcements: 'mail', zone: '' }));
  must(await chooseNotices(house, mute, { editionId, way: 'none', announcements: 'mail', zone: '' }));
  const persons = [mailed, inApp, mute, mailed].map(({ personId }) => personId);
  const news = { editionId, key: `test:${house.newId()}`, facts, persons };
  const told = await Promise.all([tellPeople(house, news, write), tellPeople(house, news, write)]);
  expect(told.toSorted()).toEqual([0, 2]);
  expect(await tellPeople(house, { ...news, persons: [] }, write)).toBe(0);
  for (const [who, n] of [
    [mailed, 1],
    [inApp, 1],
    [mute, 0],
  ] as const)
    expect(must(await readMyNotices(house, who, editionId)).notices).toHaveLength(n);
  const letters = await platformTables(house.db)
    .selectFrom('platform.letter')
    .select('recipient')
    .where('key', 'like', `news:${news.key}:%`)
    .execute();
  expect(letters).toEqual([{ recipient: `${mailed.personId}@example.org` }]);
});
