import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '#directory';
import { getEdition, updateEdition } from '#directory/server';
import { operator, type Viewer } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { listActs } from '../../../platform/audit.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { aProgramme, aRoom, aSession, at } from '../rules/programme.fixture.ts';
import type { Session } from '../rules/programme.ts';
import {
  announceSessions,
  applyImport,
  discardImport,
  findPublishedProgramme,
  listReleases,
  previewImport,
  readImport,
  releaseTimetable,
  replaceProgramme,
  writeICalendar,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const slot = at('2027-05-14T08:00', '2027-05-14T09:00', 'a');
const replace = async (editionId: EditionId, ...sessions: Session[]) =>
  must(
    await replaceProgramme(house, operator, {
      editionId,
      programme: aProgramme({ rooms: [aRoom('a')], sessions }),
    }),
  );
const release = (editionId: EditionId, name: string, note: string | null = null, viewer: Viewer = operator) =>
  releaseTimetable(house, viewer, { editionId, name, note });
const refusal = (code: string, field?: string) => ({
  ok: false,
  refusal: field ? { code, field } : { code },
});

describe('a release', () => {
  test('freezes the working programme, shows at once, and is announced and on record', async () => {
    const edition = await anEdition(house, { venueName: 'Harbour Hall' });
    await replace(edition.id, aSession('A', { slot, title: 'First' }));
    expect(await findPublishedProgramme(house, edition.id)).toBeNull();
    const before = await house.versions.of(`edition:${edition.slug}`);
    const first = must(await release(edition.id, '  First draft ', ' hello '));
    expect(first).toMatchObject({
      number: 1,
      name: 'First draft',
      note: 'hello',
      changes: [],
      withdrawn: [],
      releasedBy: null,
    });
    expect(await house.versions.of(`edition:${edition.slug}`)).toBe(before + 1);
    await replace(edition.id, aSession('A', { slot, title: 'Changed since' }));
    const published = await findPublishedProgramme(house, edition.id);
    expect(published?.programme).toEqual(first.programme);
    expect(published?.programme.head).toMatchObject({
      title: edition.name,
      venue: 'Harbour Hall',
      zone: 'Europe/Prague',
    });
    const events = await platformTables(house.db)
      .selectFrom('platform.outbox')
      .select('facts')
      .where('edition_id', '=', edition.id)
      .where('name', '=', 'programme.timetable-released')
      .execute();
    expect(events).toEqual([{ facts: { releaseId: first.id, number: 1 } }]);
    expect(
      (await listActs(house.db, edition.id, { limit: 9 })).find(
        ({ act }) => act === 'programme.timetable-released',
      ),
    ).toMatchObject({
      subject: 'First draft',
      facts: { number: 1, changes: 0 },
    });
  });

  test('is refused without a name, with one that is taken, without sessions, or without a change', async () => {
    const { id } = await anEdition(house);
    expect(await release(id, 'One')).toEqual(refusal('nothing-to-release'));
    await replace(id, aSession('A'));
    expect(await release(id, ' ')).toEqual(refusal('release-name-empty', 'name'));
    expect(await release(id, 'x'.repeat(81))).toEqual(refusal('release-name-too-long', 'name'));
    must(await release(id, 'One'));
    expect(await release(id, 'ONE')).toEqual(refusal('release-name-taken', 'name'));
    expect(await release(id, 'Two')).toEqual(refusal('nothing-changed'));
    expect(await listReleases(house.db, id)).toHaveLength(1);
  });

  test('says what changed since the last one, also in the edition itself', async () => {
    const { id } = await anEdition(house);
    await replace(id, aSession('A', { slot }), aSession('B'));
    must(await release(id, 'One'));
    await replace(
      id,
      aSession('A', { slot: at('2027-05-14T10:00', '2027-05-14T11:00', 'a') }),
      aSession('C'),
    );
    must(await updateEdition(house, operator, { editionId: id, changes: { venueName: 'Elsewhere' } }));
    const { changes } = must(await release(id, 'Two'));
    expect(
      changes.map((change) => ('code' in change ? `${change.kind} ${change.code}` : change.kind)),
    ).toEqual(['head-changed', 'moved A', 'removed B', 'added C']);
    expect((await listReleases(house.db, id)).map(({ number, name }) => [number, name])).toEqual([
      [2, 'Two'],
      [1, 'One'],
    ]);
  });

  test('among several at the same moment is made once; those that follow have nothing to say', async () => {
    const { id } = await anEdition(house);
    await replace(id, aSession('A'));
    const same = await Promise.all(['a', 'b', 'c'].map((name) => release(id, name)));
    expect(same.filter(({ ok }) => ok)).toHaveLength(1);
    expect(same.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => refusal('nothing-changed')));
    for (let n = 2; n <= 4; n += 1) {
      await Promise.all([
        replace(id, aSession('A', { title: `Edit ${n}` })),
        ...['x', 'y'].map((name) => release(id, `${name}${n}`)),
      ]);
      await release(id, `z${n}`);
    }
    const numbers = (await listReleases(house.db, id)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index));
    expect(numbers.length).toBeGreaterThanOrEqual(4);
  });

  test('is read with one small query; the document stays in memory', async () => {
    const { id } = await anEdition(house);
    await replace(id, aSession('A', { speakers: [] }), aSession('inner', { parent: 'A' }));
    must(await release(id, 'One'));
    await findPublishedProgramme(house, id);
    database.takeQueries();
    const published = await findPublishedProgramme(house, id);
    expect(database.takeQueries()).toHaveLength(1);
    expect(published?.nestedIn.get('A')?.map(({ code }) => code)).toEqual(['inner']);
  });
});

