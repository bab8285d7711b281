import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { InstantText } from '../../kernel/time.ts';
import { CannotStart } from '../config.ts';
import type { Log } from '../log.ts';
import {
  listMigrations,
  listSequences,
  listTables,
  quoted,
  quotedColumns,
  settleFormats,
  type TableShape,
} from './catalog.ts';
import { type Member, writeContainer } from './container.ts';
import { type BackedUpTable, type Manifest, manifestName, manifestSumName, sha256 } from './manifest.ts';

export type BackupOptions = {
  readonly databaseUrl: string;
  /** A folder, in which the file gets a name with its time, or the name of a file that is not there yet. */
  readonly to: string;
  readonly log: Log;
  readonly now: InstantText;
};

export type BackupReport = {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
};

/** Writes everything that an installation keeps into one file, as it stood at one moment; Hallway may go on meanwhile. */
export async function backup(options: BackupOptions): Promise<BackupReport> {
  const file = await chooseName(options.to, options.now);
  const client = new pg.Client({
    connectionString: options.databaseUrl,
    application_name: 'hallway-backup',
  });
  await client.connect();
  try {
    await settleFormats(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await writeContainer(file, new Date(options.now), (add) =>
      writeAll(client, add, options.now),
    );
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const report = { file, bytes: (await stat(file)).size, tables: manifest.tables.length, rows };
    options.log.info('backup.written', { bytes: report.bytes, tables: report.tables, rows });
    return report;
  } catch (error) {
    throw asSentence(error, file);
  } finally {
    await client.end();
  }
}

async function chooseName(to: string, now: InstantText): Promise<string> {
  const there = await stat(to).catch(() => null);
  const file = there?.isDirectory()
    ? join(to, `hallway-backup-${now.replaceAll(':', '-').replace(/\.\d+/, '')}.tar.gz`)
    : to;
  if (await stat(file).catch(() => null)) {
    throw new CannotStart(`The file ${file} is there already; a backup never replaces another.`);
  }
  return file;
}

type Add = (member: Member) => Promise<void>;

async function writeAll(client: pg.Client, add: Add, now: InstantText): Promise<Manifest> {
  const shapes = await listTables(client);
  if (shapes.length === 0)
    throw new CannotStart('The database holds no Hallway; there is nothing to back up.');
  // No migration may change a table while it waits for its turn.
  await client.query(`LOCK TABLE ${shapes.map(quoted).join(', ')} IN ACCESS SHARE MODE`);
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const tables: BackedUpTable[] = [];
  for (const shape of shapes) tables.push(await writeTable(client, shape, add));
  const manifest: Manifest = {
    format: 'hallway-backup',
    version: 1,
    madeAt: now,
    postgres: rows[0]?.server_version ?? '',
    migrations: await listMigrations(client),
    tables,
    sequences: await listSequences(client),
  };
  const bytes = Buffer.from(JSON.stringify(manifest, null, 2));
  await add({ name: manifestName, bytes });
  await add({ name: manifestSumName, bytes: Buffer.from(sha256(bytes)) });
  return manifest;
}

const partBytes = 4 * 1024 * 1024;

/** A tar member's size stands before it, so a table goes out in parts that fit into memory. */
async function writeTable(client: pg.Client, shape: TableShape, add: Add): Promise<BackedUpTable> {
  const { schema, name, columns } = shape;
  const members: BackedUpTable['members'] = [];
  let waiting: Buffer[] = [];
  let size = 0;
  const writePart = async () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    const part = `tables/${encodeURIComponent(schema)}.${encodeURIComponent(name)}/${String(members.length + 1).padStart(6, '0')}.copy`;
    await add({ name: part, bytes });
    members.push({ name: part, bytes: bytes.length, sha256: sha256(bytes) });
  };
  const copy = client.query(copyTo(`COPY ${quoted(shape)} (${quotedColumns(columns)}) TO STDOUT`));
  for await (const chunk of copy) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= partBytes) await writePart();
  }
  if (size > 0) await writePart();
  return { schema, name, columns: [...columns], rows: copy.rowCount, members };
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EEXIST: 'another backup is being written there, or was interrupted; remove the .part file',
};

function asSentence(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = causes[code];
  return cause ? new CannotStart(`The backup ${file} cannot be written: ${cause}.`, { cause: error }) : error;
}
