import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CannotStart } from '../config.ts';
import { knownMigrations, migrate } from '../database/migrate.ts';
import type { Log } from '../log.ts';
import {
  listForeignKeys,
  listMigrations,
  listTables,
  quoted,
  quotedColumns,
  settleFormats,
  type TableShape,
} from './catalog.ts';
import { type BackedUpTable, type Manifest, readParts, refused, verifyBackup } from './manifest.ts';

export type RestoreOptions = {
  readonly databaseUrl: string;
  readonly from: string;
  readonly log: Log;
  /** Where migrations stand; Hallway's own unless a test has others. */
  readonly migrations?: string;
};

export type RestoreReport = {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
  /** Migrations that are newer than the backup and were applied to what it brought. */
  readonly newer: readonly string[];
};

/**
 * Fills an empty database from a backup. The whole file is verified before anything is written; rows come in one transaction,
 * so that a restore that fails leaves the database as empty as it was.
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const manifest = await verifyBackup(options.from);
  const client = new pg.Client({
    connectionString: options.databaseUrl,
    application_name: 'hallway-restore',
  });
  await client.connect();
  try {
    await settleFormats(client);
    await checkTarget(client, manifest, options);
    await migrate(options.databaseUrl, { only: manifest.migrations, folder: options.migrations });
    await client.query('BEGIN');
    await loadAll(client, manifest, options.from);
    await client.query('COMMIT');
    const { applied } = await migrate(options.databaseUrl, { folder: options.migrations });
    await client.query('ANALYZE');
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    options.log.info('backup.restored', { tables: manifest.tables.length, rows, newer: applied.length });
    return { madeAt: manifest.madeAt, tables: manifest.tables.length, rows, newer: applied };
  } finally {
    // Ends an open transaction as well: PostgreSQL rolls it back.
    await client.end();
  }
}

async function checkTarget(client: pg.Client, manifest: Manifest, options: RestoreOptions): Promise<void> {
  const known = await knownMigrations(options.migrations);
  const unknown = manifest.migrations.find((name) => !known.includes(name));
  if (unknown) {
    throw refused(
      options.from,
      `it was made by a newer Hallway (it knows the migration ${unknown}); use that version`,
    );
  }
  const extra = (await listMigrations(client)).find((name) => !manifest.migrations.includes(name));
  if (extra) {
    throw refused(
      options.from,
      `the database already has the newer structure ${extra}; restore into one that no Hallway has opened yet`,
    );
  }
  await refuseRows(client, await listTables(client));
}

/** What Hallway writes about itself at its first start; a backup's own rows take their place. */
const bookkeeping = ['platform.rate', 'platform.setting', 'platform.version'];

async function refuseRows(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
  for (const table of tables) {
    const name = `${table.schema}.${table.name}`;
    if (bookkeeping.includes(name)) continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rowCount) {
      throw new CannotStart(
        `The database is not empty (there are rows in ${name}); a backup is restored into an empty installation only.`,
      );
    }
  }
}

/**
 * Foreign keys are taken off and put on again, which checks them all, in whatever order and circle tables refer to each other;
 * to switch them off would take a superuser, which managed servers do not give. Our triggers rest, for their work is in the rows.
 */
async function loadAll(client: pg.Client, manifest: Manifest, from: string): Promise<void> {
  const tables = await listTables(client);
  checkShapes(tables, manifest, from);
  const all = tables.map(quoted).join(', ');
  await client.query(`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`);
  const keys = await listForeignKeys(client);
  for (const key of keys) {
    await client.query(`ALTER TABLE ${quoted(key)} DROP CONSTRAINT ${pg.escapeIdentifier(key.key)}`);
  }
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${all}`);
  await loadRows(client, manifest, from);
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
  for (const key of keys) {
    const added = `ADD CONSTRAINT ${pg.escapeIdentifier(key.key)} ${key.definition}`;
    await client.query(`ALTER TABLE ${quoted(key)} ${added}`);
  }
  for (const sequence of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      quoted(sequence),
      sequence.value,
      sequence.called,
    ]);
  }
}

function checkShapes(tables: readonly TableShape[], manifest: Manifest, from: string): void {
  for (const table of manifest.tables) {
    const there = tables.find((other) => other.schema === table.schema && other.name === table.name);
    const missing = table.columns.find((column) => !there?.columns.includes(column));
    if (!there || missing) {
      const what = missing ? `${table.schema}.${table.name}.${missing}` : `${table.schema}.${table.name}`;
      throw refused(from, `this Hallway's migrations make no ${what}`);
    }
  }
}

async function loadRows(client: pg.Client, manifest: Manifest, from: string): Promise<void> {
  const parts = readParts(from, manifest);
  try {
    for (const table of manifest.tables) {
      const copy = client.query(
        copyFrom(`COPY ${quoted(table)} (${quotedColumns(table.columns)}) FROM STDIN`),
      );
      await pipeline(Readable.from(partsOf(table, parts), { objectMode: false }), copy);
      if (copy.rowCount !== table.rows)
        throw refused(from, `${table.schema}.${table.name} has not all its rows`);
    }
  } finally {
    await parts.return(undefined);
  }
}

/** The members of one table; they stand in the file in the manifest's order, which was verified. */
async function* partsOf(
  table: BackedUpTable,
  parts: AsyncGenerator<{ readonly bytes: Buffer }>,
): AsyncGenerator<Buffer> {
  for (let count = 0; count < table.members.length; count += 1) {
    const next = await parts.next();
    if (next.done) return;
    yield next.value.bytes;
  }
}
