import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PollId } from '#live';
import { answerPoll, forgetPulse, makePoll, showOnLeaderboard, turnPoll } from '#live/server';
import { operator } from '#people';
import { insertPerson } from '#people/server';
import { builtPages } from '../../../testing/built-pages.ts';
import { must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { someone } from '../../../testing/viewers.ts';
import { actors, type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';
import { createClock } from '../../platform/clock.ts';

let database: TestDatabase;
let at: TestWeb;
let key: { readonly editionId: TestWeb['shown']['id']; readonly code: string };
let id: PollId;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  // It stands still in the middle of the talk, so that pages differ by nothing but what is in them.
  const clock = createClock(() => Date.parse('2027-05-14T08:10:00Z'));
  at = await webForTests(testHouse(database.db, {}, { clock }), built);
  key = { editionId: at.shown.id, code: 'TALK01' };
  id = await openQuiz('How many?');
}, 150_000);
afterAll(() => database?.close());

async function openQuiz(title: string): Promise<PollId> {
  const quiz = at.house.newId<PollId>();
  const options = ['Three', 'Four', 'Five'].map((text) => ({ text, isKey: text === 'Four' }));
  must(await makePoll(at.house, operator, { ...key, id: quiz, title, isMultiple: false, options }));
  must(await turnPoll(at.house, operator, { ...key, id: quiz, to: 'open' }));
  return quiz;
}

/** Everything that somebody can ask for about the session, with what tells one answer from another: status, tag, length, each byte. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  forgetPulse(at.house, key);
  const session = `/${at.shown.slug}/sessions/${key.code}`;
  const pages = [
    '',
    '/questions',
    '/questions/stage',
    '/questions/stage?leaderboard',
    '/questions.json',
    '/questions.json?lead',
    '/feedback',
  ];
  const paths = [...pages.map((page) => `${session}${page}`), `/${at.shown.slug}/now`];
  const api = `/api/v1/editions/${at.shown.slug}/sessions/${key.code}`;
  const seen = new Map<string, string>();
  for (const path of [...paths, api])
    for (const as of actors) {
      const answer = await at.ask(path, { as });
      // Each form that makes something carries an id that is made for it.
      const body = (await answer.text()).replaceAll(/type="hidden" name="(?:id|poll)" value="[^"]*"/g, '');
      const head = ['etag', 'content-length', 'last-modified'].map((name) => answer.headers.get(name));
      seen.set(`${path} as ${as}`, JSON.stringify([answer.status, ...head, body]));
    }
  return seen;
}

/** Which of the answers are no longer what they were. */
const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([asked, seen]) => before.get(asked) !== seen).map(([asked]) => asked);

/** Answers of people who say yes to their names on the leaderboard. */
const answer = async (n: number, number: number, quiz = id) => {
  for (let one = 0; one < n; one += 1) {
    const viewer = someone();
    const { personId } = viewer;
    const person = {
      id: personId,
      name: `Answers ${number}`,
      email: `${personId}@example.org`,
      locale: 'en',
    } as const;
    await database.db.transaction().execute((tx) => insertPerson(tx, person));
    must(await showOnLeaderboard(at.house, viewer, { ...key, isNamed: true }));
    must(await answerPoll(at.house, viewer, { ...key, id: quiz, numbers: [number] }));
  }
};

test('until a poll is revealed, no page, pulse or API tells anybody its key or that anybody answered, not by a tag or a length either', async () => {
  const before = await everything();
  expect(before.get(`/api/v1/editions/${at.shown.slug}/sessions/${key.code} as anonymous`)).toMatch(/^\[200/);
  await answer(12, 2);
  await answer(3, 1);
  expect(changed(before, await everything())).toEqual([]);
  must(await turnPoll(at.house, operator, { ...key, id, to: 'closed' }));
  const closed = await everything();
  must(await turnPoll(at.house, operator, { ...key, id, to: 'open' }));
  await answer(40, 3);
  expect(changed(before, await everything())).toEqual([]);
  must(await turnPoll(at.house, operator, { ...key, id, to: 'closed' }));
  expect(changed(closed, await everything())).toEqual([]);
  must(await turnPoll(at.house, operator, { ...key, id, to: 'revealed' }));
  const shown = [...(await everything())].filter(([asked]) => /\/questions as /.test(asked));
  for (const [asked, body] of shown) expect([asked, />[^<>]*\b40\b/.test(body)]).toEqual([asked, true]);
  for (const [asked, body] of await everything())
    if (asked.includes('/questions as ') || asked.includes('?leaderboard as '))
      expect([asked, /Answers 2/.test(body), /Answers 3/.test(body)]).toEqual([asked, true, false]);
}, 120_000);

test('while a leaderboard stands there, answers to a quiz that is not revealed change nothing of it', async () => {
  const quiz = await openQuiz('And now?');
  const twice = someone();
  must(await answerPoll(at.house, twice, { ...key, id: quiz, numbers: [1] }));
  const before = await everything();
  // Without a name: a yes shows at once on a leaderboard that is there.
  for (const number of [1, 2, 2, 3])
    must(await answerPoll(at.house, someone(), { ...key, id: quiz, numbers: [number] }));
  must(await answerPoll(at.house, twice, { ...key, id: quiz, numbers: [2] }));
  expect(changed(before, await everything())).toEqual([]);
  must(await turnPoll(at.house, operator, { ...key, id: quiz, to: 'revealed' }));
  const after = changed(before, await everything());
  expect(after).toContain(`/${at.shown.slug}/sessions/${key.code}/questions/stage?leaderboard as anonymous`);
}, 120_000);
