import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAgenda } from '#live/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { type Attendee, anAttendee, connectTwo } from '../community.fixture.ts';
import { listPlaceUse } from '../queries/meeting-places.ts';
import { removeOldMeetings } from '../queries/meetings.ts';
import type { MeetingId, MeetingPlaceId, WantedPlace } from '../rules/meeting.ts';
import { acceptMeeting } from './accept-meeting.ts';
import { cancelMeeting, declineMeeting, proposeOtherTimes } from './answer-meeting.ts';
import { findPeople } from './find-people.ts';
import { exportMyMeetings, forgetPersonInMeetings } from './forget-in-meetings.ts';
import { blockPerson, chooseReach, readMeetingChoices, unblockPerson } from './meeting-choices.ts';
import { dropMeetingPlace, readMeetingPlaces, saveMeetingPlace } from './meeting-places.ts';
import { viewConnections } from './my-connections.ts';
import { offerOtherTimes, offerTimes } from './offer-times.ts';
import { proposeMeeting } from './propose-meeting.ts';
import { readMeeting } from './read-meeting.ts';
import { readMeetingForm } from './read-meeting-form.ts';
import { readMeetings } from './read-meetings.ts';
import { showCard } from './show-card.ts';
import { remindOfMeetings, tellOfMeeting } from './tell-of-meetings.ts';

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
  at = '2027-05-14T06:00:00Z';
  ({ id: editionId } = await anEdition(house, { isPublic: true }));
  ana = await anAttendee(house, editionId, 'Ana Example');
  ben = await anAttendee(house, editionId, '김벤');
  await connect(ana, ben);
});
afterAll(() => database.close());

const ten = '2027-05-14T10:00:00Z';
const words: WantedPlace = { kind: 'words', words: 'Coffee stand' };
const pool: WantedPlace = { kind: 'pool', placeId: null };
const connect = (one: Attendee, other: Attendee) =>
  connectTwo(house, editionId, { viewer: one, gives: [] }, { viewer: other, gives: [] });
/** The name under which one knows another: their connection. */
async function whoIs(reader: Attendee, other: Attendee): Promise<string> {
  const { connections } = must(await viewConnections(house, reader));
  const known = connections.find(({ otherId }) => otherId === other.personId);
  if (!known) throw new Error('They do not know each other.');
  return known.id;
}
async function propose(
  from: Attendee,
  to: readonly Attendee[],
  more: { readonly times?: readonly string[]; readonly place?: WantedPlace; readonly id?: MeetingId } = {},
) {
  const who = await Promise.all(to.map((one) => whoIs(from, one)));
  return proposeMeeting(house, from, {
    ...{
      editionId,
      id: house.newId<MeetingId>(),
      who,
      minutes: 30,
      times: [ten],
      about: 'Boats',
      place: words,
    },
    ...more,
  });
}
const asked = async (from: Attendee, to: readonly Attendee[], more: Parameters<typeof propose>[2] = {}) =>
  must(await propose(from, to, more));
const accept = (who: Attendee, id: MeetingId, start = ten, placeId: MeetingPlaceId | null = null) =>
  acceptMeeting(house, who, { id, start, placeId });
const code = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code;
const agendaOf = async ({ personId }: Attendee) => {
  const { entries } = await readAgenda(house, editionId, { personId, email: `${personId}@example.org` });
  return entries.map(({ gathering, start }) => [gathering?.title, start, gathering?.place]);
};
const stageFor = async (who: Attendee, id: MeetingId) =>
  must(await readMeeting(house, who, id)).meeting.stage;
async function aTable(name: string, seats = 4): Promise<MeetingPlaceId> {
  const place = {
    ...{ id: house.newId<MeetingPlaceId>(), name, way: 'Foyer', room: null, seats },
    ...{ opensAt: '09:00', closesAt: '18:00', isOpen: true },
  };
  return must(await saveMeetingPlace(house, someone('organiser', editionId), { editionId, place }));
}
const tablesTaken = async () =>
  (await listPlaceUse(house.db, editionId)).map(({ name, taken }) => [name, taken.size]);

