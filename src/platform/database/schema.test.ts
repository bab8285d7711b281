import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../testing/test-database.ts';

const dumped = join(import.meta.dirname, '../../../database/schema.sql');

/** Tables with their columns as `pg_dump` writes them: a line a column, its name first. */
function tablesIn(text: string): string[] {
  return [...text.matchAll(/^CREATE TABLE ([a-z_."]+) \(\n([\s\S]*?)\n\);/gm)].flatMap(
    ([, table = '', body = '']) =>
      body
        .split('\n')
        .map((line) => line.trim().split(' ')[0]?.replaceAll('"', '') ?? '')
        .filter((word) => /^[a-z_\d]+$/.test(word))
        .map((column) => `${table.replaceAll('"', '')}.${column}`),
  );
}

it('database/schema.sql has every table and column of a migrated database, and no other', async () => {
  const database = await testDatabase();
  try {
    const { rows } = await sql<{ name: string }>`
      SELECT table_schema || '.' || table_name || '.' || column_name AS name
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('platform', 'people', 'capacity', 'directory', 'programme', 'live', 'expo', 'plans', 'tickets', 'community', 'conduct')`.execute(
      database.db,
    );
    expect(tablesIn(await readFile(dumped, 'utf8')).sort()).toEqual(rows.map(({ name }) => name).sort());
  } finally {
    await database.close();
  }
});
