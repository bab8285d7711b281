import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEdition } from '#directory/server';
import { operator } from '#people';
import { insertPerson } from '#people/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { rehearsalProgramme } from '../../../../testing/rehearsal.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { json } from '../../../platform/database/tables.ts';
import { compareProgrammes } from '../rules/compare-programmes.ts';
import {
  aProgramme,
  aRoom,
  aSession,
  aSpeaker,
  aTrack,
  at,
  oddProgramme,
} from '../rules/programme.fixture.ts';
import type { Programme } from '../rules/programme.ts';
import { programmeHead } from '../rules/programme-head.ts';
import {
  announceSessions,
  applyImport,
  findImport,
  listAnnouncedKeynotes,
  previewImport,
  readImport,
  readWorkingProgramme,
  removeOldImports,
  replaceProgramme,
} from '../server.ts';
import { programmeTables } from '../tables.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const here = existsSync(data);
if (!here) console.warn('Real programmes (../shared/data) are not here: their tests are left out.');

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

async function working(editionId: EditionId): Promise<Programme> {
  return readWorkingProgramme(house.db, editionId, programmeHead(await getEdition(house.db, editionId)));
}
const store = async (editionId: EditionId, programme: Programme) =>
  must(await replaceProgramme(house, operator, { editionId, programme }));

/** A document as PostgreSQL can keep it: only what is there is referred to, sessions stand by number. */
function asKept(programme: Programme): Omit<Programme, 'head'> {
  const { rooms, tracks, speakers, sessions }: Programme = JSON.parse(json(programme));
  const known = (parts: readonly { readonly code: string }[]) => (code: string) =>
    parts.some((part) => part.code === code);
  return {
    rooms,
    tracks,
    speakers,
    sessions: sessions
      .map((session) => ({
        ...session,
        speakers: session.speakers.filter(known(speakers)),
        slot: session.slot && { ...session.slot, rooms: session.slot.rooms.filter(known(rooms)) },
      }))
      .toSorted((a, b) => a.number - b.number),
  };
}

/** Colours and numbers as a document must have them; everything else stays odd. */
function storableOdd(): Programme {
  const odd = oddProgramme();
  return {
    ...odd,
    tracks: odd.tracks.map((track) => ({ ...track, colour: Math.min(8, track.colour) })),
    sessions: odd.sessions.map((session, index) => ({ ...session, number: index + 1 })),
  };
}

