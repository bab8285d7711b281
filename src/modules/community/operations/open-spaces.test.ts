import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAgenda, readMyNotices } from '#live/server';
import { operator, type Viewer } from '#people';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { deliver } from '../../../../testing/deliver.ts';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Attendee, anAttendee } from '../community.fixture.ts';
import { findSpace, insertSpace } from '../queries/open-spaces.ts';
import { forgetWhoGathered } from '../queries/space-persons.ts';
import type { OpenSpaceId } from '../rules/open-space.ts';
import { noSpaces, slotKey } from '../rules/space-rules.ts';
import { editSpace, endSpace, endSpacesOf, moveSpace } from './change-space.ts';
import { exportMyCommunity, forgetPersonInCommunity } from './forget-in-community.ts';
import { answerOfferToHost, guestKey, offerToHost } from './hand-on-space.ts';
import { joinSpace } from './join-space.ts';
import { approveSpace, arrangeSpaces, reserveSlot, takeDownSpace } from './keep-board.ts';
import { answerMerge, askToMerge } from './merge-spaces.ts';
import { putOnSpace } from './put-on-space.ts';
import { listSpacesForAll, readBoard, readBoardPulse } from './read-board.ts';
import { readSpace } from './read-space.ts';
import { showCard } from './show-card.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let host: Attendee;
let guest: Attendee;
let moment = '2027-05-14T06:00:00Z';
beforeAll(async () => {
  database = await testDatabase();
  const real = testHouse(database.db);
  house = { ...real, clock: { ...real.clock, now: () => moment } };
});
beforeEach(async () => {
  moment = '2027-05-14T06:00:00Z';
  ({ id: editionId } = await anEdition(house, { isPublic: true }));
  await release(smallProgramme());
  [host, guest] = [
    await anAttendee(house, editionId, 'Min-ji Kim'),
    await anAttendee(house, editionId, '李雷'),
  ];
  await arrange();
});
afterAll(() => database.close());

async function release(programme: ReturnType<typeof smallProgramme>) {
  must(await replaceProgramme(house, operator, { editionId, programme }));
  must(await releaseTimetable(house, operator, { editionId, name: `Release ${house.newId()}`, note: null }));
}
// In the hall a talk is on from 10:00 to 10:30 by the venue's clock.
const hours = [{ day: '2027-05-14', from: '09:00', until: '13:00' }];
const arrange = async (changes = {}) =>
  must(
    await arrangeSpaces(house, operator, {
      editionId,
      rules: {
        ...{ ...noSpaces, isOpen: true, rooms: ['hall', 'attic'], hours, minutes: 60, perDay: 2, inAll: 3 },
        ...changes,
      },
    }),
  );
const at = (hour: number, room = 'attic') =>
  slotKey({ room, start: `2027-05-14T${String(hour).padStart(2, '0')}:00:00Z` });
const words = { title: 'Boats', about: 'Bring one.', languages: ['en'], links: [] };
const put = (viewer: Viewer, slot: string, changes = {}) =>
  putOnSpace(house, viewer, { ...words, editionId, id: house.newId<OpenSpaceId>(), slot, ...changes });
const key = (code: string) => ({ editionId, code });
const agendaOf = async ({ personId }: Attendee) =>
  (await readAgenda(house, editionId, { personId, email: 'nobody@example.org' })).entries;
const toldTo = async (viewer: Attendee) => {
  await deliver(house);
  const { notices } = must(await readMyNotices(house, viewer, editionId));
  return notices.map(({ facts }) => ('news' in facts ? facts.news : 'release'));
};

