import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readMyNotices } from '#live/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { type Attendee, anAttendee, connectTwo } from '../community.fixture.ts';
import { removeOldIntroductions } from '../queries/introductions.ts';
import { agreeToConnect, dropIntroduction } from './agree-to-connect.ts';
import { answerCard } from './answer-card.ts';
import { exportMyCommunity, forgetPersonInCommunity } from './forget-in-community.ts';
import { holdOutCard } from './hold-out-card.ts';
import { disconnect, findConnection, updateConnection, viewConnections } from './my-connections.ts';
import { openCard } from './open-card.ts';
import { prepareCards } from './prepare-cards.ts';
import { muteThanks, tellThanked, thank, viewThanks } from './thank.ts';
import { viewMeeting } from './view-meeting.ts';

let database: TestDatabase;
let house: TestHouse;
let at: InstantText;
let editionId: EditionId;
let ana: Attendee;
let ben: Attendee;
beforeAll(async () => {
  database = await testDatabase();
  const real = testHouse(database.db);
  house = { ...real, clock: { ...real.clock, now: () => at } };
});
beforeEach(async () => {
  at = '2027-05-14T08:00:00Z';
  ({ id: editionId } = await anEdition(house));
  ana = await anAttendee(house, editionId, 'Ana Example');
  ben = await anAttendee(house, editionId, 'Ben Sample');
});
afterAll(() => database.close());

const holdOut = async (viewer = ana, gives: readonly string[] = ['email']) =>
  must(await holdOutCard(house, viewer, { editionId, gives }));
const open = (code: string, viewer = ben) => openCard(house, viewer, { editionId, code });
const answer = (code: string, viewer = ben, gives: readonly string[] = []) =>
  answerCard(house, viewer, { editionId, code, gives });
const meeting = async (viewer: Attendee) => must(await viewMeeting(house, viewer, editionId));
const known = async (viewer: Attendee) => must(await viewConnections(house, viewer)).connections;
const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code;

