import pg from 'pg';

export type TableName = { readonly schema: string; readonly name: string };
export type TableShape = TableName & { readonly columns: readonly string[] };

/** What is backed up: every schema but PostgreSQL's own and pg-boss's, whose jobs are made again from outbox and letters. */
const ourSchemas = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgboss')`;
const notOfExtension = `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** Every table of ours with the columns that can be written; the list of migrations is kept apart and is not among them. */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(
    `SELECT n.nspname AS schema, c.relname AS name,
            array(SELECT a.attname::text FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                  ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${ourSchemas} AND ${notOfExtension}
       AND (n.nspname, c.relname) <> ('platform', 'migration')
     ORDER BY 1, 2`,
  );
  return rows;
}

export type SequenceState = TableName & { readonly value: string; readonly called: boolean };

/** Every sequence, those behind identity columns included, with where it stands. */
export async function listSequences(client: pg.Client): Promise<SequenceState[]> {
  const { rows } = await client.query<TableName>(
    `SELECT n.nspname AS schema, c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'S' AND ${ourSchemas} AND ${notOfExtension} ORDER BY 1, 2`,
  );
  const states: SequenceState[] = [];
  for (const { schema, name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted({ schema, name })}`,
    );
    states.push({ schema, name, value: state.rows[0]?.value ?? '1', called: state.rows[0]?.called ?? false });
  }
  return states;
}

export type ForeignKey = TableName & { readonly key: string; readonly definition: string };

/** Every foreign key between our tables, with its definition in SQL. */
export async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT n.nspname AS schema, c.relname AS name, k.conname AS key, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype = 'f' AND k.conparentid = 0 AND ${ourSchemas} ORDER BY 1, 2, 3`,
  );
  return rows;
}

/** The names of the applied migrations in order; none when the database is new. */
export async function listMigrations(client: pg.Client): Promise<string[]> {
  const there = await client.query("SELECT 1 WHERE to_regclass('platform.migration') IS NOT NULL");
  if (!there.rowCount) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM platform.migration ORDER BY name');
  return rows.map((row) => row.name);
}

/** A table's or sequence's name for SQL. */
export function quoted({ schema, name }: TableName): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** Column names for SQL. */
export function quotedColumns(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}

/** Makes a session write and read values the same way on every server. */
export async function settleFormats(client: pg.Client): Promise<void> {
  await client.query(
    `SET client_encoding = 'UTF8'; SET datestyle = 'ISO, MDY'; SET intervalstyle = 'iso_8601'; SET timezone = 'UTC';
     SET bytea_output = 'hex'; SET extra_float_digits = 1; SET statement_timeout = 0;
     SET idle_in_transaction_session_timeout = 0`,
  );
}
