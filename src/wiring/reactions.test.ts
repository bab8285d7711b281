import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askToBeTold, confirmToBeTold, listPages, removeEdition, updateEdition } from '#directory/server';
import { listSponsors, replaceExpo } from '#expo/server';
import { changeStars, listStars } from '#live/server';
import { operator } from '#people';
import { deleteAccount, insertGrant, insertPerson, listTeamMembers } from '#people/server';
import { applyImport, findPublishedProgramme, readImport, releaseTimetable } from '#programme/server';
import { deliver } from '../../testing/deliver.ts';
import { anEdition, must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { someone } from '../../testing/viewers.ts';
import type { EditionId, PersonId } from '../kernel/ids.ts';
import { platformTables } from '../platform/database/tables.ts';
import { forget } from './forgetting.ts';
import { tellDue } from './telling.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

async function waiting(editionId: EditionId, topics: readonly string[]): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  must(await askToBeTold(house, { editionId, email, topics, locale: 'en', caller: email }));
  const [letter] = await lettersTo(email);
  must(
    await confirmToBeTold(
      house,
      editionId,
      decodeURIComponent(/confirm=(\S+)/.exec(letter?.body_text ?? '')?.[1] ?? ''),
    ),
  );
  return email;
}
const lettersTo = (email: string) =>
  platformTables(house.db)
    .selectFrom('platform.letter')
    .select(['key', 'body_text'])
    .where('recipient', '=', email)
    .orderBy('key')
    .execute();
const toldTo = async (email: string) =>
  (await lettersTo(email)).flatMap(({ key }) => (key.startsWith('told:') ? [key.split(':').at(-1)] : []));

const csv = (title: string) =>
  new TextEncoder().encode(`Title,Start,End,Room\n${title},2027-05-14 09:00,2027-05-14 10:00,Hall`);
async function bringIn(editionId: EditionId, title: string) {
  const { id } = must(
    await readImport(house, operator, { editionId, sourceName: 'x.csv', bytes: csv(title) }),
  );
  must(await applyImport(house, operator, { editionId, importId: id, missing: 'keep' }));
}

describe('those who asked', () => {
  test('are told when the programme is out, once, however many releases follow', async () => {
    const { id } = await anEdition(house, { isPublic: true });
    const email = await waiting(id, ['programme', 'tickets']);
    for (const title of ['One', 'Two']) {
      await bringIn(id, title);
      must(await releaseTimetable(house, operator, { editionId: id, name: title, note: null }));
      await deliver(house);
    }
    expect(await toldTo(email)).toEqual(['programme']);
  });

  test('are told of a hidden edition’s programme when it is shown, not before', async () => {
    const { id } = await anEdition(house);
    const email = await waiting(id, ['programme']);
    await bringIn(id, 'One');
    must(await releaseTimetable(house, operator, { editionId: id, name: 'One', note: null }));
    await deliver(house);
    expect(await toldTo(email)).toEqual([]);
    must(await updateEdition(house, operator, { editionId: id, changes: { isPublic: true } }));
    await deliver(house);
    expect(await toldTo(email)).toEqual(['programme']);
  });

  test('are told of the call and of tickets when their moment has come', async () => {
    const { id } = await anEdition(house, {
      isPublic: true,
      callOpensAt: '2026-10-01T08:00:00Z',
      callClosesAt: '2026-12-01T08:00:00Z',
      ticketsOpenAt: '2027-01-01T08:00:00Z',
    });
    const email = await waiting(id, ['call', 'tickets', 'programme']);
    const told: unknown[] = [];
    for (const now of [
      '2026-10-01T07:59:00Z',
      '2026-10-01T08:00:30Z',
      '2026-11-01T00:00:00Z',
      '2027-01-01T08:01:00Z',
      '2027-06-01T00:00:00Z',
    ]) {
      house.clock.setOffset(Date.parse(now) - Date.now());
      told.push(await tellDue(house));
    }
    house.clock.setOffset(0);
    expect(told).toEqual([0, 1, 0, 1, 0]);
    expect((await toldTo(email)).sort()).toEqual(['call', 'tickets']);
  });
});

