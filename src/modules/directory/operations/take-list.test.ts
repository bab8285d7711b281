import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { testHouse } from '../../../../testing/test-house.ts';
import { openGazetteer } from '../../../platform/gazetteer/gazetteer.ts';
import { readList } from '../formats/read-list.ts';
import { ensureSource } from '../queries/sources.ts';
import type { ReadList, SourceRecord } from '../rules/listing.ts';
import type { ListFile, Source, SourceKind } from '../rules/source.ts';
import { withPlaces } from '../rules/with-places.ts';
import { takeList } from './take-list.ts';

const data = join(import.meta.dirname, '../../../../../shared/data');
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

function filesOf(folder: string, ends: string): ListFile[] {
  return readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ends))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(data, folder, path), 'utf8') }));
}

async function sourceNamed(slug: string, kind: SourceKind): Promise<Source> {
  const house = testHouse(database.db);
  return house.db
    .transaction()
    .execute((tx) => ensureSource(tx, { id: house.newId(), slug, name: slug, kind }, house.clock.now()));
}

async function counts() {
  const { rows } = await sql<Record<string, number>>`
    SELECT (SELECT count(*)::int FROM directory.listing) AS listings,
      (SELECT count(*)::int FROM directory.record) AS records,
      (SELECT count(*)::int FROM directory.conference) AS conferences,
      (SELECT count(*)::int FROM directory.doubt) AS doubts,
      (SELECT count(*)::int FROM directory.fact_change) AS changes`.execute(database.db);
  return rows[0];
}

const row = (key: string, facts: SourceRecord['facts']): SourceRecord => ({
  key,
  facts,
  where: key,
  link: null,
});
const listOf = (...records: SourceRecord[]): ReadList => ({ records, problems: [] });

describe('taking a list', () => {
  it('is for stewards and the operator', async () => {
    const source = await sourceNamed('strangers', 'confs-tech');
    const taken = await takeList(testHouse(database.db), anonymous, {
      source,
      list: listOf(),
      isWhole: true,
    });
    expect(taken).toEqual({ ok: false, refusal: { code: 'not-allowed' } });
    expect((await counts())?.listings).toBe(0);
  });

  it('puts one edition that two lists name together, each fact with its source, and shows where they disagree', async () => {
    const house = testHouse(database.db);
    const one = await sourceNamed('one', 'confs-tech');
    const two = await sourceNamed('two', 'python-deadlines');
    const facts = {
      name: 'Larch Days 2031',
      startsOn: '2031-05-02',
      endsOn: '2031-05-04',
      city: 'Brno',
      country: 'CZ',
    };
    const website = 'https://larch.example/2031';
    await takeList(house, operator, {
      source: one,
      list: listOf(row('a', { ...facts, website })),
      isWhole: true,
    });
    const taken = must(
      await takeList(house, operator, {
        source: two,
        list: listOf(row('z', { ...facts, name: 'Larch Days', endsOn: '2031-05-05', website })),
        isWhole: true,
      }),
    );
    expect(taken).toMatchObject({ added: 0, joined: 1, doubtful: 0 });
    const { rows } = await sql<{
      contradictions: unknown;
    }>`SELECT contradictions FROM directory.listing`.execute(database.db);
    expect(rows).toEqual([
      {
        contradictions: [
          {
            field: 'endsOn',
            values: [
              { value: '2031-05-05', sources: [two.id] },
              { value: '2031-05-04', sources: [one.id] },
            ],
          },
        ],
      },
    ]);
  });

  it('brings a changed record up to date, keeps its history, and says what the list has dropped', async () => {
    const house = testHouse(database.db);
    const source = await sourceNamed('three', 'confs-tech');
    const oak = {
      name: 'Oak Conf 2031',
      startsOn: '2031-07-02',
      endsOn: '2031-07-04',
      city: 'Gent',
      country: 'BE',
    };
    const elm = { ...oak, name: 'Elm Forum 2031', startsOn: '2031-09-02', endsOn: '2031-09-04' };
    await takeList(house, operator, {
      source,
      list: listOf(row('oak', oak), row('elm', elm)),
      isWhole: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const moved = { ...oak, startsOn: '2031-07-09', endsOn: '2031-07-11' };
    const taken = must(
      await takeList(house, operator, { source, list: listOf(row('oak', moved)), isWhole: true }),
    );
    expect(taken).toMatchObject({ added: 0, changed: 1, unchanged: 0, gone: 1 });
    const { rows } = await sql`SELECT field, before, after FROM directory.fact_change
      WHERE source_id = ${source.id} ORDER BY field`.execute(database.db);
    expect(rows).toEqual([
      { field: 'endsOn', before: '2031-07-04', after: '2031-07-11' },
      { field: 'source', before: 'Elm Forum 2031', after: null },
      { field: 'startsOn', before: '2031-07-02', after: '2031-07-09' },
    ]);
    const found =
      await sql`SELECT starts_on::text FROM directory.listing WHERE facts->>'name' = 'Oak Conf 2031'`.execute(
        database.db,
      );
    expect(found.rows).toEqual([{ starts_on: '2031-07-09' }]);
  });
});

describe.skipIf(!existsSync(data))('the real lists', () => {
  it('come in whole, and a second time change nothing', async () => {
    const house = testHouse(database.db);
    const places = openGazetteer();
    const lists = [
      {
        slug: 'python-deadlines',
        kind: 'python-deadlines',
        files: filesOf('python-deadlines', '.yml').filter(({ path }) => path !== 'types.yml'),
      },
      { slug: 'confs-tech', kind: 'confs-tech', files: filesOf('confs-tech/conferences', '.json') },
      { slug: 'python-org', kind: 'calendar', files: filesOf('python-org-events', '.ics') },
    ] as const;
    for (const { slug, kind, files } of lists) {
      const source = await sourceNamed(slug, kind);
      const list = withPlaces(readList(files), places);
      const first = must(await takeList(house, operator, { source, list, isWhole: true }));
      expect(first.added + first.joined).toBe(list.records.length);
    }
    const before = await counts();
    for (const { slug, kind, files } of lists) {
      const source = await sourceNamed(slug, kind);
      const list = withPlaces(readList(files), places);
      const again = must(await takeList(house, operator, { source, list, isWhole: true }));
      expect(again).toMatchObject({
        added: 0,
        joined: 0,
        changed: 0,
        gone: 0,
        unchanged: list.records.length,
      });
    }
    expect(await counts()).toEqual(before);
  });
});
