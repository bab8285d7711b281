import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeStars, listStars, readMyNotices } from '#live/server';
import { operator } from '#people';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { deliver } from '../../../../testing/deliver.ts';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Attendee, anAttendee } from '../community.fixture.ts';
import type { LightningRules } from '../rules/lightning.ts';
import { noLightning } from '../rules/lightning.ts';
import { drawDueLightning } from './draw-lightning.ts';
import { exportMyCommunity, forgetLightningOfPast } from './forget-in-community.ts';
import { listMyLightning } from './my-lightning.ts';
import { listLightningSessions, readLightning, readLightningPulse } from './read-lightning.ts';
import { arrangeLightning, orderLightning, placeLightning, pressTimer } from './run-lightning.ts';
import { signUpForLightning, withdrawAllOf, withdrawFromLightning } from './sign-up-lightning.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let people: readonly Attendee[];
let moment = '2027-05-14T06:00:00Z';
beforeAll(async () => {
  database = await testDatabase();
  const real = testHouse(database.db);
  house = { ...real, clock: { ...real.clock, now: () => moment } };
});
beforeEach(async () => {
  moment = '2027-05-14T06:00:00Z';
  ({ id: editionId } = await anEdition(house, { isPublic: true }));
  const programme = smallProgramme();
  // Two sessions of lightning talks: TALK02 at eight on the second day, LATER without a time.
  const sessions = programme.sessions.map((one) =>
    one.code === 'TALK01' ? one : { ...one, kind: 'lightning-talk' as const },
  );
  must(await replaceProgramme(house, operator, { editionId, programme: { ...programme, sessions } }));
  must(await releaseTimetable(house, operator, { editionId, name: 'One', note: null }));
  people = await Promise.all(
    ['Min-ji Kim', '李雷', 'Ana', 'Bo', 'Cem', '윤서아'].map((name) => anAttendee(house, editionId, name)),
  );
  await arrange();
});
afterAll(() => database.close());

const key = (code = 'TALK02') => ({ editionId, code });
const arrange = (changes: Partial<LightningRules> = {}, code?: string) =>
  arrangeLightning(house, operator, {
    ...key(code),
    rules: { ...noLightning, isOpen: true, places: 2, ...changes },
  });
const words = { name: 'Somebody', title: 'Knots', about: '', link: null, ownLaptop: false };
const who = (n: number): Attendee => {
  const one = people[n];
  if (!one) throw new Error('So many are not there.');
  return one;
};
const signUp = (n: number, changes: object = {}, code?: string) =>
  signUpForLightning(house, who(n), { ...key(code), ...words, title: `Talk ${n}`, ...changes });
const page = async (n: number, code?: string) => {
  const read = await readLightning(house, who(n), key(code));
  if (!read) throw new Error('There is no list.');
  return read;
};
const led = async () => {
  const read = await readLightning(house, operator, key());
  if (!read?.leading) throw new Error('The operator leads nothing.');
  return { ...read, leading: read.leading };
};
const titles = async () => (await led()).on.map(({ title }) => title);
const told = async (n: number) => {
  await deliver(house);
  const { notices } = must(await readMyNotices(house, who(n), editionId));
  return notices.flatMap(({ facts }) => ('news' in facts ? [facts.news] : [])).toSorted();
};