describe('a stored programme', () => {
  const rehearsal = rehearsalProgramme();
  const documents: Readonly<Record<string, Programme>> = {
    'with every odd case': storableOdd(),
    'of the rehearsal': rehearsal.current.working,
    'of the rehearsal’s past': rehearsal.past.working,
    'that is empty': aProgramme(),
  };
  test.each(Object.entries(documents))(
    '%s is read as it was written, and written again changes no row',
    async (_, document) => {
      const { id } = await anEdition(house);
      await store(id, document);
      const { head: _head, ...kept } = await working(id);
      expect(kept).toEqual(asKept(document));
      const rows = async () =>
        JSON.stringify([
          await programmeTables(house.db)
            .selectFrom('programme.session')
            .select(['id', 'code', 'revision', 'updated_at'])
            .where('edition_id', '=', id)
            .orderBy('code')
            .execute(),
          await programmeTables(house.db)
            .selectFrom('programme.speaker')
            .select(['id', 'code', 'updated_at'])
            .where('edition_id', '=', id)
            .orderBy('code')
            .execute(),
        ]);
      const before = await rows();
      house.clock.setOffset(3_600_000);
      await store(id, document);
      house.clock.setOffset(0);
      expect(await rows()).toBe(before);
      const { head: _again, ...again } = await working(id);
      expect(again).toEqual(kept);
    },
  );

  test('keeps ids, announcements and the people behind speakers; counts up only what changed', async () => {
    const { id } = await anEdition(house);
    const document = aProgramme({
      speakers: [aSpeaker('ANA', 'Ana')],
      sessions: [aSession('KEY', { speakers: ['ANA'] }), aSession('SAME'), aSession('GONE')],
    });
    await store(id, document);
    const personId = house.newId<PersonId>();
    await house.db
      .transaction()
      .execute((tx) =>
        insertPerson(tx, { id: personId, name: 'Ana', email: 'ana@example.org', locale: 'en' }),
      );
    const tables = programmeTables(house.db);
    await tables
      .updateTable('programme.speaker')
      .set({ person_id: personId })
      .where('edition_id', '=', id)
      .execute();
    must(await announceSessions(house, operator, { editionId: id, codes: ['KEY'], announced: true }));
    const rows = () =>
      tables
        .selectFrom('programme.session')
        .select(['id', 'code', 'announced', 'revision'])
        .where('edition_id', '=', id)
        .orderBy('code')
        .execute();
    const before = await rows();
    const [key, same] = document.sessions as [Programme['sessions'][0], Programme['sessions'][0]];
    await store(id, {
      ...document,
      speakers: [aSpeaker('ANA', 'Ana B.')],
      sessions: [same, { ...key, title: 'New title' }],
    });
    const idOf = (code: string) => before.find((row) => row.code === code)?.id;
    expect(await rows()).toEqual([
      { id: idOf('KEY'), code: 'KEY', announced: true, revision: 2 },
      { id: idOf('SAME'), code: 'SAME', announced: false, revision: 1 },
    ]);
    expect(await listAnnouncedKeynotes(house.db, id)).toEqual([{ title: 'New title', speakers: ['Ana B.'] }]);
    expect(
      await tables
        .selectFrom('programme.speaker')
        .select(['person_id', 'name'])
        .where('edition_id', '=', id)
        .execute(),
    ).toEqual([{ person_id: personId, name: 'Ana B.' }]);
  });

  test('nests no session in itself, and what was nested stands alone when the outer one goes', async () => {
    const { id } = await anEdition(house);
    const sessions = [
      aSession('outer'),
      aSession('inner', { parent: 'outer' }),
      aSession('self', { parent: 'self' }),
    ];
    await store(id, aProgramme({ sessions }));
    const parents = async () => (await working(id)).sessions.map(({ code, parent }) => [code, parent]);
    expect(await parents()).toEqual([
      ['outer', null],
      ['inner', 'outer'],
      ['self', null],
    ]);
    await store(id, aProgramme({ sessions: sessions.slice(1) }));
    expect(await parents()).toEqual([
      ['inner', null],
      ['self', null],
    ]);
  });

  test('of another edition is not touched', async () => {
    const [one, other] = [await anEdition(house), await anEdition(house)];
    const document = aProgramme({
      rooms: [aRoom('a')],
      tracks: [aTrack('x', 'X')],
      sessions: [aSession('A', { slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'a'), track: 'x' })],
    });
    for (const { id } of [one, other]) await store(id, document);
    await store(one.id, aProgramme());
    expect((await working(other.id)).sessions).toEqual(asKept(document).sessions);
  });

  test('costs about the same number of statements for 3 sessions as for 300', async () => {
    const costs = [];
    for (const count of [3, 300]) {
      const { id } = await anEdition(house);
      const sessions = Array.from({ length: count }, (_, n) =>
        aSession(`S${count}-${n}`, { slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'a') }),
      );
      database.takeQueries();
      await store(id, aProgramme({ rooms: [aRoom('a')], sessions }));
      const stored = database.takeQueries().length;
      await working(id);
      costs.push([stored, database.takeQueries().length]);
    }
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[0]?.[1]).toBe(5);
  });
});

const csv = (rows: readonly string[]) =>
  new TextEncoder().encode(['Title,Start,End,Room,Speakers', ...rows].join('\n'));
const file = csv([
  'Opening,2027-05-14 09:00,2027-05-14 09:30,Hall,Ana',
  'Talk,2027-05-14 10:00,2027-05-14 10:30,Hall,Min',
]);

async function imported(editionId: EditionId, bytes: Uint8Array, sourceName = 'talks.csv') {
  return must(await readImport(house, operator, { editionId, sourceName, bytes }));
}