describe('a word of thanks', () => {
  const seenBy = async (viewer: Attendee) => must(await viewThanks(house, viewer)).messages;

  test('is one a day between two who know each other, and goes with their connection', async () => {
    const cem = await anAttendee(house, editionId, 'Cem');
    const id = await connectTwo(house, editionId, { viewer: ana, gives: [] }, { viewer: ben, gives: [] });
    const say = (words: string, viewer = ana) => thank(house, viewer, { id, words });
    expect(codeOf(await say('  '))).toBe('message-missing');
    expect(codeOf(await say('ㄱ'.repeat(501)))).toBe('message-too-long');
    expect(codeOf(await say('Hello', cem))).toBe('connection-gone');
    const sent = await Promise.all(['고마워요!', '고마워요!', '고마워요!'].map((words) => say(words)));
    expect(sent.map(codeOf).toSorted()).toEqual(['done', 'one-a-day', 'one-a-day']);
    must(await say('Thank you too', ben));
    expect((await seenBy(ben)).map(({ words, isOwn }) => [words, isOwn]).toSorted()).toEqual([
      ['Thank you too', true],
      ['고마워요!', false],
    ]);
    expect(await seenBy(cem)).toEqual([]);
    expect(must(await exportMyCommunity(house, ana)).thanks).toMatchObject([{ words: '고마워요!' }]);
    at = minutesAfter(at, 24 * 60);
    must(await say('Again'));
    must(await disconnect(house, ben, id));
    expect([await seenBy(ana), await seenBy(ben)]).toEqual([[], []]);
  });

  test('is one a day between the same two, also where they part and connect anew', async () => {
    const sides = [
      { viewer: ana, gives: [] },
      { viewer: ben, gives: [] },
    ] as const;
    const anew = () => connectTwo(house, editionId, ...sides);
    const say = async (id: Awaited<ReturnType<typeof anew>>, viewer = ana) =>
      codeOf(await thank(house, viewer, { id, words: 'Hello' }));
    const first = await anew();
    expect(await say(first)).toBe('done');
    must(await disconnect(house, ana, first));
    const second = await anew();
    expect([await say(second), await say(second, ben)]).toEqual(['one-a-day', 'done']);
    const cem = await anAttendee(house, editionId, 'Cem');
    const third = await connectTwo(house, editionId, sides[0], { viewer: cem, gives: [] });
    expect(await say(third)).toBe('done');
    at = '2027-05-15T00:00:00Z';
    expect(await say(second)).toBe('done');
  });

  test('is told to the other once, without a word of it, by their way', async () => {
    const id = await connectTwo(house, editionId, { viewer: ana, gives: [] }, { viewer: ben, gives: [] });
    must(await thank(house, ana, { id, words: 'Hello' }));
    const event = { facts: { connection: id, from: ana.personId, day: at.slice(0, 10) } };
    const write = () => ({ subject: 'News', text: 'A message', push: 'News' });
    const tell = () => tellThanked(house, event, write);
    expect((await Promise.all([tell(), tell()])).toSorted()).toEqual([0, 1]);
    const told = must(await readMyNotices(house, ben, editionId)).notices;
    expect(told.map(({ facts }) => facts)).toMatchObject([
      { news: 'thanked', title: '', other: '', reason: '' },
    ]);
    expect(must(await readMyNotices(house, ana, editionId)).notices).toEqual([]);
    must(await muteThanks(house, ben, { id, muted: true }));
    at = minutesAfter(at, 24 * 60);
    expect(await tellThanked(house, { facts: { ...event.facts, day: at.slice(0, 10) } }, write)).toBe(0);
    must(await disconnect(house, ben, id));
    expect(await tell()).toBe(0);
  });

  test('to somebody who ends it at the same moment is a message or none, never a failure', async () => {
    for (let round = 0; round < 5; round += 1) {
      at = minutesAfter(at, 24 * 60);
      const id = await connectTwo(house, editionId, { viewer: ana, gives: [] }, { viewer: ben, gives: [] });
      const [sent] = await Promise.all([
        thank(house, ana, { id, words: 'Hello' }),
        disconnect(house, ben, id),
      ]);
      expect(['done', 'connection-gone']).toContain(codeOf(sent));
      expect(await seenBy(ana)).toEqual([]);
    }
  });

  test('is not shown to who wants none of somebody, who is not told', async () => {
    const id = await connectTwo(house, editionId, { viewer: ana, gives: [] }, { viewer: ben, gives: [] });
    must(await muteThanks(house, ben, { id, muted: true }));
    must(await thank(house, ana, { id, words: 'Hello' }));
    expect([(await seenBy(ana)).length, (await seenBy(ben)).length]).toEqual([1, 0]);
    must(await muteThanks(house, ben, { id, muted: false }));
    expect((await seenBy(ben)).length).toBe(1);
    for (const viewer of Object.values(everybody(editionId)))
      expect((await muteThanks(house, viewer, { id, muted: true })).ok).toBe(false);
  });
});

describe('codes for when there is no network', () => {
  const prepare = async (viewer = ana) =>
    must(await prepareCards(house, viewer, { editionId, gives: ['email'] }));

  test('open for two days, each for one person, and connect nobody without a yes of both', async () => {
    const [first = '', second = '', third] = await prepare();
    expect([first.length, new Set([first, second, third]).size]).toEqual([12, 3]);
    const held = await holdOut();
    expect((await meeting(ana)).prepared.map(({ code }) => code).toSorted()).toEqual(
      [first, second, third].toSorted(),
    );
    expect((await meeting(ana)).held?.code).toBe(held);
    at = minutesAfter(at, 47 * 60);
    // Scanned in a cellar and sent later, maybe twice.
    const sent = await Promise.all([answer(first), answer(first)]);
    expect(sent.map(codeOf).toSorted()).toEqual(['code-unknown', 'done']);
    expect([await known(ana), await known(ben)]).toEqual([[], []]);
    expect((await meeting(ana)).prepared).toHaveLength(2);
    const [asking] = (await meeting(ana)).asking;
    if (!asking) throw new Error('Nobody answered.');
    at = minutesAfter(at, 47 * 60);
    must(await agreeToConnect(house, ana, { id: asking.id }));
    expect((await known(ben))[0]?.profile).toMatchObject({ name: 'Ana Example' });
    expect(codeOf(await answer(second, await anAttendee(house, editionId, 'Cem')))).toBe('code-unknown');
    await forgetPersonInCommunity(house.db, ana.personId);
  });

  test('are dead as soon as there are new ones, and for those only who take part', async () => {
    const [before = ''] = await prepare();
    const [after = ''] = await prepare();
    expect(codeOf(await open(before))).toBe('code-unknown');
    expect(codeOf(await open(after, ana))).toBe('own-code');
    expect(must(await open(after))).toMatchObject({ name: 'Ana Example', offers: ['email'] });
    const elsewhere = await anEdition(house);
    for (const [name, viewer] of Object.entries(everybody(elsewhere.id))) {
      const made = await prepareCards(house, viewer, { editionId, gives: [] });
      expect([name, made.ok]).toEqual([name, false]);
    }
    await forgetPersonInCommunity(house.db, ana.personId);
    expect(codeOf(await open(after))).toBe('code-unknown');
  });
});

