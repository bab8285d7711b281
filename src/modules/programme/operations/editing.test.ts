import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import { listActs } from '../../../platform/audit.ts';
import { aProgramme, aRoom, aSession, aSpeaker, aTrack, at } from '../rules/programme.fixture.ts';
import { programmeHead } from '../rules/programme-head.ts';
import type { RemovalId } from '../rules/removed.ts';
import { anInput } from '../rules/session-input.fixture.ts';
import * as door from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const slot = at('2027-05-14T08:00', '2027-05-14T09:00', 'a');

/** Two rooms, a track, two speakers; a talk by both in room a, posters with one nested, and a talk without a time. */
async function anEditedEdition() {
  const edition = await anEdition(house);
  const programme = aProgramme({
    rooms: [aRoom('a'), aRoom('b')],
    tracks: [aTrack('web', 'Web', 2), aTrack('data', 'Data', 3)],
    speakers: [aSpeaker('ANA', 'Ana'), aSpeaker('BEN', 'Ben', { biography: 'Builds boats.' })],
    sessions: [
      aSession('TALK', {
        number: 1,
        title: 'Talk',
        slot,
        track: 'web',
        speakers: ['ANA', 'BEN'],
        tags: ['x'],
      }),
      aSession('POSTERS', {
        number: 2,
        kind: 'poster',
        slot: at('2027-05-14T10:00', '2027-05-14T12:00', 'a', 'b'),
      }),
      aSession('ONE', { number: 3, kind: 'poster', parent: 'POSTERS', speakers: ['BEN'] }),
      aSession('LATER', { number: 4, minutes: 30 }),
    ],
  });
  must(await door.replaceProgramme(house, operator, { editionId: edition.id, programme }));
  const read = () => door.readWorkingProgramme(house.db, edition.id, programmeHead(edition));
  return { edition, editionId: edition.id, read };
}
const refusal = (code: string, rest: object = {}) => ({ ok: false, refusal: { code, ...rest } });

