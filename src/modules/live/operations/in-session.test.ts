import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator, type Viewer } from '#people';
import { insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { forgetWhoSaid } from '../queries/persons-in-session.ts';
import type { PollId } from '../rules/polls.ts';
import type { QuestionId } from '../rules/questions.ts';
import { arrangeAsking, dismissChair, nameChair } from './arrange-asking.ts';
import { askQuestion } from './ask-question.ts';
import { decideQuestion, openQuestions } from './decide-question.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { giveFeedback, readFeedback } from './feedback.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { glanceAtSession } from './glance-at-session.ts';
import { reportQuestion, voteForQuestion, withdrawQuestion } from './mark-question.ts';
import { answerPoll, dropPoll, makePoll, turnPoll } from './polls.ts';
import { readPolls } from './read-polls.ts';
import { readPulse } from './read-pulse.ts';
import { readQuestions } from './read-questions.ts';
import { listLedSessions, readRoomStates, sayRoomState } from './room-states.ts';

type Person = ReturnType<typeof someone>;

let database: TestDatabase;
let house: TestHouse;
let key: { editionId: EditionId; code: string };
let owner: Person;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

beforeEach(async () => {
  const edition = await anEdition(house);
  key = { editionId: edition.id, code: 'TALK01' };
  owner = someone('owner', edition.id);
  must(await replaceProgramme(house, operator, { editionId: edition.id, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId: edition.id, name: 'First', note: null }));
  // In the middle of the talk.
  itIs('2027-05-14T08:10:00Z');
});

function itIs(moment: string): void {
  house.clock.setOffset(Date.parse(moment) - Date.now());
}

async function aPerson(name = 'Min-ji Kim'): Promise<Person> {
  const viewer = someone();
  const person = { id: viewer.personId, name, email: `${viewer.personId}@example.org` };
  await database.db
    .transaction()
    .execute((tx) => insertPerson(tx, { ...person, locale: 'en', steward: false }));
  return viewer;
}

async function theSpeaker(): Promise<Person> {
  const viewer = await aPerson('Ana Example');
  await sql`UPDATE programme.speaker SET person_id = ${viewer.personId} WHERE edition_id = ${key.editionId} AND code = 'ANA'`.execute(
    database.db,
  );
  return viewer;
}

const ask = (viewer: Viewer, changes: { text?: string; isAnonymous?: boolean; id?: QuestionId } = {}) =>
  askQuestion(house, viewer, {
    ...{ ...key, id: house.newId<QuestionId>(), text: 'Why?', isAnonymous: false },
    ...changes,
  });

async function approved(by: Person, changes: Parameters<typeof ask>[1] = {}): Promise<QuestionId> {
  const id = house.newId<QuestionId>();
  must(await ask(by, { ...changes, id }));
  must(await decideQuestion(house, owner, { ...key, id, state: 'approved' }));
  return id;
}

const board = async (viewer: Viewer = anonymous) => {
  const read = await readQuestions(house, viewer, key);
  if (!read) throw new Error('There is no such session.');
  return read;
};

describe('questions', () => {
  test('wait until somebody looked at them, and are then for all', async () => {
    const asker = await aPerson();
    expect(await ask(asker, { text: '  Why \n not? ' })).toEqual({ ok: true, value: { state: 'new' } });
    expect((await board()).shown).toEqual([]);
    expect(await board(asker)).toMatchObject({ own: [{ text: 'Why not?', state: 'new', isOwn: true }] });
    const [waiting] = (await board(owner)).waiting;
    if (!waiting) throw new Error('It does not wait.');
    must(await decideQuestion(house, owner, { ...key, id: waiting.id, state: 'approved' }));
    expect((await board()).shown).toMatchObject([{ text: 'Why not?', name: 'Min-ji Kim', votes: 0 }]);
  });

  test('of the anonymous carry nothing of who asked, for nobody', async () => {
    const asker = await aPerson('Secret Asker');
    await approved(asker, { isAnonymous: true });
    must(await ask(asker, { isAnonymous: true }));
    const speaker = await theSpeaker();
    for (const viewer of [anonymous, owner, speaker, await aPerson()]) {
      const seen = JSON.stringify([
        await board(viewer),
        await readPulse(house, viewer, key, true),
        await glanceAtSession(house, viewer, key),
      ]).replaceAll(speaker.personId, '');
      expect(seen).not.toContain('Secret Asker');
      expect(seen).not.toContain(asker.personId);
    }
  });

  test('may be forbidden to the anonymous, and let through at once', async () => {
    must(
      await arrangeAsking(house, owner, {
        editionId: key.editionId,
        allowsAnonymous: false,
        isModerated: false,
      }),
    );
    const asker = await aPerson();
    expect(await ask(asker, { isAnonymous: true })).toMatchObject({ refusal: { code: 'not-anonymous' } });
    expect(await ask(asker)).toEqual({ ok: true, value: { state: 'approved' } });
    expect((await board()).shown).toHaveLength(1);
  });

  test('of one person are five at most while they wait, however many come at once', async () => {
    const asker = await aPerson();
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => ask(asker)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'too-many-questions' } });
    const [first] = (await board(asker)).own;
    if (!first) throw new Error('Nothing was asked.');
    must(await withdrawQuestion(house, asker, { ...key, id: first.id }));
    expect(await ask(asker)).toMatchObject({ ok: true });
    expect(await ask(await aPerson())).toMatchObject({ ok: true });
  });

  test('sent twice are one', async () => {
    const asker = await aPerson();
    const id = house.newId<QuestionId>();
    await Promise.all([ask(asker, { id }), ask(asker, { id })]);
    expect((await board(asker)).own).toHaveLength(1);
  });

  test('are taken from a quarter of an hour before to a day after, or when those who lead say so', async () => {
    const asker = await aPerson();
    const at = async (moment: string) => {
      itIs(moment);
      const outcome = await ask(asker);
      return outcome.ok || outcome.refusal.code;
    };
    expect(await at('2027-05-14T07:40:00Z')).toBe('questions-closed');
    must(await openQuestions(house, owner, { ...key, isOpen: true }));
    expect(await at('2027-05-14T07:40:00Z')).toBe(true);
    must(await openQuestions(house, owner, { ...key, isOpen: null }));
    expect(await at('2027-05-14T07:46:00Z')).toBe(true);
    expect(await at('2027-05-15T08:20:00Z')).toBe(true);
    expect(await at('2027-05-15T08:40:00Z')).toBe('questions-closed');
    must(await openQuestions(house, owner, { ...key, isOpen: false }));
    expect(await at('2027-05-14T08:10:00Z')).toBe('questions-closed');
  });

  test('that three people report are hidden until somebody looked, and then not again', async () => {
    const id = await approved(await aPerson());
    const report = async () => must(await reportQuestion(house, await aPerson(), { ...key, id }));
    const again = await aPerson();
    for (let n = 0; n < 5; n += 1) must(await reportQuestion(house, again, { ...key, id }));
    await report();
    expect((await board()).shown).toHaveLength(1);
    await report();
    expect((await board()).shown).toEqual([]);
    expect((await board(owner)).hidden).toMatchObject([{ id, reports: 3 }]);
    must(await decideQuestion(house, owner, { ...key, id, state: 'approved' }));
    await report();
    expect((await board()).shown).toHaveLength(1);
  });

  test('are withdrawn by nobody but whoever asked', async () => {
    const asker = await aPerson();
    const id = await approved(asker);
    const other = await withdrawQuestion(house, await aPerson(), { ...key, id });
    expect(other).toMatchObject({ refusal: { code: 'question-unknown' } });
    must(await withdrawQuestion(house, asker, { ...key, id }));
    expect((await board()).shown).toEqual([]);
  });
});