describe('two who meet', () => {
  test('see of each other what was given, from when both have agreed', async () => {
    const code = await holdOut(ana, ['email', 'nonsense']);
    const opened = must(await open(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`));
    expect(opened).toMatchObject({ name: 'Ana Example', offers: ['email'], mine: ['email'] });
    must(await answer(code, ben, []));
    expect([await known(ana), await known(ben)]).toEqual([[], []]);
    const [asking] = (await meeting(ana)).asking;
    expect(asking).toMatchObject({ name: 'Ben Sample', gives: [] });
    expect((await meeting(ben)).waitingFor).toMatchObject([{ name: 'Ana Example' }]);
    // Only whose card it was can agree.
    if (!asking) throw new Error('Nobody answered.');
    expect(codeOf(await agreeToConnect(house, ben, { id: asking.id }))).toBe('answer-gone');
    must(await agreeToConnect(house, ana, { id: asking.id }));
    const [ofBen] = await known(ben);
    const [ofAna] = await known(ana);
    expect(ofBen?.profile).toEqual({ name: 'Ana Example', email: `${ana.personId}@example.org` });
    expect(ofAna?.profile).toEqual({ name: 'Ben Sample' });
    expect(ofAna).toMatchObject({ editionName: 'Harbour Conf 2027', sessionTitle: null, metAt: at });
    expect((await meeting(ana)).fresh).toEqual(['Ben Sample']);
  });

  test('are one connection, however often and at the same moment both agree', async () => {
    const [first, second] = [await holdOut(ana), await holdOut(ben, ['pronouns'])];
    must(await answer(first, ben, ['languages']));
    must(await answer(second, ana, ['links']));
    const [[a], [b]] = [(await meeting(ana)).asking, (await meeting(ben)).asking];
    if (!a || !b) throw new Error('Nobody answered.');
    const outcomes = await Promise.all([
      ...[1, 2, 3].map(() => agreeToConnect(house, ana, { id: a.id })),
      ...[1, 2, 3].map(() => agreeToConnect(house, ben, { id: b.id })),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
    const [connection, ...more] = await known(ana);
    expect(more).toEqual([]);
    // What was given in either way counts.
    expect(new Set(connection?.gives)).toEqual(new Set(['email', 'links']));
    expect(new Set((await known(ben))[0]?.gives)).toEqual(new Set(['pronouns', 'languages']));
  });

  test('keep a note each that the other never sees, and choose anew what they give', async () => {
    const id = await connectTwo(
      house,
      editionId,
      { viewer: ana, gives: ['email'] },
      { viewer: ben, gives: [] },
    );
    must(await updateConnection(house, ana, { id, note: ' Knows boats ', gives: [] }));
    expect(JSON.stringify(await known(ben))).not.toContain('boats');
    expect(JSON.stringify(await exportMyCommunity(house, ben))).not.toContain('boats');
    expect((await known(ben))[0]?.profile).toEqual({ name: 'Ana Example' });
    expect((await known(ana))[0]?.note).toBe('Knows boats');
    const carol = await anAttendee(house, editionId, 'Carol');
    expect(codeOf(await updateConnection(house, carol, { id, note: 'x', gives: [] }))).toBe(
      'connection-gone',
    );
    must(await disconnect(house, carol, id));
    expect(await findConnection(house, carol, id)).toBeNull();
    expect(await findConnection(house, ben, id)).toMatchObject({ profile: { name: 'Ana Example' } });
  });

  test('are parted on both sides by either, and by the end of an account', async () => {
    const two = [
      { viewer: ana, gives: [] },
      { viewer: ben, gives: [] },
    ] as const;
    must(await disconnect(house, ben, await connectTwo(house, editionId, ...two)));
    expect([await known(ana), await known(ben)]).toEqual([[], []]);
    await connectTwo(house, editionId, ...two);
    await forgetPersonInCommunity(house.db, ana.personId);
    expect([await known(ana), await known(ben)]).toEqual([[], []]);
  });
});

describe('a code', () => {
  test('gives nothing when it is old, used, replaced, of another edition, or one’s own', async () => {
    const old = await holdOut();
    at = minutesAfter(at, 10);
    expect([codeOf(await open(old)), codeOf(await answer(old))]).toEqual(['code-unknown', 'code-unknown']);
    const replaced = await holdOut();
    const code = await holdOut();
    expect(codeOf(await open(replaced))).toBe('code-unknown');
    expect(codeOf(await open(code, ana))).toBe('own-code');
    const elsewhere = await anEdition(house);
    const carol = await anAttendee(house, elsewhere.id, 'Carol');
    expect(codeOf(await openCard(house, carol, { editionId: elsewhere.id, code }))).toBe('code-unknown');
    expect(codeOf(await open(code, carol))).toBe('not-attending');
    must(await answer(code));
    const thief = await anAttendee(house, editionId, 'Thief');
    expect([codeOf(await open(code, thief)), codeOf(await answer(code, thief))]).toEqual([
      'code-unknown',
      'code-unknown',
    ]);
    for (const wrong of ['', 'ABC', 'IIIIIIII', `${code}2`])
      expect(codeOf(await open(wrong))).toBe('code-unknown');
  });

  test('is used by one of many who send it at the same moment', async () => {
    const code = await holdOut();
    const many = await Promise.all(
      [1, 2, 3, 4].map((each) => anAttendee(house, editionId, `Person ${each}`)),
    );
    const outcomes = await Promise.all(many.map((viewer) => answer(code, viewer)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await meeting(ana)).asking).toHaveLength(1);
  });

  test('that a stranger used gives them nothing, as its owner says no', async () => {
    must(await answer(await holdOut()));
    const [asking] = (await meeting(ana)).asking;
    if (!asking) throw new Error('Nobody answered.');
    must(await dropIntroduction(house, ana, asking.id));
    expect(codeOf(await agreeToConnect(house, ana, { id: asking.id }))).toBe('answer-gone');
    expect([await known(ben), (await meeting(ben)).waitingFor]).toEqual([[], []]);
  });

  test('cannot be guessed: tries are counted', async () => {
    const tries = [];
    for (let each = 0; each < 41; each += 1) tries.push(codeOf(await open('22222222')));
    expect(tries.at(-1)).toBe('too-many');
    expect(tries.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 'code-unknown'));
  });

  test('is forgotten when its time is over', async () => {
    await holdOut();
    const before = new Date(minutesAfter(at, 9));
    expect(await removeOldIntroductions(house.db, before)).toBe(0);
    expect(await removeOldIntroductions(house.db, new Date(minutesAfter(at, 11)))).toBe(1);
  });

  test('is held out and opened by those only who take part, at their own browsers', async () => {
    const code = await holdOut();
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const isIn = [
        'owner',
        'organiser',
        'programme',
        'reviewer',
        'desk',
        'volunteer-lead',
        'sponsor',
        'speaker',
        'attendee',
      ];
      const outcomes = [
        await holdOutCard(house, viewer, { editionId, gives: [] }),
        await openCard(house, viewer, { editionId, code }),
        await viewMeeting(house, viewer, editionId),
      ];
      expect([who, outcomes.every(({ ok }) => ok)]).toEqual([who, isIn.includes(who)]);
      expect((await viewConnections(house, viewer)).ok).toBe(!(who === 'anonymous' || who.includes('token')));
    }
  });
});