describe('who comes first', () => {
  test('gets a place, however many come at one moment; all others wait and move up, and are told', async () => {
    const answers = await Promise.all(people.map((_, n) => signUp(n)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { on, leading } = await led();
    expect([on.length, leading.waiting.length]).toEqual([2, 4]);
    const isOn = async (n: number) => (await page(n)).mine?.state === 'on';
    const first = (await Promise.all(people.map((_, n) => isOn(n)))).indexOf(true);
    const [next] = leading.waiting;
    must(await withdrawFromLightning(house, who(first), key()));
    must(await withdrawFromLightning(house, who(first), key()));
    expect((await titles()).at(-1)).toBe(next?.title);
    const moved = Number(next?.title.slice(5));
    expect(await told(moved)).toEqual(['lightning-on']);
    expect((await page(moved)).mine).toMatchObject({ state: 'on', place: 2 });
    expect((await page(first)).mine).toBeNull();
  });

  test('has its session starred, and withdrawing takes back that star, and none that was set by hand', async () => {
    const stars = (n: number) => listStars(house.db, editionId, who(n).personId);
    const star = (n: number, way: 'add' | 'remove') =>
      changeStars(house, who(n), { editionId, add: [], remove: [], [way]: ['TALK02'] });
    const withdraw = (n: number) => withdrawFromLightning(house, who(n), key());
    must(await signUp(0));
    expect(await stars(0)).toEqual(['TALK02']);
    must(await signUp(0, { title: 'Said anew' }));
    must(await withdraw(0));
    expect(await stars(0)).toEqual([]);
    // Starred before.
    must(await star(1, 'add'));
    must(await signUp(1));
    must(await withdraw(1));
    expect(await stars(1)).toEqual(['TALK02']);
    // Taken off and set again meanwhile.
    must(await signUp(2));
    must(await star(2, 'remove'));
    moment = '2027-05-14T06:00:01Z';
    must(await star(2, 'add'));
    must(await withdraw(2));
    expect(await stars(2)).toEqual(['TALK02']);
  });

  test('signs up once, changes what they said, and is on one list only where that is so', async () => {
    must(await arrange({}, 'LATER'));
    const twice = await Promise.all([signUp(0), signUp(0, { title: 'Another' }), signUp(0, {}, 'LATER')]);
    // Whichever list was first has them, the other does not.
    const [first, again, elsewhere] = twice.map(({ ok }) => ok);
    expect([again, elsewhere]).toEqual([first, !first]);
    const here = elsewhere ? 'LATER' : 'TALK02';
    const other = here === 'LATER' ? 'TALK02' : 'LATER';
    expect((await page(0, here)).on).toHaveLength(1);
    expect((await page(0, other)).refused).toBe('on-another-list');
    must(await signUp(0, { title: '배' }, here));
    expect((await page(0, here)).mine?.title).toBe('배');
    must(await arrange({ oneEach: false }, other));
    must(await signUp(0, {}, other));
  });

  test('cannot come before it opens, after it closed, without taking part, nor with nothing to say', async () => {
    must(await arrange({ opensAt: '2027-05-14T06:00:01Z' }));
    expect(await signUp(0)).toMatchObject({ refusal: { code: 'list-closed' } });
    must(await arrange());
    expect(await signUp(0, { title: ' ' })).toMatchObject({ refusal: { code: 'title-missing' } });
    expect(await signUp(0, {}, 'TALK01')).toMatchObject({ refusal: { code: 'list-unknown' } });
    must(await signUp(0));
    moment = '2027-05-15T08:00:00Z';
    expect(await signUp(1)).toMatchObject({ refusal: { code: 'list-closed' } });
    // A title is only found the night before.
    must(await signUp(0, { title: 'Found it' }));
    for (const [name, viewer] of Object.entries(everybody(editionId))) {
      const answer = await signUpForLightning(house, viewer, { ...key(), ...words });
      const code =
        name === 'anonymous' || name.endsWith('token')
          ? 'not-signed-in'
          : ['nobody special', 'steward', 'owner elsewhere'].includes(name)
            ? 'not-attending'
            : 'list-closed';
      expect([name, answer]).toMatchObject([name, { refusal: { code } }]);
    }
  });
});

test('by lot: nobody has a place before the draw, the seed was fixed before and shown after, and it is drawn once', async () => {
  must(await arrange({ order: 'ballot' }));
  for (const [n] of people.entries()) must(await signUp(n));
  const before = await page(0);
  expect(before).toMatchObject({ on: [], waiting: 6, mine: { state: 'waiting', place: 0 } });
  expect(before.draw).toMatchObject({ seed: null, lots: [] });
  expect(await drawDueLightning(house)).toBe(0);
  moment = '2027-05-15T08:00:00Z';
  expect((await Promise.all([drawDueLightning(house), drawDueLightning(house)])).toSorted()).toEqual([0, 1]);
  const { draw, on, leading } = await led();
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(hash(draw?.seed ?? '')).toBe(before.draw?.commitment);
  const order = [...on, ...leading.waiting].map(({ id }) => id);
  const again = order.toSorted((a, b) =>
    hash(`${draw?.seed}\n${a}`) < hash(`${draw?.seed}\n${b}`) ? -1 : 1,
  );
  expect(order).toEqual(again);
  expect(on).toHaveLength(2);
  const [next] = leading.waiting;
  const { personId } = who(Number(on[0]?.title.slice(5)));
  await withdrawAllOf(house, personId);
  await withdrawAllOf(house, personId);
  expect((await titles()).at(-1)).toBe(next?.title);
  expect(await arrange({ order: 'picked' })).toMatchObject({ refusal: { code: 'drawn-already' } });
});

describe('those who lead the session', () => {
  test('pick, order and set aside; who is set aside reads why and does not move up again', async () => {
    must(await arrange({ order: 'picked' }));
    for (const n of [0, 1, 2]) must(await signUp(n));
    const ids = (await led()).leading.waiting.map(({ id }) => id);
    const place = (n: number, isOn: boolean, reason = '') =>
      placeLightning(house, operator, { ...key(), id: ids[n] ?? '', isOn, reason });
    must(await place(1, true));
    must(await place(0, true));
    must(await place(0, true));
    expect(await place(2, true)).toMatchObject({ refusal: { code: 'list-full' } });
    expect(await titles()).toEqual(['Talk 1', 'Talk 0']);
    const order = (list: readonly (string | undefined)[]) =>
      orderLightning(house, operator, { ...key(), ids: list.map(String) });
    must(await order([ids[0], ids[1]]));
    expect(await titles()).toEqual(['Talk 0', 'Talk 1']);
    expect(await order([ids[0], ids[2]])).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await place(0, false)).toMatchObject({ refusal: { code: 'reason-missing' } });
    must(await arrange({ order: 'first-come' }));
    must(await place(0, false, 'An advertisement'));
    expect(await titles()).toEqual(['Talk 1', 'Talk 2']);
    expect(await told(0)).toEqual(['lightning-off', 'lightning-on']);
    expect((await page(0)).mine).toMatchObject({ state: 'off', reason: 'An advertisement' });
    expect(await signUp(0)).toMatchObject({ refusal: { code: 'set-aside' } });
    expect((await page(1)).leading).toBeNull();
  });

  test('are its speakers, chairs and the team; everybody else is refused, and lists of other editions are not there', async () => {
    must(await signUp(0));
    const [talk] = (await led()).on;
    const { id: elsewhere } = await anEdition(house);
    const leads = ['owner', 'organiser', 'programme', 'desk', 'volunteer-lead'];
    for (const [name, viewer] of Object.entries(everybody(editionId))) {
      const rules = { ...noLightning, isOpen: true, places: 2 };
      const arranged = await arrangeLightning(house, viewer, { ...key(), rules });
      const keeps = [...leads, 'owner by token'].includes(name);
      expect([name, arranged.ok]).toEqual([name, keeps]);
      const acts = [
        await orderLightning(house, viewer, { ...key(), ids: [talk?.id ?? ''] }),
        await placeLightning(house, viewer, { ...key(), id: talk?.id ?? '', isOn: true, reason: '' }),
        await pressTimer(house, viewer, { ...key(), act: 'pause', seen: -1 }),
      ];
      const [order, place, timer] = acts;
      expect([name, order?.ok, place?.ok]).toEqual([name, leads.includes(name), leads.includes(name)]);
      expect([name, timer]).toMatchObject([
        name,
        { refusal: { code: leads.includes(name) ? 'changed-meanwhile' : 'not-allowed' } },
      ]);
    }
    const foreign = { editionId: elsewhere, code: 'TALK02' };
    expect(await pressTimer(house, operator, { ...foreign, act: 'start', seen: 0 })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await readLightning(house, operator, foreign)).toBeNull();
    expect(await readLightningPulse(house, foreign)).toBeNull();
    expect(await arrangeLightning(house, operator, { ...key('TALK01'), rules: noLightning })).toMatchObject({
      refusal: { code: 'session-unknown' },
    });
  });

  test('run one clock from two devices: what both press at one moment counts once, and who is next is told', async () => {
    for (const n of [0, 1]) must(await signUp(n));
    const press = async (act: 'start' | 'next' | 'back' | 'pause', seen?: number) =>
      pressTimer(house, operator, { ...key(), act, seen: seen ?? (await led()).timer.revision });
    const before = await readLightningPulse(house, key());
    must(await press('start'));
    expect(await told(1)).toEqual(['lightning-next', 'lightning-on']);
    moment = '2027-05-14T06:02:00Z';
    must(await press('pause'));
    expect((await led()).timer).toMatchObject({ usedMs: 120_000, startedAt: null, revision: 2 });
    const both = await Promise.all([press('next', 2), press('next', 2)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await led()).toMatchObject({ current: { title: 'Talk 1' }, next: null, timer: { usedMs: 0 } });
    expect(await signUp(0, { title: 'Too late' })).toMatchObject({ refusal: { code: 'talk-given' } });
    expect(await withdrawFromLightning(house, who(0), key())).toMatchObject({
      refusal: { code: 'talk-given' },
    });
    must(await press('next'));
    expect(await led()).toMatchObject({ current: null, next: null });
    must(await press('back'));
    expect(await led()).toMatchObject({ current: { title: 'Talk 1' } });
    // The one on the clock goes: the clock is nobody's.
    must(await press('start'));
    must(await withdrawFromLightning(house, who(1), key()));
    expect((await led()).timer).toMatchObject({ talkId: null, startedAt: null, usedMs: 0 });
    house.memory.forget(`community.lightning:${editionId}:TALK02`);
    expect(await readLightningPulse(house, key())).not.toEqual(before);
  });
});

test('a speaker learns their number, and that they are next once the clock has begun; who waits or spoke learns neither', async () => {
  const mine = (n: number) => listMyLightning(house, who(n), editionId);
  for (const n of [0, 1, 2]) must(await signUp(n));
  expect(await mine(0)).toEqual([{ code: 'TALK02', title: 'Talk 0', place: 1, isNext: false }]);
  expect(await mine(1)).toMatchObject([{ place: 2, isNext: false }]);
  expect([await mine(2), await mine(3)]).toEqual([[], []]);
  const press = async (act: 'start' | 'next') =>
    must(await pressTimer(house, operator, { ...key(), act, seen: (await page(0)).timer.revision }));
  await press('start');
  expect([(await mine(0))[0]?.isNext, (await mine(1))[0]?.isNext]).toEqual([true, true]);
  await press('next');
  expect([await mine(0), (await mine(1))[0]?.isNext]).toEqual([[], true]);
  expect(await listMyLightning(house, { kind: 'anonymous' }, editionId)).toEqual([]);
});

test('who goes takes it along, the export has it, and after the edition nobody knows who signed up', async () => {
  must(await signUp(0));
  must(await signUp(1));
  const exported = must(await exportMyCommunity(house, who(0)));
  expect(exported.lightningTalks).toMatchObject([{ title: 'Talk 0', sessionCode: 'TALK02' }]);
  expect(JSON.stringify(exported)).not.toContain(who(0).personId);
  await withdrawAllOf(house, who(0).personId);
  expect(must(await exportMyCommunity(house, who(0))).lightningTalks).toEqual([]);
  expect(await listLightningSessions(house, editionId)).toMatchObject([
    { session: { code: 'TALK02' }, hasList: true, placed: 1 },
    { session: { code: 'LATER' }, hasList: false },
  ]);
  expect(await forgetLightningOfPast(house, new Date('2027-05-01'))).toBe(0);
  expect(await forgetLightningOfPast(house, new Date('2027-09-01'))).toBeGreaterThan(0);
  expect((await led()).on).toEqual([]);
});