describe('putting on', () => {
  test('takes a free slot, stands in the schedule and in the host’s agenda, and sending it twice is one', async () => {
    const id = house.newId<OpenSpaceId>();
    const codes = await Promise.all([put(host, at(9), { id }), put(host, at(9), { id })]);
    const [code = '', again] = codes.map(must);
    expect(again).toBe(code);
    expect(await listSpacesForAll(house, editionId)).toMatchObject([{ code, title: 'Boats', room: 'attic' }]);
    expect(await agendaOf(host)).toMatchObject([
      { reasons: ['open-space'], gathering: { title: 'Boats', path: `open-spaces/${code}` } },
    ]);
    expect(await put(guest, at(10), { id })).toMatchObject({ refusal: { code: 'space-unknown' } });
  });

  test('raced for one slot goes to exactly one, and the database itself holds one only', async () => {
    const many = await Promise.all(
      Array.from({ length: 8 }, (_, n) => anAttendee(house, editionId, `Guest ${n}`)),
    );
    const answers = await Promise.all(many.map((one) => put(one, at(9))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({ refusal: { code: 'slot-taken', field: 'slot' } });
    const board = await readBoard(house, host, editionId);
    expect(board.free.map(slotKey)).toContain(at(10));
    expect(board.free.map(slotKey)).not.toContain(at(9));
    const space = {
      ...{
        editionId,
        hostId: host.personId,
        isReserved: false,
        ...words,
        room: 'attic',
        state: 'on' as const,
      },
      ...{ start: '2027-05-14T09:59:00Z', end: '2027-05-14T10:10:00Z', code: 'RAW222' },
    };
    const raw = house.db
      .transaction()
      .execute((tx) => insertSpace(tx, { ...space, id: house.newId() }, moment));
    await expect(raw).rejects.toMatchObject({ constraint: 'open_space_slot' });
  });

  test('is refused where the programme is, in the past, off the grid, over the limits, while closed, and for strangers', async () => {
    expect(await put(host, at(8, 'hall'))).toMatchObject({ refusal: { code: 'slot-taken' } });
    expect(await put(host, slotKey({ room: 'attic', start: '2027-05-14T09:30:00Z' }))).toMatchObject({
      refusal: { code: 'slot-unknown' },
    });
    expect(await put(host, at(9, 'gone'))).toMatchObject({ refusal: { code: 'slot-unknown' } });
    expect(await put(host, at(9), { title: ' ' })).toMatchObject({ refusal: { code: 'title-missing' } });
    must(await put(host, at(9)));
    const raced = await Promise.all([put(host, at(10)), put(host, at(10, 'hall'))]);
    expect(raced.filter(({ ok }) => ok)).toHaveLength(1);
    expect(raced.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'too-many-that-day' } });
    moment = '2027-05-14T08:00:00Z';
    expect(await put(guest, at(8))).toMatchObject({ refusal: { code: 'slot-past' } });
    await arrange({ opensAt: '2027-05-14T08:00:01Z' });
    expect(await put(guest, at(9, 'hall'))).toMatchObject({ refusal: { code: 'board-closed' } });
    await arrange({ products: [house.newId()] });
    expect(await put(guest, at(9, 'hall'))).toMatchObject({ refusal: { code: 'other-ticket' } });
    for (const [who, viewer] of Object.entries(everybody(editionId)))
      if (who === 'anonymous' || who.endsWith('token'))
        expect(await put(viewer, at(9))).toMatchObject({ refusal: { code: 'not-signed-in' } });
      else if (['nobody special', 'steward', 'owner elsewhere'].includes(who))
        expect(await put(viewer, at(9))).toMatchObject({ refusal: { code: 'not-attending' } });
  });

  test('that the team looks at first is seen by it and its host only, and by all once it was let on', async () => {
    await arrange({ isModerated: true });
    const code = must(await put(host, at(9)));
    expect(await listSpacesForAll(house, editionId)).toEqual([]);
    expect(await readSpace(house, guest, key(code))).toBeNull();
    expect((await readBoard(house, guest, editionId)).free.map(slotKey)).not.toContain(at(9));
    expect((await readSpace(house, host, key(code)))?.space.state).toBe('new');
    expect(await joinSpace(house, guest, { ...key(code), joins: true })).toMatchObject({
      refusal: { code: 'space-unknown' },
    });
    must(await approveSpace(house, operator, key(code)));
    expect(await toldTo(host)).toEqual(['open-space-approved']);
    expect(await listSpacesForAll(house, editionId)).toHaveLength(1);
  });
});