describe('a session', () => {
  test('is made with everything that was written, tidied, and a code and number of its own', async () => {
    const { editionId, read } = await anEditedEdition();
    const session = anInput({
      title: '  Two   words ',
      abstract: 'One\r\nTwo ',
      speakers: ['BEN', 'ANA', 'BEN'],
      track: 'data',
      parent: 'TALK',
      tags: ['web', ' ', 'web'],
      links: [{ label: '', url: ' https://example.org/x ' }],
      translations: { ko: { title: ' 발표 ', abstract: '' } },
    });
    const { code } = must(await door.createSession(house, operator, { editionId, session }));
    const made = (await read()).sessions.at(-1);
    expect(made).toMatchObject({
      code,
      number: 5,
      title: 'Two words',
      abstract: 'One\nTwo',
      speakers: ['BEN', 'ANA'],
      track: 'data',
      parent: 'TALK',
      tags: ['web'],
      links: [{ label: 'https://example.org/x', url: 'https://example.org/x' }],
      translations: { ko: { title: '발표' } },
      slot: null,
    });
    expect(code).toMatch(/^[2-9A-Z]{6}$/);
    const acts = await listActs(house.db, editionId, { limit: 1 });
    expect(acts).toMatchObject([{ act: 'programme.session-created', subject: code }]);
  });

  test('is refused with the field that is wrong, and nothing is written', async () => {
    const { editionId, read } = await anEditedEdition();
    const before = await read();
    const tried = async (given: Parameters<typeof anInput>[0]) => {
      const outcome = await door.createSession(house, operator, { editionId, session: anInput(given) });
      return outcome.ok ? null : [outcome.refusal.code, outcome.refusal.field];
    };
    expect(await tried({ title: ' ' })).toEqual(['title-empty', 'title']);
    expect(await tried({ track: 'gone' })).toEqual(['track-unknown', 'track']);
    expect(await tried({ speakers: ['EVE'] })).toEqual(['speaker-unknown', 'speakers']);
    expect(await tried({ parent: 'ONE' })).toEqual(['parent-is-nested', 'parent']);
    expect(await tried({ parent: 'gone' })).toEqual(['parent-unknown', 'parent']);
    expect(await tried({ minutes: 1.5 })).toEqual(['minutes-not-usable', 'minutes']);
    expect(await tried({ language: 'plain words' })).toEqual(['language-not-usable', 'language']);
    expect(await tried({ links: [{ label: 'x', url: 'javascript:alert(1)' }] })).toEqual([
      'link-not-usable',
      'links',
    ]);
    expect(await tried({ translations: { ko: { title: 'x'.repeat(301) } } })).toEqual([
      'text-too-long',
      'title-ko',
    ]);
    expect(await read()).toEqual(before);
  });

  test('that two save at once keeps the first and tells the second, whose words are not lost by us', async () => {
    const { editionId, read } = await anEditedEdition();
    const save = (title: string) =>
      door.updateSession(house, operator, {
        editionId,
        code: 'TALK',
        revision: 1,
        session: anInput({ title, speakers: ['BEN'] }),
      });
    const outcomes = await Promise.all([save('One'), save('Two')]);
    const [won, lost] = outcomes.toSorted((one, other) => Number(other.ok) - Number(one.ok));
    expect(won).toEqual({ ok: true, value: { revision: 2 } });
    expect(lost).toEqual(refusal('edited-meanwhile', { details: { revision: 2 } }));
    const titles = (await read()).sessions.map((session) => session.title);
    expect(titles.filter((title) => title === 'One' || title === 'Two')).toHaveLength(1);
    const again = await door.updateSession(house, operator, {
      editionId,
      code: 'TALK',
      revision: 2,
      session: anInput({ title: 'Mine all the same' }),
    });
    expect(again).toEqual({ ok: true, value: { revision: 3 } });
    expect((await read()).sessions[0]).toMatchObject({ title: 'Mine all the same', speakers: [], slot });
  });

  test('cannot be nested in itself, nor in another while something is nested in it', async () => {
    const { editionId } = await anEditedEdition();
    const nest = (code: string, parent: string) =>
      door.updateSession(house, operator, { editionId, code, revision: 1, session: anInput({ parent }) });
    expect(await nest('TALK', 'TALK')).toEqual(refusal('parent-unknown', { field: 'parent' }));
    expect(await nest('POSTERS', 'TALK')).toEqual(refusal('parent-is-nested', { field: 'parent' }));
  });

  test('gets a number that nobody else has, however many are made at once, and never one that was released', async () => {
    const { editionId, read } = await anEditedEdition();
    must(await door.releaseTimetable(house, operator, { editionId, name: 'One', note: null }));
    must(await door.removeSessions(house, operator, { editionId, codes: ['LATER'] }));
    await Promise.all(
      Array.from({ length: 8 }, () => door.createSession(house, operator, { editionId, session: anInput() })),
    );
    const numbers = (await read()).sessions.map((session) => session.number);
    expect(numbers).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('is cancelled and reinstated with the others that are not so yet', async () => {
    const { editionId, read } = await anEditedEdition();
    const cancel = (cancelled: boolean, ...codes: string[]) =>
      door.cancelSessions(house, operator, { editionId, codes, cancelled });
    expect(must(await cancel(true, 'TALK'))).toEqual({ changed: ['TALK'] });
    expect(must(await cancel(true, 'TALK', 'LATER'))).toEqual({ changed: ['LATER'] });
    expect((await read()).sessions.map((session) => session.status)).toEqual([
      'cancelled',
      'confirmed',
      'confirmed',
      'cancelled',
    ]);
    expect(must(await cancel(false, 'LATER'))).toEqual({ changed: ['LATER'] });
    expect(await cancel(true, 'TALK', 'gone')).toEqual(refusal('session-unknown'));
  });

  test('that is announced changes the public page when it is edited, others do not', async () => {
    const { edition, editionId } = await anEditedEdition();
    const version = () => house.versions.of(`edition:${edition.slug}`);
    const save = (code: string, revision: number, announced: boolean) =>
      door.updateSession(house, operator, { editionId, code, revision, session: anInput({ announced }) });
    const before = await version();
    must(await save('TALK', 1, false));
    expect(await version()).toBe(before);
    must(await save('TALK', 2, true));
    expect(await version()).toBe(before + 1);
    must(await door.cancelSessions(house, operator, { editionId, codes: ['TALK'], cancelled: true }));
    expect(await version()).toBe(before + 2);
  });
});

describe('what is taken out', () => {
  const restore = (editionId: EditionId, removalId: RemovalId) =>
    door.restoreRemoved(house, operator, { editionId, removalId });

  test('comes back as it was: sessions with their slot, speakers, and what was nested in them', async () => {
    const { editionId, read } = await anEditedEdition();
    const before = await read();
    const codes = ['TALK', 'POSTERS'];
    const { removalId } = must(await door.removeSessions(house, operator, { editionId, codes }));
    expect((await read()).sessions.map(({ code, parent }) => [code, parent])).toEqual([
      ['ONE', null],
      ['LATER', null],
    ]);
    expect(await door.listRemoved(house.db, editionId)).toMatchObject([
      { id: removalId, kind: 'sessions', name: 'Talk', count: 2 },
    ]);
    expect(must(await restore(editionId, removalId))).toEqual({ kind: 'sessions', codes });
    expect(await read()).toEqual(before);
    expect(await restore(editionId, removalId)).toEqual(refusal('removal-unknown'));
  });

  test('comes back once, even when two ask at once', async () => {
    const { editionId, read } = await anEditedEdition();
    const { removalId } = must(await door.removeSessions(house, operator, { editionId, codes: ['TALK'] }));
    const outcomes = await Promise.all([restore(editionId, removalId), restore(editionId, removalId)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await read()).sessions).toHaveLength(4);
  });

  test('stays out when its code was given away, and can still come back later', async () => {
    const { editionId } = await anEditedEdition();
    const { removalId } = must(await door.removeRoom(house, operator, { editionId, code: 'a' }));
    const taken = must(
      await door.saveRoom(house, operator, {
        editionId,
        code: null,
        room: { ...aRoom('x'), name: 'a' },
      }),
    );
    expect(taken.code).toBe('a');
    expect(await restore(editionId, removalId)).toEqual(refusal('code-taken'));
    must(await door.removeRoom(house, operator, { editionId, code: 'a' }));
    expect(await restore(editionId, removalId)).toMatchObject({ ok: true });
  });

  test('belongs to its edition: another one cannot bring it back', async () => {
    const { editionId } = await anEditedEdition();
    const other = await anEdition(house);
    const { removalId } = must(await door.removeSessions(house, operator, { editionId, codes: ['TALK'] }));
    expect(await restore(other.id, removalId)).toEqual(refusal('removal-unknown'));
  });

  test('comes back as it was: a room to its sessions, a track, a speaker at their place', async () => {
    const { editionId, read } = await anEditedEdition();
    const before = await read();
    const removed = [
      must(await door.removeRoom(house, operator, { editionId, code: 'b' })),
      must(await door.removeTrack(house, operator, { editionId, code: 'web' })),
      must(await door.removeSpeaker(house, operator, { editionId, code: 'ANA' })),
    ];
    const [talk, posters] = (await read()).sessions;
    expect([talk?.track, talk?.speakers, posters?.slot?.rooms]).toEqual([null, ['BEN'], ['a']]);
    for (const { removalId } of removed) must(await restore(editionId, removalId));
    expect(await read()).toEqual(before);
  });

  test('is forgotten after its time', async () => {
    const { editionId } = await anEditedEdition();
    must(await door.removeSessions(house, operator, { editionId, codes: ['TALK'] }));
    expect(await door.forgetRemoved(house.db, new Date('2000-01-01'))).toBe(0);
    await door.forgetRemoved(house.db, new Date('2999-01-01'));
    expect(await door.listRemoved(house.db, editionId)).toEqual([]);
  });
});

describe('two entries of one speaker', () => {
  test('become one that says what either said and stands once in each session; undone, both are as they were', async () => {
    const { editionId, read } = await anEditedEdition();
    const before = await read();
    const { removalId } = must(
      await door.mergeSpeakers(house, operator, { editionId, keep: 'ANA', drop: 'BEN' }),
    );
    const merged = await read();
    expect(merged.speakers).toEqual([aSpeaker('ANA', 'Ana', { biography: 'Builds boats.' })]);
    expect(merged.sessions.map((session) => session.speakers)).toEqual([['ANA'], [], ['ANA'], []]);
    must(await door.restoreRemoved(house, operator, { editionId, removalId }));
    expect(await read()).toEqual(before);
  });

  test('are refused when they are the same one or not there', async () => {
    const { editionId } = await anEditedEdition();
    const merge = (keep: string, drop: string) =>
      door.mergeSpeakers(house, operator, { editionId, keep, drop });
    expect(await merge('ANA', 'ANA')).toEqual(refusal('same-speaker', { field: 'drop' }));
    expect(await merge('ANA', 'EVE')).toEqual(refusal('speaker-unknown', { field: 'drop' }));
  });
});

describe('the working timetable', () => {
  const place = (editionId: EditionId, code: string, start: string, minutes: number, ...rooms: string[]) =>
    door.placeSession(house, operator, {
      editionId,
      code,
      slot: { start: `${start}:00Z`, minutes, rooms },
    });

  test('takes a session in, moves it and lets it go, each time saying where it was', async () => {
    const { editionId, read } = await anEditedEdition();
    const later = async () => (await read()).sessions.find((session) => session.code === 'LATER')?.slot;
    const first = must(await place(editionId, 'LATER', '2027-05-14T13:00', 30, 'b'));
    const one = at('2027-05-14T13:00', '2027-05-14T13:30', 'b');
    expect(first).toEqual({ code: 'LATER', before: null, after: one, overwrote: false });
    const two = at('2027-05-14T14:00', '2027-05-14T14:45', 'b', 'a');
    expect(must(await place(editionId, 'LATER', '2027-05-14T14:00', 45, 'b', 'a', 'b'))).toMatchObject({
      before: one,
      after: two,
    });
    expect(await later()).toEqual(two);
    expect(must(await door.unplaceSession(house, operator, { editionId, code: 'LATER' }))).toMatchObject({
      before: two,
      after: null,
    });
    expect(await later()).toBeNull();
  });

  test('lets the last of two movers win and tells them that they overwrote', async () => {
    const { editionId, read } = await anEditedEdition();
    const move = (start: string) =>
      door.placeSession(house, operator, {
        editionId,
        code: 'TALK',
        seen: slot,
        slot: { start, minutes: 60, rooms: ['b'] },
      });
    const outcomes = await Promise.all([move('2027-05-14T15:00:00Z'), move('2027-05-14T16:00:00Z')]);
    const moved = outcomes.map((outcome) => must(outcome));
    expect(moved.map((each) => each.overwrote).sort()).toEqual([false, true]);
    const last = moved.find((each) => each.overwrote);
    expect((await read()).sessions[0]?.slot).toEqual(last?.after);
    expect(last?.before).toEqual(moved.find((each) => !each.overwrote)?.after);
  });

  test('refuses rooms, times and lengths that are none', async () => {
    const { editionId } = await anEditedEdition();
    expect(await place(editionId, 'gone', '2027-05-14T13:00', 30)).toEqual(refusal('session-unknown'));
    expect(await place(editionId, 'TALK', '2027-05-14T13:00', 30, 'z')).toEqual(
      refusal('room-unknown', { field: 'rooms' }),
    );
    expect(await place(editionId, 'TALK', 'tomorrow', 30)).toEqual(
      refusal('start-not-usable', { field: 'start' }),
    );
    expect(await place(editionId, 'TALK', '2027-05-14T13:00', Number.NaN)).toEqual(
      refusal('minutes-not-usable', { field: 'minutes' }),
    );
  });

  test('is seen by nobody before the release, and in page and takeouts with it', async () => {
    const { edition, editionId } = await anEditedEdition();
    must(await door.releaseTimetable(house, operator, { editionId, name: 'One', note: null }));
    must(await place(editionId, 'TALK', '2027-05-15T13:00', 60, 'b'));
    const published = () => door.findPublishedProgramme(house, editionId);
    const xml = async () => {
      const now = await published();
      if (!now) throw new Error('Nothing is published.');
      return door.writeScheduleXml(now.programme, {
        origin: 'http://localhost:3000',
        editionSlug: edition.slug,
        releaseName: now.release.name,
        releasedAt: now.release.releasedAt,
        generatedAt: now.release.releasedAt,
      });
    };
    expect((await published())?.sessions.get('TALK')?.slot).toEqual(slot);
    const before = await xml();
    const release = must(
      await door.releaseTimetable(house, operator, { editionId, name: 'Two', note: null }),
    );
    expect(release.changes).toMatchObject([{ kind: 'moved', code: 'TALK', time: true, room: true }]);
    expect(release.revisions.TALK).toMatchObject({ sequence: 1 });
    expect((await published())?.sessions.get('TALK')?.slot?.rooms).toEqual(['b']);
    expect(before).toContain('2027-05-14T10:00');
    expect(await xml()).toContain('2027-05-15T15:00');
    expect(await xml()).not.toContain('2027-05-14T10:00');
  });

  test('is released once when two release at once', async () => {
    const { editionId } = await anEditedEdition();
    const release = (name: string) => door.releaseTimetable(house, operator, { editionId, name, note: null });
    const outcomes = await Promise.all([release('One'), release('Two')]);
    const codes = outcomes.map((outcome) => (outcome.ok ? 'released' : outcome.refusal.code));
    expect(codes.sort()).toEqual(['nothing-changed', 'released']);
  });
});

describe('rooms and tracks', () => {
  test('are written, ordered, and get codes that lead to no other page', async () => {
    const { editionId, read } = await anEditedEdition();
    const room = (name: string) =>
      door.saveRoom(house, operator, { editionId, code: null, room: { ...aRoom('x'), name } });
    expect(must(await room('New'))).toEqual({ code: 'new-2' });
    expect(must(await room('세미나실'))).toEqual({ code: '세미나실' });
    expect(must(await room('세미나실'))).toEqual({ code: '세미나실-2' });
    const codes = ['세미나실', 'b'];
    must(await door.orderParts(house, operator, { editionId, part: 'rooms', codes }));
    expect((await read()).rooms.map((one) => one.code)).toEqual([
      '세미나실',
      'b',
      'a',
      'new-2',
      '세미나실-2',
    ]);
    expect(await door.orderParts(house, operator, { editionId, part: 'tracks', codes })).toEqual(
      refusal('track-unknown'),
    );
    const bad = { name: 'X', description: null, colour: 9 };
    expect(await door.saveTrack(house, operator, { editionId, code: null, track: bad })).toEqual(
      refusal('colour-unknown', { field: 'colour' }),
    );
  });
});

describe('who may', () => {
  const none = '00000000-0000-4000-8000-000000000000' as RemovalId;
  const tries: Readonly<
    Record<
      string,
      (viewer: Parameters<typeof door.createSession>[1], editionId: EditionId) => Promise<Outcome<unknown>>
    >
  > = {
    createSession: (viewer, editionId) =>
      door.createSession(house, viewer, { editionId, session: anInput({ title: '' }) }),
    updateSession: (viewer, editionId) =>
      door.updateSession(house, viewer, { editionId, code: 'x', revision: 1, session: anInput() }),
    cancelSessions: (viewer, editionId) =>
      door.cancelSessions(house, viewer, { editionId, codes: ['x'], cancelled: true }),
    removeSessions: (viewer, editionId) => door.removeSessions(house, viewer, { editionId, codes: ['x'] }),
    restoreRemoved: (viewer, editionId) => door.restoreRemoved(house, viewer, { editionId, removalId: none }),
    placeSession: (viewer, editionId) =>
      door.placeSession(house, viewer, { editionId, code: 'x', slot: { start: '', minutes: 1, rooms: [] } }),
    unplaceSession: (viewer, editionId) => door.unplaceSession(house, viewer, { editionId, code: 'x' }),
    createSpeaker: (viewer, editionId) =>
      door.createSpeaker(house, viewer, { editionId, speaker: aSpeaker('x', '') }),
    updateSpeaker: (viewer, editionId) =>
      door.updateSpeaker(house, viewer, { editionId, code: 'x', speaker: aSpeaker('x', 'X') }),
    setSpeakerPicture: (viewer, editionId) =>
      door.setSpeakerPicture(house, viewer, { editionId, code: 'x', bytes: null }),
    removeSpeaker: (viewer, editionId) => door.removeSpeaker(house, viewer, { editionId, code: 'x' }),
    mergeSpeakers: (viewer, editionId) =>
      door.mergeSpeakers(house, viewer, { editionId, keep: 'x', drop: 'y' }),
    saveRoom: (viewer, editionId) =>
      door.saveRoom(house, viewer, { editionId, code: null, room: { ...aRoom('x'), name: '' } }),
    removeRoom: (viewer, editionId) => door.removeRoom(house, viewer, { editionId, code: 'x' }),
    saveTrack: (viewer, editionId) =>
      door.saveTrack(house, viewer, { editionId, code: null, track: aTrack('x', '') }),
    removeTrack: (viewer, editionId) => door.removeTrack(house, viewer, { editionId, code: 'x' }),
    orderParts: (viewer, editionId) =>
      door.orderParts(house, viewer, { editionId, part: 'rooms', codes: ['x'] }),
  };
  for (const [name, run] of Object.entries(tries)) {
    test(`${name}: owners, organisers and the programme's team, nobody else`, async () => {
      const edition = await anEdition(house);
      const passed: string[] = [];
      for (const [who, viewer] of Object.entries(everybody(edition.id))) {
        const outcome = await run(viewer, edition.id);
        if (outcome.ok || outcome.refusal.code !== 'not-allowed') passed.push(who);
      }
      expect(passed.sort()).toEqual(['organiser', 'owner', 'owner by token', 'programme']);
    });
  }
});

describe('reading for editors', () => {
  test('costs the same for three sessions as for one', async () => {
    const costs: number[] = [];
    for (const count of [1, 3]) {
      const { id } = await anEdition(house);
      const sessions = Array.from({ length: count }, (_, index) =>
        aSession(`S${index}`, { slot, speakers: ['ANA'] }),
      );
      const programme = aProgramme({ rooms: [aRoom('a')], speakers: [aSpeaker('ANA', 'Ana')], sessions });
      must(await door.replaceProgramme(house, operator, { editionId: id, programme }));
      database.takeQueries();
      await door.listSessionsForEditors(house.db, id);
      await door.countProgramme(house.db, id);
      costs.push(database.takeQueries().length);
    }
    expect(costs).toEqual([2, 2]);
  });
});
