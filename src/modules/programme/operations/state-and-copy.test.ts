import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEdition, listPages, savePages, updateEdition } from '#directory/server';
import { operator, type Viewer } from '#people';
import { insertPerson, listTeamMembers } from '#people/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { aProgramme, aRoom, aSession, aSpeaker, aTrack, at } from '../rules/programme.fixture.ts';
import {
  announceSessions,
  copyEdition,
  discardImport,
  examineProgramme,
  inspectTable,
  listImports,
  listRooms,
  listSessionsForEditors,
  listTracks,
  readImport,
  releaseTimetable,
  replaceProgramme,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const table = new TextEncoder().encode('Title,Speaker,Room,Start\nTides,Ana,Hall,2027-05-14 10:00\n');
const programme = {
  ...aProgramme(),
  rooms: [aRoom('R1')],
  tracks: [aTrack('T1', 'Data')],
  speakers: [aSpeaker('S1', 'Ana')],
  sessions: [
    aSession('K1', {
      kind: 'keynote',
      speakers: ['S1'],
      abstract: 'Tides.',
      slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'R1'),
    }),
    aSession('T1', { speakers: ['S1'] }),
  ],
};

async function filled() {
  const { id: editionId } = await anEdition(house);
  must(await replaceProgramme(house, operator, { editionId, programme }));
  return editionId;
}

describe('how a programme stands', () => {
  test('tells what is missing, what waits and what readers do not see yet', async () => {
    const editionId = await filled();
    const state = async () => must(await examineProgramme(house, operator, { editionId }));
    const bytes = table;
    must(await readImport(house, operator, { editionId, sourceName: 'plan.csv', bytes }));
    expect(await state()).toMatchObject({
      release: null,
      changes: 0,
      keynotesToAnnounce: 1,
      imports: [{ sourceName: 'plan.csv' }],
      gaps: { unplaced: ['T1'], roomless: [], speakerless: [], abstractless: ['T1'] },
    });
    must(await announceSessions(house, operator, { editionId, codes: ['K1'], announced: true }));
    expect((await state()).keynotesToAnnounce).toBe(0);
    must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
    expect(await state()).toMatchObject({ release: { name: 'First', number: 1 }, changes: 0 });
    const [first, ...rest] = programme.sessions;
    const changed = {
      ...programme,
      sessions: [{ ...first, title: 'Ebb' }, ...rest] as typeof programme.sessions,
    };
    must(await replaceProgramme(house, operator, { editionId, programme: changed }));
    expect((await state()).changes).toBe(1);
  });

  test('costs the same number of queries however long it is', async () => {
    const short = await filled();
    const long = await anEdition(house);
    const many = Array.from({ length: 60 }, (_, index) => aSession(`X${index}`));
    must(
      await replaceProgramme(house, operator, {
        editionId: long.id,
        programme: { ...programme, sessions: many },
      }),
    );
    const costs: number[] = [];
    for (const editionId of [short, long.id]) {
      database.takeQueries();
      must(await examineProgramme(house, operator, { editionId }));
      costs.push(database.takeQueries().length);
    }
    expect(costs[0]).toBe(costs[1]);
  });
});

describe('an import that waits', () => {
  test('can be put away once', async () => {
    const editionId = await filled();
    const { id: importId } = must(
      await readImport(house, operator, { editionId, sourceName: 'plan.csv', bytes: table }),
    );
    must(await discardImport(house, operator, { editionId, importId }));
    expect(await listImports(house.db, editionId)).toMatchObject([{ state: 'discarded' }]);
    expect(await discardImport(house, operator, { editionId, importId })).toMatchObject({
      refusal: { code: 'import-closed' },
    });
    const other = await filled();
    expect(await discardImport(house, operator, { editionId: other, importId })).toMatchObject({
      refusal: { code: 'import-unknown' },
    });
  });

  test('of a table shows its columns first, and of anything else nothing', () => {
    expect(must(inspectTable(table, { fileName: 'plan.csv' }))).toMatchObject({
      header: ['Title', 'Speaker', 'Room', 'Start'],
      count: 1,
      mapping: { title: 'Title', speakers: 'Speaker', room: 'Room', start: 'Start' },
    });
    const xml = new TextEncoder().encode('<schedule></schedule>');
    expect(must(inspectTable(xml, { fileName: 'schedule.xml' }))).toBeNull();
  });
});

describe('the next edition', () => {
  test('has last year’s facts, pages, rooms and tracks, and nobody’s sessions', async () => {
    const editionId = await filled();
    const changes = {
      accent: '#123456',
      venueName: 'Customs House',
      tagline: { en: 'By the water' },
      callOpensAt: '2027-01-01T00:00:00Z',
      isPublic: true,
    };
    must(await updateEdition(house, operator, { editionId, changes }));
    const page = { slug: 'venue', title: { en: 'Venue' }, body: { en: 'Here.' }, isPublic: true };
    must(await savePages(house, operator, { editionId, pages: [page] }));
    const organiser = someone('organiser', editionId);
    await house.db
      .transaction()
      .execute((tx) =>
        insertPerson(tx, { id: organiser.personId, name: 'Bo', email: 'bo@example.org', locale: 'en' }),
      );
    const copied = must(
      await copyEdition(house, organiser, {
        editionId,
        name: 'Harbour 2028',
        slug: 'harbour-2028',
        startsOn: '2028-05-12',
        endsOn: '2028-05-14',
      }),
    );
    expect(await getEdition(house.db, copied.id)).toMatchObject({
      name: 'Harbour 2028',
      startsOn: '2028-05-12',
      accent: '#123456',
      venueName: 'Customs House',
      tagline: { en: 'By the water' },
      callOpensAt: null,
      isPublic: false,
    });
    expect(await listPages(house.db, copied.id)).toMatchObject([page]);
    expect(await listRooms(house.db, copied.id)).toEqual(programme.rooms);
    expect(await listTracks(house.db, copied.id)).toEqual(programme.tracks);
    expect(await listSessionsForEditors(house.db, copied.id)).toEqual([]);
    expect(await listTeamMembers(house.db, copied.id)).toMatchObject([
      { personId: organiser.personId, roles: ['owner'] },
    ]);
  });
});

test('each of these is for those who may, and for nobody else', async () => {
  const editionId = await filled();
  const team = ['desk', 'organiser', 'owner', 'owner by token', 'programme', 'reviewer', 'volunteer-lead'];
  const editors = ['organiser', 'owner', 'owner by token', 'programme'];
  const importId = crypto.randomUUID();
  const copy = { editionId, name: '', slug: '', startsOn: '', endsOn: '' };
  const tried: readonly [string, readonly string[], (viewer: Viewer) => Promise<{ ok: boolean }>][] = [
    ['examineProgramme', team, (viewer) => examineProgramme(house, viewer, { editionId })],
    ['discardImport', editors, (viewer) => discardImport(house, viewer, { editionId, importId })],
    ['copyEdition', ['organiser', 'owner', 'steward'], (viewer) => copyEdition(house, viewer, copy)],
  ];
  for (const [name, allowed, run] of tried) {
    const passed: string[] = [];
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const outcome: { ok: boolean; refusal?: { code: string } } = await run(viewer);
      if (outcome.ok || outcome.refusal?.code !== 'not-allowed') passed.push(who);
    }
    expect([name, passed.toSorted()]).toEqual([name, allowed]);
  }
});
