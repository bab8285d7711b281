import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anonymous, isSignedIn, operator, type Viewer } from '#people';
import { insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import { forgetWhoSaid } from '../queries/persons-in-session.ts';
import type { SessionKey } from '../queries/questions.ts';
import type { PollId } from '../rules/polls.ts';
import { dismissChair, nameChair } from './arrange-asking.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { readLeaderboard, showOnLeaderboard } from './leaderboard.ts';
import { answerPoll, dropPoll, makePoll, turnPoll } from './polls.ts';
import { forgetPulse, readPulse } from './read-pulse.ts';

let database: TestDatabase;
let house: TestHouse;
let key: SessionKey;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  const { id: editionId } = await anEdition(house);
  key = { editionId, code: 'TALK01' };
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
});

async function aPerson(name: string) {
  const viewer = someone();
  const { personId: id } = viewer;
  const person = { id, name, email: `${id}@example.org`, locale: 'en' } as const;
  await database.db.transaction().execute((tx) => insertPerson(tx, person));
  return viewer;
}

async function openQuiz(keys: readonly number[] = [1], by: Viewer = operator): Promise<PollId> {
  const id = house.newId<PollId>();
  const options = [1, 2, 3].map((n) => ({ text: `Answer ${n}`, isKey: keys.includes(n) }));
  const quiz = { ...key, id, title: 'Which?', isMultiple: keys.length > 1, options };
  must(await makePoll(house, by, quiz));
  must(await turnPoll(house, operator, { ...key, id, to: 'open' }));
  return id;
}

const answer = async (viewer: Viewer, id: PollId, numbers: readonly number[]) =>
  must(await answerPoll(house, viewer, { ...key, id, numbers }));
const reveal = async (id: PollId) => must(await turnPoll(house, operator, { ...key, id, to: 'revealed' }));
const say = async (viewer: Viewer, isNamed: boolean) =>
  must(await showOnLeaderboard(house, viewer, { ...key, isNamed }));
const board = async (viewer: Viewer = anonymous) => (await readLeaderboard(house, viewer, key))?.board;
const revision = async () => {
  forgetPulse(house, key);
  return (await readPulse(house, anonymous, key, false))?.revision;
};

test('counts everybody, names those who said yes, shares places, and gives a point for what is wholly right only', async () => {
  const [minji, yutong, ana, quiet] = await Promise.all(['김민지', '周雨桐', 'Ana', 'Quiet'].map(aPerson));
  if (!minji || !yutong || !ana || !quiet) throw new Error('Nobody is there.');
  const [first, second, open] = [await openQuiz(), await openQuiz([1, 3]), await openQuiz()];
  for (const viewer of [minji, yutong, ana, quiet]) await answer(viewer, first, [1]);
  await answer(minji, second, [3, 1]);
  await answer(quiet, second, [1, 3]);
  await answer(yutong, second, [1]);
  await answer(ana, second, [1, 2, 3]);
  await answer(ana, open, [1]);
  for (const viewer of [minji, yutong, ana]) await say(viewer, true);
  expect(await board()).toBeNull();
  await reveal(first);
  await reveal(second);
  expect(await board(ana)).toEqual({
    quizzes: 2,
    people: 4,
    places: [
      { place: 1, points: 2, names: ['김민지'], others: 1 },
      { place: 3, points: 1, names: ['Ana', '周雨桐'], others: 0 },
    ],
    own: { place: 3, points: 1, isShared: true },
  });
  expect((await board())?.own).toBeNull();
  expect(JSON.stringify(await board(quiet))).not.toContain('Quiet');
  must(await dropPoll(house, operator, { ...key, id: second }));
  expect(await board()).toMatchObject({ quizzes: 1, places: [{ place: 1, points: 1, others: 1 }] });
});

test('who made a quiz, speaks in the session or chairs it may answer and has no place, whatever their role', async () => {
  const { editionId } = key;
  const [maker, speaker, chair, ana] = await Promise.all(['Maker', 'Speaker', 'Chair', 'Ana'].map(aPerson));
  if (!maker || !speaker || !chair || !ana) throw new Error('Nobody is there.');
  const organiser = someone('organiser', editionId, { personId: maker.personId });
  await sql`UPDATE programme.speaker SET person_id = ${speaker.personId}
    WHERE edition_id = ${editionId} AND code = 'ANA'`.execute(database.db);
  must(await nameChair(house, operator, { ...key, email: `${chair.personId}@example.org` }));
  const quiz = await openQuiz([1], organiser);
  const others = Object.values(everybody(editionId)).filter(isSignedIn);
  for (const viewer of [organiser, speaker, chair, ana, ...others]) await answer(viewer, quiz, [1]);
  for (const viewer of [organiser, speaker, chair, ana]) await say(viewer, true);
  await reveal(quiz);
  const knowers = async () => {
    const seen = await Promise.all(
      [organiser, speaker, chair].map((viewer) => readLeaderboard(house, viewer, key)),
    );
    return seen.map((each) => [each?.isKnower, each?.board?.own ?? null]);
  };
  expect(await knowers()).toEqual([true, true, true].map((isKnower) => [isKnower, null]));
  for (const viewer of [ana, ...others])
    expect(await readLeaderboard(house, viewer, key)).toMatchObject({
      isKnower: false,
      board: { own: { place: 1, points: 1 } },
    });
  expect(await board()).toMatchObject({
    people: 1 + others.length,
    places: [{ names: ['Ana'], others: others.length }],
  });
  expect((await readLeaderboard(house, anonymous, key))?.isKnower).toBe(false);
  const before = await revision();
  must(await dismissChair(house, operator, { ...key, personId: chair.personId }));
  expect(await revision()).not.toBe(before);
  expect((await board())?.places).toMatchObject([{ names: ['Ana', 'Chair'] }]);
});

