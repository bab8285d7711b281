import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { createLog } from '../log.ts';
import { isBrokenRule } from './broken-rule.ts';
import { openDatabase } from './database.ts';
import { json, platformTables } from './tables.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('texts that PostgreSQL cannot keep', () => {
  const hard = 'a\0b\ud800c\udfff 👩🏽‍💻';
  const kept = 'ab\ufffdc\ufffd 👩🏽‍💻';

  test('lose the signs that it refuses, as parameters, in lists and in JSON', async () => {
    const { rows } = await sql<{ text: string; list: string[]; value: unknown }>`
      SELECT ${hard}::text AS text, ${[hard, 'x']}::text[] AS list, ${json({ k: [hard, 1, null] })}::jsonb AS value
    `.execute(database.db);
    expect(rows).toEqual([{ text: kept, list: [kept, 'x'], value: { k: [kept, 1, null] } }]);
  });

  test('find nothing instead of failing when a request asks for them', async () => {
    const row = platformTables(database.db)
      .selectFrom('platform.setting')
      .selectAll()
      .where('key', '=', hard);
    expect(await row.executeTakeFirst()).toBeUndefined();
  });

  test('are not taken for an escaped backslash', async () => {
    const { rows } = await sql<{ value: unknown }>`SELECT ${json('\\u0000')}::jsonb AS value`.execute(
      database.db,
    );
    expect(rows).toEqual([{ value: '\\u0000' }]);
  });
});

test('counts are numbers, dates without a zone are text, moments are dates', async () => {
  const { rows } =
    await sql`SELECT count(*) AS n, '2027-05-14'::date AS day, '2027-05-14T08:00Z'::timestamptz AS at`.execute(
      database.db,
    );
  expect(rows).toEqual([{ n: 1, day: '2027-05-14', at: new Date('2027-05-14T08:00:00Z') }]);
});

test('a broken rule is told by its name from any other error', async () => {
  const insert = () =>
    platformTables(database.db)
      .insertInto('platform.version')
      .values({ scope: 'twice', version: 1 })
      .execute();
  await insert();
  const error = await insert().catch((thrown: unknown) => thrown);
  expect([
    isBrokenRule(error, 'version_pkey'),
    isBrokenRule(error, 'other'),
    isBrokenRule(null, 'version_pkey'),
  ]).toEqual([true, false, false]);
});

test('slow and failed queries are logged without their parameters', async () => {
  const lines: string[] = [];
  const db = openDatabase({
    url: database.url,
    connections: 1,
    log: createLog((line) => lines.push(line)),
    slowMs: 0,
  });
  await sql`SELECT ${'secret'}::text`.execute(db);
  await expect(sql`SELECT ${'secret'}::text FROM nowhere`.execute(db)).rejects.toThrow('nowhere');
  await db.destroy();
  expect(lines.map((line) => JSON.parse(line).event)).toEqual([
    'database.slow-query',
    'database.query-failed',
  ]);
  expect(lines.join()).not.toContain('secret');
});
