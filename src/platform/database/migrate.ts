import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../config.ts';

const folder = join(import.meta.dirname, '../../../database/migrations');

/** Brings a database to the newest structure: every numbered file once, each in its own transaction. Safe when several processes start together. */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE SCHEMA IF NOT EXISTS platform');
    await client.query(
      `CREATE TABLE IF NOT EXISTS platform.migration (
         name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const applied: string[] = [];
    for (const file of files) if (await applyOnce(client, file)) applied.push(file);
    await refuseNewer(client, files);
    return { applied };
  } finally {
    await client.end();
  }
}

async function applyOnce(client: pg.Client, file: string): Promise<boolean> {
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