test('a poll that nobody sees yet, or without right answers, keeps nobody off; who made it goes with the account', async () => {
  const { editionId } = key;
  const maker = await aPerson('Maker');
  const organiser = someone('owner', editionId, { personId: maker.personId });
  const quiz = await openQuiz();
  await answer(maker, quiz, [1]);
  await reveal(quiz);
  const draft = { ...key, id: house.newId<PollId>(), title: 'Later?', isMultiple: false };
  const options = [1, 2].map((n) => ({ text: `Answer ${n}`, isKey: n === 1 }));
  must(await makePoll(house, organiser, { ...draft, options }));
  await openQuiz([], organiser);
  expect((await board(maker))?.own).toMatchObject({ place: 1 });
  must(await turnPoll(house, organiser, { ...key, id: draft.id, to: 'open' }));
  expect([await board(maker), must(await exportMyAgenda(house, maker)).said.polls.length]).toMatchObject([
    { people: 0, own: null },
    2,
  ]);
  await forgetPersonInLive(database.db, maker.personId);
  expect(must(await exportMyAgenda(house, maker)).said.polls).toEqual([]);
});

test('a yes is taken back at any time, and pages that are open hear of both', async () => {
  const ana = await aPerson('Ana');
  const quiz = await openQuiz();
  await answer(ana, quiz, [1]);
  const before = await revision();
  await say(ana, true);
  expect(await revision()).toBe(before);
  await reveal(quiz);
  const named = await revision();
  expect((await board())?.places).toMatchObject([{ names: ['Ana'], others: 0 }]);
  for (let n = 0; n < 40; n += 1) await showOnLeaderboard(house, ana, { ...key, isNamed: true });
  // However often it was said, taking it back is not refused; nor once the session is no longer in the programme.
  await say(ana, false);
  expect(await readLeaderboard(house, ana, key)).toMatchObject({
    isNamed: false,
    board: { places: [{ names: [], others: 1 }] },
  });
  expect(await revision()).not.toBe(named);
  must(await showOnLeaderboard(house, ana, { ...key, code: 'GONE', isNamed: false }));
});

test('a yes and a no at once leave one of them, and two yes are one', async () => {
  const ana = await aPerson('Ana');
  await openQuiz();
  await Promise.all([true, true, true].map((isNamed) => say(ana, isNamed)));
  expect(must(await exportMyAgenda(house, ana)).said.leaderboards).toHaveLength(1);
  await Promise.all([true, false, true, false].map((isNamed) => say(ana, isNamed)));
  await say(ana, false);
  expect(must(await exportMyAgenda(house, ana)).said.leaderboards).toEqual([]);
});

test('is nobody’s to say but the person’s own, and a poll without right answers has none', async () => {
  for (const [who, viewer] of Object.entries(everybody(key.editionId))) {
    const outcome = await showOnLeaderboard(house, viewer, { ...key, isNamed: true });
    expect([who, outcome.ok]).toEqual([who, isSignedIn(viewer)]);
  }
  const ana = await aPerson('Ana');
  expect(await showOnLeaderboard(house, ana, { ...key, code: 'NONE', isNamed: true })).toMatchObject({
    refusal: { code: 'session-unknown' },
  });
  await reveal(await openQuiz([]));
  expect(await readLeaderboard(house, ana, key)).toBeNull();
});

test('an account that goes takes its name and its points along, and in time all names are forgotten', async () => {
  const [ana, bo] = [await aPerson('Ana'), await aPerson('Bo')];
  const quiz = await openQuiz();
  for (const viewer of [ana, bo]) {
    await answer(viewer, quiz, [1]);
    await say(viewer, true);
  }
  await reveal(quiz);
  expect(must(await exportMyAgenda(house, ana)).said.leaderboards).toMatchObject([{ session: 'TALK01' }]);
  await forgetPersonInLive(database.db, ana.personId);
  expect(must(await exportMyAgenda(house, ana)).said.leaderboards).toEqual([]);
  expect(await board()).toMatchObject({ people: 1, places: [{ names: ['Bo'], others: 0 }] });
  await forgetWhoSaid(database.db, new Date(Date.now() + 86_400_000));
  expect(await board()).toEqual({ quizzes: 1, people: 0, places: [], own: null });
});