describe('an import', () => {
  test('brings sponsors and pages too, keeps what was made here by hand, and does no harm the second time', async () => {
    const { id } = await anEdition(house);
    const sponsor = (name: string, booth: string | null) => ({
      ...{
        name,
        booth,
        level: 'Gold',
        levelOrder: 0,
        website: null,
        logo: null,
        description: null,
        jobFairTable: null,
      },
    });
    must(
      await replaceExpo(house, operator, {
        editionId: id,
        sponsors: [sponsor('Ours', 'B1'), sponsor('Both', 'B2')],
      }),
    );
    const page = (slug: string, title: string) => ({ slug, title, body: 'Text' });
    const besides = {
      sponsors: [sponsor('File', null), sponsor('Both', null)],
      pages: [page('Venue & Hotel', 'Venue'), page('venue-hotel', 'Hotel'), page('', '안내'), page('🎈', '')],
    };
    for (let round = 0; round < 2; round += 1) {
      const read = must(
        await readImport(house, operator, { editionId: id, sourceName: 'x.csv', bytes: csv('Talk') }),
      );
      await sql`UPDATE programme.import SET content = (content::jsonb || ${JSON.stringify(besides)}::jsonb)::json
        WHERE id = ${read.id}`.execute(house.db);
      must(await applyImport(house, operator, { editionId: id, importId: read.id, missing: 'keep' }));
      await deliver(house);
      expect((await listSponsors(house.db, id)).map(({ name, booth }) => [name, booth])).toEqual([
        ['File', null],
        ['Both', 'B2'],
        ['Ours', 'B1'],
      ]);
      expect((await listPages(house.db, id)).map(({ slug, title }) => [slug, title.en])).toEqual([
        ['venue-hotel', 'Venue'],
        ['venue-hotel-2', 'Hotel'],
        ['안내', '안내'],
        ['page-4', '🎈'],
      ]);
    }
  });
});

test('an import by somebody who may change the programme only leaves pages alone', async () => {
  const { id } = await anEdition(house);
  for (const [role, pages] of [
    ['programme', 0],
    ['organiser', 1],
  ] as const) {
    const viewer = someone(role, id);
    const file = { editionId: id, sourceName: 'x.csv', bytes: csv('Talk') };
    const { id: importId } = must(await readImport(house, viewer, file));
    const besides = { pages: [{ slug: 'conduct', title: 'Conduct', body: 'Text' }] };
    await sql`UPDATE programme.import SET content = (content::jsonb || ${JSON.stringify(besides)}::jsonb)::json
      WHERE id = ${importId}`.execute(house.db);
    must(await applyImport(house, viewer, { editionId: id, importId, missing: 'keep' }));
    await deliver(house);
    expect((await listPages(house.db, id)).length).toBe(pages);
  }
});

describe('a person who leaves', () => {
  test('takes their stars along', async () => {
    const { id } = await anEdition(house);
    const personId = house.newId<PersonId>();
    await house.db
      .transaction()
      .execute((tx) =>
        insertPerson(tx, { id: personId, name: 'Ada', email: 'ada@example.org', locale: 'en' }),
      );
    const viewer = someone(null, undefined, { personId });
    must(await changeStars(house, viewer, { editionId: id, add: ['A'], remove: [] }));
    must(await deleteAccount(house, viewer, { email: 'ada@example.org' }));
    await deliver(house);
    expect(await listStars(house.db, id, personId)).toEqual([]);
  });
});

describe('an edition that is removed', () => {
  test('takes roles along, and events of it that were still on their way harm nobody', async () => {
    const edition = await anEdition(house, { isPublic: true });
    const personId = house.newId<PersonId>();
    await house.db.transaction().execute(async (tx) => {
      await insertPerson(tx, { id: personId, name: 'Bo', email: 'bo@example.org', locale: 'en' });
      await insertGrant(tx, {
        editionId: edition.id,
        personId,
        role: 'organiser',
        grantedBy: null,
        grantedAt: house.clock.now(),
      });
    });
    await bringIn(edition.id, 'One');
    must(await releaseTimetable(house, operator, { editionId: edition.id, name: 'One', note: null }));
    expect(await findPublishedProgramme(house, edition.id)).not.toBeNull();
    must(await updateEdition(house, operator, { editionId: edition.id, changes: { isPublic: false } }));
    must(await removeEdition(house, operator, { editionId: edition.id, confirm: edition.slug }));
    await deliver(house);
    expect(await listTeamMembers(house.db, edition.id)).toEqual([]);
  });
});

test('what is forgotten is counted, and nothing else is written to the log', async () => {
  house.lines.splice(0);
  await forget(house);
  expect(house.lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      event: 'house.forgot',
      signIns: expect.any(Number),
      subscriptions: 0,
      imports: 0,
      starLists: 0,
    }),
  ]);
});