describe('joining', () => {
  test('counts, stands in the agenda with its clash, and shows names of those only who show cards', async () => {
    const code = must(await put(host, at(8)));
    const join = (joins: boolean) => joinSpace(house, guest, { ...key(code), joins });
    await Promise.all([join(true), join(true), join(true)].map(async (one) => must(await one)));
    expect(await readSpace(house, host, key(code))).toMatchObject({ space: { people: 2 }, guests: [] });
    must(await showCard(house, guest, { editionId, topics: [] }));
    must(await showCard(house, host, { editionId, topics: [] }));
    const page = await readSpace(house, guest, key(code));
    expect(page).toMatchObject({ space: { people: 2, isJoined: true }, clashes: [] });
    expect(JSON.stringify(page)).not.toContain(host.personId);
    expect(await readSpace(house, { kind: 'anonymous' }, key(code))).toMatchObject({
      host: null,
      guests: [],
    });
    const other = must(await put(guest, at(8, 'hall').replace('T08', 'T07')));
    expect(other).not.toBe(code);
    must(await join(false));
    must(await join(false));
    expect((await agendaOf(guest)).map(({ key: id }) => id)).toHaveLength(1);
  });

  test('stops when it is full, also when many come at once, and when it is over', async () => {
    await arrange({ largest: 3 });
    const code = must(await put(host, at(9)));
    const many = await Promise.all(
      Array.from({ length: 6 }, (_, n) => anAttendee(house, editionId, `Guest ${n}`)),
    );
    const answers = await Promise.all(
      many.map((one) => joinSpace(house, one, { ...key(code), joins: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'space-full' } });
    moment = '2027-05-14T10:00:00Z';
    expect(await joinSpace(house, guest, { ...key(code), joins: true })).toMatchObject({
      refusal: { code: 'space-over' },
    });
  });
});

describe('a host', () => {
  test('moves it for all who joined, who are told once, and never onto another', async () => {
    const code = must(await put(host, at(9)));
    must(await joinSpace(house, guest, { ...key(code), joins: true }));
    must(await put(guest, at(10)));
    expect(await moveSpace(house, host, { ...key(code), slot: at(10) })).toMatchObject({
      refusal: { code: 'slot-taken' },
    });
    expect(await moveSpace(house, guest, { ...key(code), slot: at(7) })).toMatchObject({
      refusal: { code: 'not-host' },
    });
    must(await moveSpace(house, host, { ...key(code), slot: at(7) }));
    expect((await agendaOf(guest))[0]).toMatchObject({
      start: '2027-05-14T07:00:00Z',
      gathering: { revision: 1 },
    });
    expect(await toldTo(guest)).toEqual(['open-space-moved']);
    expect(await toldTo(guest)).toEqual(['open-space-moved']);
    must(await editSpace(house, host, { ...key(code), ...words, title: '배' }));
    expect((await agendaOf(guest))[0]?.gathering?.title).toBe('배');
  });

  test('comes together with another by its host’s yes: all come along, are told, and the slot is free again', async () => {
    const [from, into] = [must(await put(host, at(9))), must(await put(guest, at(10), { title: 'Ships' }))];
    const third = await anAttendee(house, editionId, 'Third');
    must(await joinSpace(house, third, { ...key(from), joins: true }));
    expect(await askToMerge(house, third, { ...key(from), into })).toMatchObject({
      refusal: { code: 'not-host' },
    });
    expect(await askToMerge(house, host, { ...key(from), into: from })).toMatchObject({
      refusal: { code: 'merge-unknown' },
    });
    must(await askToMerge(house, host, { ...key(from), into }));
    expect(await toldTo(guest)).toEqual(['open-space-asks']);
    const yes = { ...key(into), from, agrees: true };
    expect(await answerMerge(house, host, yes)).toMatchObject({ refusal: { code: 'not-host' } });
    const answers = await Promise.all([answerMerge(house, guest, yes), answerMerge(house, guest, yes)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readSpace(house, third, key(into))).toMatchObject({ space: { people: 3, isJoined: true } });
    expect(await readSpace(house, third, key(from))).toMatchObject({ mergedInto: { title: 'Ships' } });
    // A press that waited for a network comes when it went on elsewhere.
    expect(await joinSpace(house, third, { ...key(from), joins: true })).toMatchObject({
      refusal: { code: 'space-merged' },
    });
    for (const one of [host, third]) {
      expect((await agendaOf(one)).map(({ gathering }) => gathering?.title)).toEqual(['Ships']);
      expect(await toldTo(one)).toEqual(['open-space-merged']);
    }
    expect((await readBoard(house, host, editionId)).free.map(slotKey)).toContain(at(9));
  });

  test('hands it on to somebody who joined and says yes, within their own limit', async () => {
    const code = must(await put(host, at(9)));
    must(await joinSpace(house, guest, { ...key(code), joins: true }));
    must(await showCard(house, guest, { editionId, topics: [] }));
    expect(await offerToHost(house, host, { ...key(code), guest: 'nobody' })).toMatchObject({
      refusal: { code: 'guest-unknown' },
    });
    const page = await readSpace(house, host, key(code));
    const space = await findSpace(house.db, editionId, code);
    const named = space ? guestKey(space.id, guest.personId) : '';
    expect(page?.hosting?.offeredTo).toBeNull();
    must(await offerToHost(house, host, { ...key(code), guest: named }));
    expect(await toldTo(guest)).toEqual(['open-space-offered']);
    expect(await answerOfferToHost(house, host, { ...key(code), agrees: true })).toMatchObject({
      refusal: { code: 'offer-gone' },
    });
    must(await answerOfferToHost(house, guest, { ...key(code), agrees: true }));
    expect(await toldTo(host)).toEqual(['open-space-handed']);
    expect((await readSpace(house, guest, key(code)))?.space).toMatchObject({ isMine: true, people: 2 });
    expect((await readSpace(house, host, key(code)))?.space).toMatchObject({ isJoined: true });
  });

  test('ends it: the slot is free, it leaves all agendas, and those who joined are told', async () => {
    const code = must(await put(host, at(9)));
    must(await joinSpace(house, guest, { ...key(code), joins: true }));
    expect(await endSpace(house, guest, key(code))).toMatchObject({ refusal: { code: 'not-host' } });
    const before = await readBoardPulse(house, editionId);
    must(await endSpace(house, host, key(code)));
    expect(await endSpace(house, host, key(code))).toMatchObject({ refusal: { code: 'space-over' } });
    expect([await agendaOf(host), await agendaOf(guest)]).toEqual([[], []]);
    expect(await toldTo(guest)).toEqual(['open-space-ended']);
    must(await put(guest, at(9)));
    expect((await readBoard(house, guest, editionId)).revision).not.toBe(before.revision);
  });
});

describe('the team', () => {
  test('takes down with a reason that host and guests read, and keeps slots', async () => {
    const code = must(await put(host, at(9)));
    must(await joinSpace(house, guest, { ...key(code), joins: true }));
    expect(await takeDownSpace(house, operator, { ...key(code), reason: ' ' })).toMatchObject({
      refusal: { code: 'reason-missing' },
    });
    must(await takeDownSpace(house, operator, { ...key(code), reason: 'Rude' }));
    for (const one of [host, guest]) {
      expect(await toldTo(one)).toEqual(['open-space-taken-down']);
      expect(await agendaOf(one)).toEqual([]);
    }
    expect((await readSpace(house, host, key(code)))?.reason).toBe('Rude');
    expect(await joinSpace(house, guest, { ...key(code), joins: false })).toMatchObject({
      refusal: { code: 'space-taken-down' },
    });
    expect(await readSpace(house, guest, key(code))).toBeNull();
    const kept = must(await reserveSlot(house, operator, { editionId, slot: at(9), title: 'Rehearsal' }));
    expect(await put(host, at(9))).toMatchObject({ refusal: { code: 'slot-taken' } });
    expect(await listSpacesForAll(house, editionId)).toEqual([]);
    must(await takeDownSpace(house, operator, { ...key(kept), reason: '' }));
    must(await put(host, at(9)));
  });

  test('is who looks after the days; rules are the organisers’; strangers’ codes lead nowhere', async () => {
    const code = must(await put(host, at(9)));
    const { id: elsewhere } = await anEdition(house);
    const keeps = ['owner', 'organiser', 'programme', 'desk', 'volunteer-lead', 'owner by token'];
    const rules = { ...noSpaces, isOpen: true, rooms: ['hall', 'attic'], hours };
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const may = keeps.includes(who) ? 'space-unknown' : 'not-allowed';
      const gone = { editionId, code: 'GONE22', reason: 'x' };
      expect([who, await takeDownSpace(house, viewer, gone)]).toMatchObject([
        who,
        { refusal: { code: may } },
      ]);
      expect([who, await approveSpace(house, viewer, gone)]).toMatchObject([who, { refusal: { code: may } }]);
      const reserved = await reserveSlot(house, viewer, { editionId, slot: 'x', title: 'x' });
      expect([who, reserved]).toMatchObject([
        who,
        { refusal: { code: keeps.includes(who) ? 'slot-unknown' : 'not-allowed' } },
      ]);
      const arranged = await arrangeSpaces(house, viewer, { editionId, rules });
      expect([who, arranged.ok]).toEqual([who, ['owner', 'organiser', 'owner by token'].includes(who)]);
      for (const act of [
        endSpace(house, viewer, key(code)),
        moveSpace(house, viewer, { ...key(code), slot: at(10) }),
        editSpace(house, viewer, { ...key(code), ...words }),
        offerToHost(house, viewer, { ...key(code), guest: null }),
      ])
        expect([who, (await act).ok]).toEqual([who, false]);
    }
    expect(await endSpace(house, host, { editionId: elsewhere, code })).toMatchObject({
      refusal: { code: 'space-unknown' },
    });
    expect(await readSpace(house, host, { editionId: elsewhere, code })).toBeNull();
  });
});

test('a release that needs the room displaces it: host and guests are told once, it leaves the schedule, and moving heals it', async () => {
  const code = must(await put(host, at(9)));
  must(await joinSpace(house, guest, { ...key(code), joins: true }));
  const programme = smallProgramme();
  const sessions = programme.sessions.map((one) =>
    one.code === 'LATER'
      ? { ...one, slot: { start: '2027-05-14T09:30:00Z', end: '2027-05-14T10:00:00Z', rooms: ['attic'] } }
      : one,
  );
  await release({ ...programme, sessions });
  expect(await toldTo(host)).toEqual(['open-space-displaced']);
  expect(await toldTo(guest)).toEqual(['open-space-roomless']);
  expect(await listSpacesForAll(house, editionId)).toEqual([]);
  expect((await agendaOf(guest))[0]?.gathering).toMatchObject({ room: null, place: '' });
  expect((await readSpace(house, guest, key(code)))?.space.isDisplaced).toBe(true);
  const retitled = sessions.map((one) => (one.code === 'TALK02' ? { ...one, title: 'Another' } : one));
  await release({ ...programme, sessions: retitled });
  expect(await toldTo(host)).toEqual(['open-space-displaced']);
  must(await moveSpace(house, host, { ...key(code), slot: at(10) }));
  expect((await agendaOf(guest))[0]?.gathering).toMatchObject({ room: 'attic' });
  expect(await listSpacesForAll(house, editionId)).toHaveLength(1);
});

test('who goes takes it along: their export has it, what they host ends, and later nobody knows who came', async () => {
  const code = must(await put(host, at(9)));
  must(await joinSpace(house, guest, { ...key(code), joins: true }));
  const exported = must(await exportMyCommunity(house, guest));
  expect(exported.openSpaces).toMatchObject({ hosted: [], joined: [{ title: 'Boats' }] });
  expect(must(await exportMyCommunity(house, host)).openSpaces.hosted).toMatchObject([{ title: 'Boats' }]);
  await endSpacesOf(house, host.personId);
  await endSpacesOf(house, host.personId);
  expect(await toldTo(guest)).toEqual(['open-space-ended']);
  await forgetPersonInCommunity(house.db, host.personId);
  expect(must(await exportMyCommunity(house, host)).openSpaces.hosted).toEqual([]);
  must(await put(guest, at(10)));
  expect(await forgetWhoGathered(house.db, new Date('2027-09-01'))).toBeGreaterThan(0);
  expect(must(await exportMyCommunity(house, guest)).openSpaces).toEqual({ hosted: [], joined: [] });
});