describe('an import', () => {
  const apply = (editionId: EditionId, importId: string) =>
    applyImport(house, operator, { editionId, importId, missing: 'keep' });

  test('changes nothing until it is applied, and does then what its preview said, once', async () => {
    const { id } = await anEdition(house);
    const read = await imported(id, file);
    expect((await working(id)).sessions).toEqual([]);
    const preview = must(
      await previewImport(house, operator, { editionId: id, importId: read.id, missing: 'keep' }),
    );
    expect(preview).toMatchObject({ sourceName: 'talks.csv', state: 'waiting' });
    expect((await working(id)).sessions).toEqual([]);
    const answers = await Promise.all([apply(id, read.id), apply(id, read.id), apply(id, read.id)]);
    expect(answers.filter(({ ok }) => ok)).toEqual([
      { ok: true, value: { changes: preview.changes.length } },
    ]);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      [1, 2].map(() => ({ ok: false, refusal: { code: 'import-closed' } })),
    );
    expect((await working(id)).sessions.map(({ title }) => title).sort()).toEqual(['Opening', 'Talk']);
    expect(await findImport(house.db, id, read.id)).toMatchObject({ state: 'applied' });
    expect(await house.versions.of(`edition:${(await getEdition(house.db, id)).slug}`)).toBeGreaterThan(0);
  });

  test('of the same file again changes nothing', async () => {
    const { id } = await anEdition(house);
    must(await apply(id, (await imported(id, file)).id));
    const before = await working(id);
    expect(must(await apply(id, (await imported(id, file)).id))).toEqual({ changes: 0 });
    expect(await working(id)).toEqual(before);
  });

  test('of another edition, of nobody or of no shape is unknown', async () => {
    const [one, other] = [await anEdition(house), await anEdition(house)];
    const read = await imported(one.id, file);
    const unknown = { ok: false, refusal: { code: 'import-unknown' } };
    for (const importId of [crypto.randomUUID(), '1', "'; --", '']) {
      expect(await apply(one.id, importId)).toEqual(unknown);
      expect(await previewImport(house, operator, { editionId: one.id, importId, missing: 'keep' })).toEqual(
        unknown,
      );
    }
    expect(await apply(other.id, read.id)).toEqual(unknown);
  });

  test('that cannot be read is refused and leaves nothing', async () => {
    const { id } = await anEdition(house);
    const read = (bytes: Uint8Array, sourceName = 'x.xml') =>
      readImport(house, operator, { editionId: id, sourceName, bytes });
    const text = (content: string) => new TextEncoder().encode(content);
    const codes = [];
    for (const bytes of [text(''), text('no table at all'), new Uint8Array(31 * 1024 * 1024)]) {
      const answer = await read(bytes);
      codes.push(answer.ok ? 'read' : answer.refusal.code);
    }
    expect(codes).toEqual(['empty-file', 'not-this-format', 'too-large']);
    expect(
      await programmeTables(house.db)
        .selectFrom('programme.import')
        .select('id')
        .where('edition_id', '=', id)
        .execute(),
    ).toEqual([]);
  });

  test('is forgotten after its time', async () => {
    const own = await testDatabase();
    const there = testHouse(own.db);
    const { id } = await anEdition(there);
    must(await readImport(there, operator, { editionId: id, sourceName: 'x.csv', bytes: file }));
    expect(await removeOldImports(own.db, new Date(Date.now() - 60_000))).toBe(0);
    expect(await removeOldImports(own.db, new Date(Date.now() + 60_000))).toBe(1);
    await own.close();
  });

  const real = [
    'pycon-us-2024/conference.json',
    'europython-2022/sessions_data.json',
    'fosdem/fosdem-2008.xml',
    'fosdem/fosdem-2025.xml',
  ];
  test.skipIf(!here).each(real)(
    'of the real %s is kept whole, and the same file again changes nothing',
    async (path) => {
      const url = new URL(path, data);
      const { id } = await anEdition(house);
      const bytes = readFileSync(url);
      const read = await imported(id, bytes, path);
      must(await apply(id, read.id));
      const kept = await working(id);
      expect({ ...kept, head: null }).toEqual({ ...asKept(read.imported.programme), head: null });
      const again = await imported(id, bytes, path);
      expect(must(await apply(id, again.id))).toEqual({ changes: 0 });
      expect(compareProgrammes(kept, await working(id))).toEqual([]);
    },
  );
});