describe('votes', () => {
  test('raced are counted once a person, and the last word of each counts', async () => {
    const id = await approved(await aPerson());
    const voters = await Promise.all(Array.from({ length: 4 }, () => aPerson()));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(3), isOn: fc.boolean() }), { minLength: 1, maxLength: 12 }),
        async (storm) => {
          await sql`DELETE FROM platform.rate`.execute(database.db);
          await Promise.all(
            storm.map(({ who, isOn }) => voteForQuestion(house, voters[who] ?? owner, { ...key, id, isOn })),
          );
          const last = voters.map((_, who) => storm.findLast((each) => each.who === who)?.isOn);
          const { rows } = await sql<{ n: number }>`
            SELECT count(*)::int AS n FROM live.question_vote WHERE question_id = ${id}`.execute(database.db);
          const people = new Set(storm.map(({ who }) => who)).size;
          // Whoever only ever voted is counted exactly once; together never more than there are people.
          const sure = voters.filter(
            (_, who) => last[who] && storm.every((each) => each.who !== who || each.isOn),
          ).length;
          expect(rows[0]?.n).toBeGreaterThanOrEqual(sure);
          expect((await board()).shown[0]?.votes).toBe(rows[0]?.n);
          expect(rows[0]?.n).toBeLessThanOrEqual(4);
          expect(people).toBeGreaterThan(0);
          for (const voter of voters) await voteForQuestion(house, voter, { ...key, id, isOn: false });
          expect((await board()).shown[0]?.votes).toBe(0);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  test('put the most wanted first, and are seen in the pulse without another revision', async () => {
    const first = await approved(await aPerson(), { text: 'One?' });
    const second = await approved(await aPerson(), { text: 'Two?' });
    const before = await readPulse(house, anonymous, key, false);
    const voter = await aPerson();
    must(await voteForQuestion(house, voter, { ...key, id: second, isOn: true }));
    expect((await board(voter)).shown.map(({ id, isVoted }) => [id, isVoted])).toEqual([
      [second, true],
      [first, false],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const after = await readPulse(house, anonymous, key, false);
    expect(after?.revision).toBe(before?.revision);
    expect(after?.votes).toEqual([
      [second, 1],
      [first, 0],
    ]);
  });
});

describe('polls', () => {
  const poll = { title: 'Which?', isMultiple: false, options: ['One', 'Two'] };
  async function openPoll(by: Viewer): Promise<PollId> {
    const options = poll.options.map((text, index) => ({ text, isKey: index === 0 }));
    const id = must(await makePoll(house, by, { ...key, ...poll, options, id: house.newId<PollId>() }));
    must(await turnPoll(house, by, { ...key, id, to: 'open' }));
    return id;
  }

  test('say no count and no key to anybody before they are revealed', async () => {
    const speaker = await theSpeaker();
    const id = await openPoll(speaker);
    const seen = async () => {
      const all = [];
      for (const viewer of [anonymous, speaker, owner, answering])
        all.push([await readPolls(house, viewer, key), await readPulse(house, viewer, key, true)]);
      return JSON.stringify(all);
    };
    const answering = await aPerson();
    must(await answerPoll(house, answering, { ...key, id, numbers: [1] }));
    const one = await seen();
    for (let n = 0; n < 3; n += 1)
      must(await answerPoll(house, await aPerson(), { ...key, id, numbers: [2] }));
    // Nothing at all is different, whatever others answered.
    expect(await seen()).toBe(one);
    expect(one).not.toMatch(/isKey|result|people/);
    must(await turnPoll(house, speaker, { ...key, id, to: 'closed' }));
    expect(await seen()).not.toMatch(/isKey|result|people/);
    must(await turnPoll(house, speaker, { ...key, id, to: 'revealed' }));
    expect(await readPolls(house, anonymous, key)).toMatchObject([
      { people: 4, options: [{ result: { n: 1, isKey: true } }, { result: { n: 3, isKey: false } }] },
    ]);
  });

  test('count one answer a person, also of two at once', async () => {
    const id = await openPoll(owner);
    const voter = await aPerson();
    await Promise.all([1, 2, 1, 2].map((n) => answerPoll(house, voter, { ...key, id, numbers: [n] })));
    expect(await answerPoll(house, voter, { ...key, id, numbers: [1, 2] })).toMatchObject({
      refusal: { code: 'answer-not-valid' },
    });
    must(await turnPoll(house, owner, { ...key, id, to: 'revealed' }));
    const [result] = await readPolls(house, voter, key);
    expect(result?.people).toBe(1);
    expect(result?.options.reduce((sum, option) => sum + (option.result?.n ?? 0), 0)).toBe(1);
    expect(await answerPoll(house, voter, { ...key, id, numbers: [1] })).toMatchObject({
      refusal: { code: 'poll-closed' },
    });
    expect(await turnPoll(house, owner, { ...key, id, to: 'open' })).toMatchObject({
      refusal: { code: 'poll-turned' },
    });
  });

  test('are seen by nobody but those who make them while they are drafts', async () => {
    const options = poll.options.map((text) => ({ text, isKey: false }));
    const id = must(await makePoll(house, owner, { ...key, ...poll, options, id: house.newId<PollId>() }));
    expect(await readPolls(house, await aPerson(), key)).toEqual([]);
    expect(await answerPoll(house, await aPerson(), { ...key, id, numbers: [1] })).toMatchObject({
      refusal: { code: 'poll-unknown' },
    });
    must(await dropPoll(house, owner, { ...key, id }));
    expect(await readPolls(house, owner, key)).toEqual([]);
  });
});

describe('how full a room is', () => {
  test('is said from half an hour before to the end, and goes with it', async () => {
    itIs('2027-05-14T07:20:00Z');
    expect(await sayRoomState(house, owner, { ...key, state: 'full' })).toMatchObject({
      refusal: { code: 'not-on-now' },
    });
    itIs('2027-05-14T07:50:00Z');
    must(await sayRoomState(house, owner, { ...key, state: 'some' }));
    must(await sayRoomState(house, owner, { ...key, state: 'full' }));
    const said = { state: 'full', saidAt: '2027-05-14T07:50:00Z' };
    expect([...(await readRoomStates(house, key.editionId))]).toMatchObject([
      ['TALK01', { state: said.state }],
    ]);
    expect(await listLedSessions(house, owner, key.editionId)).toEqual(['TALK01']);
    itIs('2027-05-14T08:31:00Z');
    expect([...(await readRoomStates(house, key.editionId))]).toEqual([]);
  });

  test('is taken back', async () => {
    must(await sayRoomState(house, owner, { ...key, state: 'full' }));
    must(await sayRoomState(house, owner, { ...key, state: null }));
    expect([...(await readRoomStates(house, key.editionId))]).toEqual([]);
  });
});

describe('feedback', () => {
  test('is given once a person after the end, and read without names by the speakers alone', async () => {
    const speaker = await theSpeaker();
    const giver = await aPerson('Secret Giver');
    const give = (score: number, text: string, who: Viewer = giver) =>
      giveFeedback(house, who, { ...key, score, text });
    expect(await give(5, 'Early')).toMatchObject({ refusal: { code: 'feedback-closed' } });
    itIs('2027-05-14T09:00:00Z');
    await Promise.all([give(3, 'Good'), give(3, 'Good')]);
    must(await give(4, 'Very good'));
    expect(await give(0, '')).toMatchObject({ refusal: { code: 'score-missing' } });
    expect(await give(5, 'Mine', speaker)).toMatchObject({ refusal: { code: 'own-session' } });
    const page = await readFeedback(house, speaker, key);
    expect(page?.summary?.texts).toEqual(['Very good']);
    expect(page?.summary?.scores.filter(({ n }) => n > 0)).toEqual([{ score: 4, n: 1 }]);
    expect(JSON.stringify(page)).not.toContain(giver.personId);
    for (const viewer of [owner, giver, anonymous])
      expect((await readFeedback(house, viewer, key))?.summary).toBe(null);
    itIs('2027-06-20T09:00:00Z');
    expect(await give(1, 'Late')).toMatchObject({ refusal: { code: 'feedback-closed' } });
  });
});

describe('who may do what', () => {
  test('only those who lead decide, open and say how full it is; polls are for speakers and organisers', async () => {
    const id = await approved(await aPerson());
    const leads = ['owner', 'organiser', 'programme', 'desk', 'volunteer-lead'];
    for (const [name, viewer] of Object.entries(everybody(key.editionId))) {
      const attempts = [
        await decideQuestion(house, viewer, { ...key, id, state: 'approved' }),
        await openQuestions(house, viewer, { ...key, isOpen: null }),
        await sayRoomState(house, viewer, { ...key, state: 'some' }),
      ];
      expect([name, attempts.map(({ ok }) => ok)]).toEqual([name, attempts.map(() => leads.includes(name))]);
      const made = await makePoll(house, viewer, {
        ...{ ...key, id: house.newId<PollId>(), title: 'Which?', isMultiple: false },
        options: [
          { text: 'One', isKey: false },
          { text: 'Two', isKey: false },
        ],
      });
      const arranged = await arrangeAsking(house, viewer, {
        ...{ editionId: key.editionId, allowsAnonymous: true, isModerated: true },
      });
      const arranges = ['owner', 'organiser'].includes(name);
      expect([name, made.ok, arranged.ok]).toEqual([name, arranges, arranges]);
    }
  });

  test('asking, voting and answering need an account at its own browser', async () => {
    const id = await approved(await aPerson());
    const all = everybody(key.editionId);
    for (const name of ['anonymous', 'attendee by token']) {
      const viewer = all[name] ?? anonymous;
      for (const outcome of [
        await ask(viewer),
        await voteForQuestion(house, viewer, { ...key, id, isOn: true }),
        await reportQuestion(house, viewer, { ...key, id }),
        await giveFeedback(house, viewer, { ...key, score: 5, text: '' }),
      ])
        expect(outcome).toMatchObject({ refusal: { code: 'not-signed-in' } });
    }
  });

  test('speakers lead their own sessions, and chairs those they are named for', async () => {
    const speaker = await theSpeaker();
    const chair = await aPerson();
    const other = { ...key, code: 'TALK02' };
    expect(await openQuestions(house, speaker, { ...key, isOpen: true })).toMatchObject({ ok: true });
    expect(await openQuestions(house, speaker, { ...other, isOpen: true })).toMatchObject({ ok: false });
    expect(await openQuestions(house, chair, { ...other, isOpen: true })).toMatchObject({ ok: false });
    must(await nameChair(house, owner, { ...other, email: ` ${chair.personId.toUpperCase()}@example.org` }));
    expect(await openQuestions(house, chair, { ...other, isOpen: true })).toMatchObject({ ok: true });
    expect(await openQuestions(house, chair, { ...key, isOpen: true })).toMatchObject({ ok: false });
    must(await dismissChair(house, owner, { ...other, personId: chair.personId }));
    expect(await openQuestions(house, chair, { ...other, isOpen: true })).toMatchObject({ ok: false });
    expect(await nameChair(house, owner, { ...other, email: 'nobody@example.org' })).toMatchObject({
      refusal: { code: 'chair-unknown' },
    });
  });
});

describe('what is known of people', () => {
  async function doEverything(viewer: Person) {
    const id = await approved(viewer);
    must(await voteForQuestion(house, viewer, { ...key, id, isOn: true }));
    const options = [
      { text: 'One', isKey: false },
      { text: 'Two', isKey: false },
    ];
    const poll = { ...key, id: house.newId<PollId>(), title: 'Which?', isMultiple: true, options };
    must(await makePoll(house, owner, poll));
    must(await turnPoll(house, owner, { ...poll, to: 'open' }));
    must(await answerPoll(house, viewer, { ...poll, numbers: [1, 2] }));
    must(await turnPoll(house, owner, { ...poll, to: 'revealed' }));
    itIs('2027-05-14T09:00:00Z');
    must(await giveFeedback(house, viewer, { ...key, score: 5, text: 'Thanks' }));
  }

  test('goes into their file, and goes with their account', async () => {
    const viewer = await aPerson();
    await doEverything(viewer);
    const { said } = must(await exportMyAgenda(house, viewer));
    expect(said).toMatchObject({
      questions: [{ text: 'Why?', session: 'TALK01' }],
      votes: [{ text: 'Why?' }],
      answers: [{ numbers: [1, 2] }],
      feedback: [{ score: 5, text: 'Thanks' }],
    });
    await forgetPersonInLive(database.db, viewer.personId);
    expect((await board()).shown).toEqual([]);
    const empty = must(await exportMyAgenda(house, viewer)).said;
    expect(Object.values(empty).flat()).toEqual([]);
  });

  test('is forgotten in time, and the counts stay', async () => {
    const viewer = await aPerson();
    await doEverything(viewer);
    await forgetWhoSaid(database.db, new Date('2027-09-15T00:00:00Z'));
    expect((await board()).shown).toMatchObject([{ text: 'Why?', name: null, votes: 1 }]);
    expect(await readPolls(house, anonymous, key)).toMatchObject([
      { people: 1, options: [{ result: { n: 1 } }, { result: { n: 1 } }] },
    ]);
    const { said } = must(await exportMyAgenda(house, viewer));
    expect(Object.values(said).flat()).toEqual([]);
  });
});
