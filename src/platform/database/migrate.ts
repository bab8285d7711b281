import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../config.ts';

const ownFolder = join(import.meta.dirname, '../../../database/migrations');

export type MigrateOptions = {
  /** Only these, for a restore: the structure that a backup was made of. */
  readonly only?: readonly string[];
  /** Where the numbered files stand; Hallway's own unless a test has others. */
  readonly folder?: string;
};

/** Brings a database to the newest structure: every numbered file once, each in its own transaction. Safe when several processes start together. */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<{ applied: string[] }> {
  const folder = options.folder ?? ownFolder;
  const files = await knownMigrations(folder);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseUnfit(client);
    await prepare(client);
    const applied: string[] = [];
    for (const file of files) {
      if (options.only && !options.only.includes(file)) continue;
      if (await applyOnce(client, folder, file)) applied.push(file);
    }
    await refuseNewer(client, files);
    return { applied };
  } finally {
    await client.end();
  }
}

/** The names of all migrations in their order. */
export async function knownMigrations(folder: string = ownFolder): Promise<string[]> {
  return (await readdir(folder)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort();
}

/** What would fail much later and hard to understand: a server too old for our SQL, a database that cannot keep every script. */
async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: string; encoding: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
            current_setting('server_encoding') AS encoding`,
  );
  const [server] = rows;
  if (server && Number(server.number) < 140_000)
    throw new CannotStart(`Hallway needs PostgreSQL 14 or newer; this is ${server.version}.`);
  if (server && server.encoding !== 'UTF8') {
    throw new CannotStart(
      `The database is in the encoding ${server.encoding} and cannot keep every language; make one with ENCODING 'UTF8'.`,
    );
  }
}

/** PostgreSQL's IF NOT EXISTS does not see what another session is just creating; the second try does. */
async function prepare(client: pg.Client): Promise<void> {
  const create = `CREATE SCHEMA IF NOT EXISTS platform;
     CREATE TABLE IF NOT EXISTS platform.migration (
       name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`;
  try {
    await client.query(create);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : '';
    if (!['23505', '42P06', '42P07'].includes(code ?? '')) throw error;
    await client.query(create);
  }
}

async function applyOnce(client: pg.Client, folder: string, file: string): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query('LOCK TABLE platform.migration IN EXCLUSIVE MODE');
    const known = await client.query('SELECT 1 FROM platform.migration WHERE name = $1', [file]);
    if (known.rowCount) {
      await client.query('ROLLBACK');
      return false;
    }
    await client.query(await readFile(join(folder, file), 'utf8'));
    await client.query('INSERT INTO platform.migration (name) VALUES ($1)', [file]);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if (error instanceof pg.DatabaseError && error.code === '42501') throw error;
    throw new Error(`Migration ${file} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** An older program on a newer database would write rows that the newer one misreads. */
async function refuseNewer(client: pg.Client, files: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM platform.migration ORDER BY name');
  const unknown = rows.find((row) => !files.includes(row.name));
  if (unknown) {
    throw new CannotStart(
      `The database was made by a newer Hallway (it knows the migration ${unknown.name}); start that version, or restore a backup.`,
    );
  }
}