describe('a request', () => {
  test('takes nobody’s time and no table until it is accepted, and then both, in both agendas', async () => {
    await aTable('Table 1');
    const id = await asked(ana, [ben], { place: pool, times: [ten, minutesAfter(ten, 60)] });
    expect([await agendaOf(ana), await agendaOf(ben), await tablesTaken()]).toEqual([
      [],
      [],
      [['Table 1', 0]],
    ]);
    const free = async () =>
      must(
        await offerTimes(house, ana, {
          editionId,
          who: [await whoIs(ana, ben)],
          minutes: 30,
          needsPlace: true,
        }),
      ).days.flatMap(({ starts }) => starts);
    expect(await free()).toContain(ten);
    expect([await stageFor(ana, id), await stageFor(ben, id)]).toEqual(['waiting', 'to-answer']);
    must(await accept(ben, id));
    must(await accept(ben, id));
    expect(await agendaOf(ana)).toEqual([['김벤', ten, 'Table 1 · Foyer']]);
    expect(await agendaOf(ben)).toEqual([['Ana Example', ten, 'Table 1 · Foyer']]);
    expect(await tablesTaken()).toEqual([['Table 1', 2]]);
    expect(await free()).not.toContain(ten);
    expect(await stageFor(ana, id)).toBe('fixed');
  });

  test('sent twice is one, and accepted by whom it asks only', async () => {
    const id = house.newId<MeetingId>();
    const twice = await Promise.all([propose(ana, [ben], { id }), propose(ana, [ben], { id })]);
    expect(twice.map(code)).toEqual(['done', 'done']);
    expect(must(await readMeetings(house, ben, editionId))).toHaveLength(1);
    const eve = await anAttendee(house, editionId, 'Eve');
    expect(code(await accept(ana, id))).toBe('time-gone');
    expect(code(await accept(eve, id))).toBe('meeting-unknown');
    expect(code(await accept(ben, id, '2027-05-14T11:00:00Z'))).toBe('time-gone');
    expect(code(await readMeeting(house, eve, id))).toBe('meeting-unknown');
    expect(code(await declineMeeting(house, eve, { id, words: '' }))).toBe('meeting-unknown');
    expect(code(await offerOtherTimes(house, eve, id))).toBe('meeting-unknown');
    expect(await propose(eve, []).then(code)).toBe('nobody-asked');
    const stolen = await proposeMeeting(house, eve, {
      ...{ editionId, id, who: [], minutes: 30, times: [ten], about: 'x', place: words },
    });
    expect(code(stolen)).toBe('meeting-unknown');
  });

  test('whose times are over is over, and is forgotten', async () => {
    const id = await asked(ana, [ben]);
    at = '2027-05-14T10:01:00Z';
    expect(await stageFor(ben, id)).toBe('stale');
    expect(code(await accept(ben, id))).toBe('time-gone');
    expect(await removeOldMeetings(house.db, new Date('2027-05-14T09:00:00Z'))).toBe(0);
    await removeOldMeetings(house.db, new Date('2028-01-01T00:00:00Z'));
    expect(must(await readMeetings(house, ben, editionId))).toEqual([]);
  });

  test('is refused with what to do', async () => {
    const who = [await whoIs(ana, ben)];
    const sent = (more: object) =>
      proposeMeeting(house, ana, {
        ...{
          editionId,
          id: house.newId<MeetingId>(),
          who,
          minutes: 30,
          times: [ten],
          about: 'x',
          place: words,
        },
        ...more,
      }).then(code);
    const six = [0, 15, 30, 45, 60, 75].map((minutes) => minutesAfter(ten, minutes));
    expect(await sent({ times: [] })).toBe('times-missing');
    expect(await sent({ times: six })).toBe('too-many-times');
    expect(await sent({ times: ['2027-05-14T10:07:00Z'] })).toBe('time-not-valid');
    expect(await sent({ times: ['2027-05-14T05:00:00Z'] })).toBe('time-not-valid');
    expect(await sent({ times: ['2027-06-14T10:00:00Z'] })).toBe('time-not-valid');
    expect(await sent({ times: ['soon'] })).toBe('time-not-valid');
    expect(await sent({ about: ' \n' })).toBe('about-missing');
    expect(await sent({ about: '가'.repeat(501) })).toBe('about-too-long');
    expect(await sent({ place: { kind: 'words', words: ' ' } })).toBe('place-missing');
    expect(await sent({ place: { kind: 'online', url: 'javascript:alert(1)' } })).toBe('link-not-valid');
    expect(await sent({ place: pool })).toBe('place-unknown');
    expect(await sent({ who: [house.newId()] })).toBe('not-reachable');
    for (let n = 0; n < 10; n += 1) expect(await sent({ times: [minutesAfter(ten, n * 15)] })).toBe('done');
    expect(await sent({})).toBe('too-many-open');
  });

  test('is limited also when many are sent at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 14 }, () => propose(ana, [ben])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
  });
});

