import { type RawBuilder, sql } from 'kysely';
import { json } from './tables.ts';

/**
 * `INSERT` of any number of rows as one parameter of one statement that always reads the same; to be run alone, or as a part of a `WITH`.
 * Rows have the columns of the first; columns that they leave out get their defaults. Values for `jsonb` columns are given as they are,
 * not as text. No rows insert nothing.
 */
export function insertRecords(
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): RawBuilder<unknown> {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return sql`SELECT 1`;
  const columns = sql.join(names.map((name) => sql.ref(name)));
  return sql`INSERT INTO ${sql.table(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${json(rows)}::jsonb)`;
}