describe('a subscribed calendar', () => {
  test('cancels a session that was taken out, and brings it back with a higher sequence', async () => {
    const { id } = await anEdition(house);
    const [a, b] = [
      aSession('A', { slot, title: 'Stays' }),
      aSession('B', { slot, title: 'Goes and comes' }),
    ];
    const told: (string | undefined)[] = [];
    for (const [index, sessions] of [[a, b], [a], [a, b]].entries()) {
      await replace(id, ...sessions);
      must(await release(id, `Release ${index + 1}`));
      told.push(entryOf('Goes and comes', await calendar(await getEdition(house.db, id))));
    }
    const facts = told.map((entry) =>
      [/UID:(\S+)/, /SEQUENCE:(\d+)/, /STATUS:(\w+)/].map((part) => part.exec(entry ?? '')?.[1]),
    );
    const uid = `${b.guid}@hallway`;
    expect(facts).toEqual([
      [uid, '0', 'CONFIRMED'],
      [uid, '1', 'CANCELLED'],
      [uid, '2', 'CONFIRMED'],
    ]);
  });

  async function calendar(edition: Edition): Promise<string> {
    const published = await findPublishedProgramme(house, edition.id);
    if (!published) throw new Error('Nothing is published.');
    const { programme, release: newest } = published;
    return writeICalendar(programme, [...programme.sessions, ...newest.withdrawn], {
      origin: 'https://h.example',
      editionSlug: edition.slug,
      releaseName: newest.name,
      generatedAt: newest.releasedAt,
      releasedAt: newest.releasedAt,
      locale: 'en',
      calendarName: edition.name,
      revisionOf: (code) => newest.revisions[code] ?? { sequence: 0, changedAt: newest.releasedAt },
    });
  }
  const entryOf = (title: string, text: string) =>
    text.split('BEGIN:VEVENT').find((entry) => entry.includes(`SUMMARY:${title}`));
});

describe('permission', () => {
  const unknown = crypto.randomUUID();
  const editors = ['owner', 'organiser', 'programme', 'owner by token'];
  const cases: Readonly<Record<string, (viewer: Viewer, editionId: EditionId) => Promise<unknown>>> = {
    readImport: (viewer, editionId) =>
      readImport(house, viewer, { editionId, sourceName: 'x', bytes: new Uint8Array() }),
    previewImport: (viewer, editionId) =>
      previewImport(house, viewer, { editionId, importId: unknown, missing: 'keep' }),
    applyImport: (viewer, editionId) =>
      applyImport(house, viewer, { editionId, importId: unknown, missing: 'keep' }),
    discardImport: (viewer, editionId) => discardImport(house, viewer, { editionId, importId: unknown }),
    releaseTimetable: (viewer, editionId) => release(editionId, '', null, viewer),
    replaceProgramme: (viewer, editionId) =>
      replaceProgramme(house, viewer, { editionId, programme: aProgramme() }),
    announceSessions: (viewer, editionId) =>
      announceSessions(house, viewer, { editionId, codes: ['?'], announced: true }),
  };
  test.each(Object.entries(cases))(
    'to %s have those who make the programme, and nobody else',
    async (_, run) => {
      const { id } = await anEdition(house);
      const passed: string[] = [];
      for (const [who, viewer] of Object.entries(everybody(id))) {
        if (JSON.stringify(await run(viewer, id)) !== JSON.stringify(refusal('not-allowed')))
          passed.push(who);
      }
      expect(passed.sort()).toEqual(editors.toSorted());
    },
  );
});