describe('who may ask', () => {
  test('is chosen by each: nobody, connections, or all who take part; and a name of elsewhere means nobody', async () => {
    const eve = await anAttendee(house, editionId, 'Eve');
    must(await showCard(house, ben, { editionId, topics: [] }));
    const cardFor = async (reader: Attendee) =>
      must(await findPeople(house, reader, { editionId, words: '' })).people.find(
        ({ personId }) => personId === ben.personId,
      );
    const ask = async (reader: Attendee) => {
      const card = await cardFor(reader);
      const input = { editionId, who: [card?.cardId ?? ''], minutes: 30, needsPlace: false };
      return [card?.asks, code(await offerTimes(house, reader, input))];
    };
    expect([await ask(ana), await ask(eve)]).toEqual([
      [true, 'done'],
      [false, 'not-reachable'],
    ]);
    must(await chooseReach(house, ben, 'attendees'));
    expect([await ask(ana), await ask(eve)]).toEqual([
      [true, 'done'],
      [true, 'done'],
    ]);
    must(await chooseReach(house, ben, 'nobody'));
    expect([await ask(ana), await ask(eve)]).toEqual([
      [false, 'not-reachable'],
      [false, 'not-reachable'],
    ]);
    expect(code(await chooseReach(house, ben, 'everybody'))).toBe('reach-unknown');
    must(await chooseReach(house, ben, 'attendees'));
    const elsewhere = await anEdition(house);
    const stranger = await anAttendee(house, elsewhere.id, 'Stranger');
    const card = (await cardFor(ana))?.cardId ?? '';
    const input = { editionId: elsewhere.id, who: [card], minutes: 30, needsPlace: false };
    expect(code(await offerTimes(house, stranger, input))).toBe('not-reachable');
    expect(code(await offerTimes(house, eve, { ...input, editionId, who: [await whoIs(ana, ben)] }))).toBe(
      'not-reachable',
    );
  });

  test('is one who takes part, at their own browser', async () => {
    const refused: string[] = [];
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const seen = await readMeetings(house, viewer, editionId);
      const form = await readMeetingForm(house, viewer, { editionId, who: [] });
      expect(form.ok).toBe(seen.ok);
      if (!seen.ok) refused.push(`${who}: ${seen.refusal.code}`);
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

  test('ends with a block, of which the other learns nothing', async () => {
    const [open, agreed] = [
      await asked(ana, [ben]),
      await asked(ana, [ben], { times: [minutesAfter(ten, 60)] }),
    ];
    must(await accept(ben, agreed, minutesAfter(ten, 60)));
    const part = must(await readMeeting(house, ben, open)).meeting.others[0]?.partId;
    if (!part) throw new Error('Nobody else is in it.');
    must(await blockPerson(house, ben, { meetingId: open, partId: part }));
    expect(must(await readMeetings(house, ben, editionId))).toEqual([]);
    expect([await stageFor(ana, open), await stageFor(ana, agreed)]).toEqual(['waiting', 'cancelled']);
    expect([await agendaOf(ana), await agendaOf(ben)]).toEqual([[], []]);
    expect(must(await readMeeting(house, ana, open)).meeting.others[0]?.answer).toBe('open');
    expect([code(await propose(ana, [ben])), code(await propose(ben, [ana]))]).toEqual([
      'not-reachable',
      'not-reachable',
    ]);
    expect(must(await readMeetingChoices(house, ben)).blocked).toMatchObject([{ name: 'Ana Example' }]);
    must(await unblockPerson(house, ben, ana.personId));
    expect(code(await propose(ana, [ben]))).toBe('done');
  });
});

describe('of two who want the same at the same moment', () => {
  test('exactly one gets the table, and the other reads what is free', async () => {
    const [one, two] = [await aTable('Table 1'), await aTable('Table 2', 6)];
    const place: WantedPlace = { kind: 'pool', placeId: one };
    const pairs = await Promise.all(
      Array.from({ length: 4 }, async (_, n) => {
        const [a, b] = [
          await anAttendee(house, editionId, `A${n}`),
          await anAttendee(house, editionId, `B${n}`),
        ];
        await connect(a, b);
        return { b, id: await asked(a, [b], { place }) };
      }),
    );
    const outcomes = await Promise.all(pairs.map(({ b, id }) => accept(b, id)));
    expect(outcomes.map(code).toSorted()).toEqual(['done', 'place-taken', 'place-taken', 'place-taken']);
    const late = pairs.find((_, at) => !outcomes[at]?.ok);
    if (!late) throw new Error('Everybody got the table.');
    const { free } = must(await readMeeting(house, late.b, late.id));
    expect(free.get(ten)).toEqual([{ id: two, name: 'Table 2' }]);
    must(await accept(late.b, late.id, ten, two));
    expect(await tablesTaken()).toEqual([
      ['Table 1', 2],
      ['Table 2', 2],
    ]);
  });

  test('any table is another one for each, until none is left', async () => {
    await aTable('Table 1');
    await aTable('Table 2');
    await aTable('For two', 2);
    const pairs = await Promise.all(
      Array.from({ length: 5 }, async (_, n) => {
        const [a, b] = [
          await anAttendee(house, editionId, `A${n}`),
          await anAttendee(house, editionId, `B${n}`),
        ];
        await connect(a, b);
        const times = [minutesAfter(ten, n % 2 === 0 ? 0 : 15)];
        return { b, start: times[0], id: await asked(a, [b], { place: pool, times }) };
      }),
    );
    const outcomes = await Promise.all(pairs.map(({ b, id, start }) => accept(b, id, start)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.filter((one) => code(one) === 'no-place-free')).toHaveLength(2);
  });

  test('nobody is in two meetings: who asked two is taken by the first who accepts', async () => {
    const cleo = await anAttendee(house, editionId, 'Cleo');
    await connect(ana, cleo);
    await aTable('Table 1');
    await aTable('Table 2');
    const first = await asked(ana, [ben], { place: pool });
    const second = await asked(ana, [cleo], { place: pool, times: [minutesAfter(ten, 15)] });
    const outcomes = await Promise.all([accept(ben, first), accept(cleo, second, minutesAfter(ten, 15))]);
    expect(outcomes.map(code).toSorted()).toEqual(['done', 'others-are-busy']);
    // What the refused one had taken on its way is free again.
    expect((await tablesTaken()).map(([, taken]) => taken).toSorted()).toEqual([0, 2]);
    expect(await agendaOf(ana)).toHaveLength(1);
    const third = await asked(cleo, [ana]);
    expect(code(await accept(ana, third))).toBe('you-are-busy');
  });
});

describe('what was agreed', () => {
  test('can be moved: it stands until the other time is accepted, and goes back to what it was if not', async () => {
    await aTable('Table 1');
    const id = await asked(ana, [ben], { place: pool });
    must(await accept(ben, id));
    const later = minutesAfter(ten, 15);
    must(await proposeOtherTimes(house, ana, { id, times: [later] }));
    expect([await agendaOf(ben), await stageFor(ben, id)]).toEqual([
      [['Ana Example', ten, 'Table 1 · Foyer']],
      'to-answer',
    ]);
    must(await declineMeeting(house, ben, { id, words: 'No' }));
    expect(await stageFor(ben, id)).toBe('fixed');
    must(await proposeOtherTimes(house, ana, { id, times: [later] }));
    must(await accept(ben, id, later));
    expect(await agendaOf(ana)).toEqual([['김벤', later, 'Table 1 · Foyer']]);
    expect(await tablesTaken()).toEqual([['Table 1', 2]]);
  });

  test('is cancelled by either of two, and gives back time and table', async () => {
    await aTable('Table 1');
    const id = await asked(ana, [ben], { place: pool });
    must(await accept(ben, id));
    must(await cancelMeeting(house, ben, { id, words: 'My train' }));
    expect([await agendaOf(ana), await agendaOf(ben), await tablesTaken()]).toEqual([
      [],
      [],
      [['Table 1', 0]],
    ]);
    expect(must(await readMeeting(house, ana, id)).meeting).toMatchObject({
      stage: 'cancelled',
      others: [{ answer: 'no', words: 'My train' }],
    });
    expect(code(await cancelMeeting(house, ana, { id, words: '' }))).toBe('meeting-over');
  });

  test('of a group goes on without one, and others come to it', async () => {
    const cleo = await anAttendee(house, editionId, 'Cleo');
    await connect(ana, cleo);
    const id = await asked(ana, [ben, cleo]);
    must(await accept(ben, id));
    expect(await stageFor(cleo, id)).toBe('to-answer');
    must(await accept(cleo, id));
    expect(await agendaOf(ana)).toEqual([
      [expect.stringMatching(/Cleo.*김벤|김벤.*Cleo/), ten, 'Coffee stand'],
    ]);
    must(await cancelMeeting(house, ben, { id, words: '' }));
    expect([await agendaOf(ana), await agendaOf(ben)]).toEqual([[['Cleo', ten, 'Coffee stand']], []]);
    must(await cancelMeeting(house, cleo, { id, words: '' }));
    expect(await stageFor(ana, id)).toBe('cancelled');
  });

  test('declined by all is declined, and other times can be proposed back and forth', async () => {
    const id = await asked(ana, [ben]);
    const later = minutesAfter(ten, 60);
    must(await proposeOtherTimes(house, ben, { id, times: [later] }));
    expect([await stageFor(ana, id), await stageFor(ben, id)]).toEqual(['to-answer', 'waiting']);
    expect(code(await accept(ben, id, later))).toBe('time-gone');
    must(await declineMeeting(house, ana, { id, words: '' }));
    expect(await stageFor(ben, id)).toBe('cancelled');
    const next = await asked(ana, [ben]);
    must(await declineMeeting(house, ben, { id: next, words: 'Too busy' }));
    expect(await stageFor(ana, next)).toBe('declined');
  });
});

describe('people are told', () => {
  const write = () => ({ subject: 'S', text: 'T', push: 'P' });
  test('once of what others did, and reminded once a quarter of an hour before', async () => {
    const four = '2027-05-14T16:00:00Z';
    const id = await asked(ana, [ben], { times: [four] });
    const event = { id, what: 'meeting-asked', by: ana.personId, revision: 0 };
    const told = await Promise.all([1, 2, 3].map(() => tellOfMeeting(house, event, write)));
    expect(told.reduce((sum, n) => sum + n, 0)).toBe(1);
    must(await accept(ben, id, four));
    expect(await remindOfMeetings(house, write)).toBe(0);
    at = '2027-05-14T15:46:00Z';
    expect([await remindOfMeetings(house, write), await remindOfMeetings(house, write)]).toEqual([2, 0]);
  });
});

describe('the team', () => {
  test('sets up places; who is no organiser may not even look', async () => {
    const table = await aTable('Table 1');
    const allowed: string[] = [];
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const seen = await readMeetingPlaces(house, viewer, editionId);
      if (seen.ok) allowed.push(who);
      const gone = await dropMeetingPlace(house, viewer, {
        editionId: (await anEdition(house)).id,
        id: table,
      });
      expect(gone.ok).toBe(false);
    }
    expect(allowed).toEqual(['owner by token', 'owner', 'organiser']);
  });

  test('does not take a place away under those who meet there', async () => {
    const organiser = someone('organiser', editionId);
    const table = await aTable('Table 1');
    const id = await asked(ana, [ben], { place: pool });
    must(await accept(ben, id));
    expect(must(await readMeetingPlaces(house, organiser, editionId))).toMatchObject([{ meetings: 1 }]);
    expect(code(await dropMeetingPlace(house, organiser, { editionId, id: table }))).toBe('place-in-use');
    must(await cancelMeeting(house, ana, { id, words: '' }));
    must(await dropMeetingPlace(house, organiser, { editionId, id: table }));
    expect(await tablesTaken()).toEqual([]);
  });
});

test('who deletes their account is gone from meetings: the others read that somebody left', async () => {
  const id = await asked(ana, [ben]);
  must(await accept(ben, id));
  expect(await exportMyMeetings(house, ana)).toMatchObject({
    value: { allows: 'connections', meetings: [{ askedByMe: true, about: 'Boats', state: 'fixed' }] },
  });
  expect(await exportMyMeetings(house, ben)).toMatchObject({ value: { meetings: [{ about: null }] } });
  await forgetPersonInMeetings(house, ana.personId);
  await forgetPersonInMeetings(house, ana.personId);
  const { meeting } = must(await readMeeting(house, ben, id));
  expect(meeting).toMatchObject({ stage: 'cancelled', about: '', others: [{ name: null, answer: 'left' }] });
  expect(await agendaOf(ben)).toEqual([]);
  const open = await asked(ben, [await knownOf(ben)]);
  await forgetPersonInMeetings(house, ben.personId);
  expect(code(await readMeeting(house, ben, open))).toBe('meeting-unknown');
});

async function knownOf(reader: Attendee): Promise<Attendee> {
  const other = await anAttendee(house, editionId, 'Dana');
  await connect(reader, other);
  return other;
}
