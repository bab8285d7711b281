import { randomUUID } from 'node:crypto';
import { copyFile, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { fillTables } from '../../../testing/fill-tables.ts';
import { CannotStart } from '../config.ts';
import { migrate } from '../database/migrate.ts';
import { createLog } from '../log.ts';
import { backup } from './backup.ts';
import {
  listForeignKeys,
  listMigrations,
  listSequences,
  listTables,
  quoted,
  settleFormats,
} from './catalog.ts';
import { verifyBackup } from './manifest.ts';
import { restore } from './restore.ts';

const log = createLog(() => undefined);
const now = '2027-05-14T08:25:00Z';
const ownMigrations = join(import.meta.dirname, '../../../database/migrations');

let folder: string;
let clients: pg.Client[] = [];
const databases: string[] = [];

async function emptyDatabase(): Promise<string> {
  const name = `backup_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE "${name}"`);
  databases.push(name);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = await connect(inject('postgresUrl'));
  await client.query(sql);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  await settleFormats(client);
  return client;
}

type Everything = { tables: Record<string, string[]>; sequences: unknown; keys: unknown; rules: unknown };

/** All that an installation is: every row of every table as text, sequences, foreign keys, other constraints and triggers. */
async function everything(url: string): Promise<Everything> {
  const client = await connect(url);
  const tables: Record<string, string[]> = {};
  for (const table of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${quoted(table)} t ORDER BY 1`,
    );
    tables[`${table.schema}.${table.name}`] = rows.map(({ row }) => row);
  }
  const rules = await client.query(
    `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint
     WHERE connamespace::regnamespace::text !~ '^(pg_|information_schema)' AND contype <> 'n'
     UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled = 'O' FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1, 2`,
  );
  const [sequences, keys] = [await listSequences(client), await listForeignKeys(client)];
  return { tables, sequences, keys, rules: rules.rows };
}

async function refusal(act: Promise<unknown>): Promise<string> {
  const error = await act.then(() => null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotStart);
  return error instanceof Error ? error.message.replaceAll(folder, 'FOLDER') : '';
}

const copyTo = async (url: string, name: string) =>
  (await backup({ databaseUrl: url, to: join(folder, name), log, now })).file;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallway-backup-'));
});
afterEach(async () => {
  for (const client of clients) await client.end();
  clients = [];
});
afterAll(async () => {
  for (const name of databases) await onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
  for (const client of clients) await client.end();
  await rm(folder, { recursive: true });
});

describe('an installation with rows in every table', () => {
  let source: string;
  let file: string;

  beforeAll(async () => {
    source = await emptyDatabase();
    await migrate(source);
    expect((await fillTables(source)).empty).toEqual([]);
    const report = await backup({ databaseUrl: source, to: folder, log, now });
    file = report.file;
    expect(file).toBe(join(folder, 'hallway-backup-2027-05-14T08-25-00Z.tar.gz'));
    expect(report.rows).toBeGreaterThan(report.tables);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is the same, row by row, when it is restored into an empty one', async () => {
    const target = await emptyDatabase();
    await restore({ databaseUrl: target, from: file, log });
    const [before, after] = [await everything(source), await everything(target)];
    expect(Object.keys(before.tables).length).toBeGreaterThan(20);
    expect(Object.values(before.tables).every((rows) => rows.length > 0)).toBe(true);
    expect(after).toEqual(before);
    const client = await connect(target);
    const { rows } = await client.query(
      `INSERT INTO platform.audit (at, act, subject) VALUES (now(), 'a', 'b') RETURNING id = (SELECT max(id) + 1 FROM platform.audit) AS next`,
    );
    expect(rows).toEqual([{ next: true }]);
  });

  it('comes back into an installation that was started but not used', async () => {
    const target = await emptyDatabase();
    await migrate(target);
    const client = await connect(target);
    await client.query(`INSERT INTO platform.setting (key, value, updated_at) VALUES ('fresh', '1', now())`);
    await restore({ databaseUrl: target, from: file, log });
    expect(await everything(target)).toEqual(await everything(source));
  });

  it('is not restored over rows', async () => {
    const target = await emptyDatabase();
    await migrate(target);
    const client = await connect(target);
    await client.query(`INSERT INTO platform.audit (at, act, subject) VALUES (now(), 'a', 'b')`);
    const before = await everything(target);
    expect(await refusal(restore({ databaseUrl: target, from: file, log }))).toBe(
      'The database is not empty (there are rows in platform.audit); a backup is restored into an empty installation only.',
    );
    expect(await everything(target)).toEqual(before);
  });

  it('is refused from a file that was cut short or altered anywhere, before anything is written', async () => {
    const target = await emptyDatabase();
    const { size } = await stat(file);
    const damaged = join(folder, 'damaged.tar.gz');
    for (const part of [0, 0.01, 0.5, 0.99, (size - 1) / size]) {
      await copyFile(file, damaged);
      await truncate(damaged, Math.floor(size * part));
      expect(await refusal(restore({ databaseUrl: target, from: damaged, log }))).toMatch(
        /^The backup FOLDER\/damaged\.tar\.gz cannot be used: .*; nothing was changed\.$/,
      );
    }
    for (let place = 30; place < size; place += Math.ceil(size / 25)) {
      const bytes = await readFile(file);
      bytes[place] = (bytes[place] ?? 0) ^ 0x10;
      await writeFile(damaged, bytes);
      expect(await refusal(restore({ databaseUrl: target, from: damaged, log }))).toMatch(
        /nothing was changed\.$/,
      );
    }
    const client = await connect(target);
    expect(await listMigrations(client)).toEqual([]);
  });

  it('is refused by an older Hallway, and by a database with a newer structure', async () => {
    const older = join(folder, 'older');
    await cp(ownMigrations, older, { recursive: true });
    const last = (await readdir(older)).sort().at(-1) ?? '';
    await rm(join(older, last));
    const target = await emptyDatabase();
    expect(await refusal(restore({ databaseUrl: target, from: file, log, migrations: older }))).toContain(
      `it was made by a newer Hallway (it knows the migration ${last}); use that version`,
    );
    await rm(older, { recursive: true });
    await cp(ownMigrations, older, { recursive: true });
    await writeFile(join(older, '9999-newer.sql'), 'CREATE TABLE platform.newer ();');
    await migrate(target, { folder: older });
    expect(await refusal(restore({ databaseUrl: target, from: file, log, migrations: older }))).toContain(
      'the database already has the newer structure 9999-newer.sql; restore into one that no Hallway has opened yet',
    );
  });

  it('never replaces a file, and says why it cannot be written', async () => {
    expect(await refusal(backup({ databaseUrl: source, to: file, log, now }))).toMatch(/is there already/);
    const nowhere = join(folder, 'no/such/folder.tar.gz');
    expect(await refusal(backup({ databaseUrl: source, to: nowhere, log, now }))).toBe(
      'The backup FOLDER/no/such/folder.tar.gz cannot be written: its folder does not exist.',
    );
    expect(await refusal(verifyBackup(join(ownMigrations, '0001-platform.sql')))).toMatch(
      /incorrect header check/,
    );
  });
});

const trial = `CREATE SCHEMA trial; CREATE SCHEMA pgboss;
  CREATE TABLE pgboss.job (id int); INSERT INTO pgboss.job VALUES (1);
  CREATE TABLE trial.egg (id int GENERATED BY DEFAULT AS IDENTITY (INCREMENT 5) PRIMARY KEY, hen int NOT NULL);
  CREATE TABLE trial.hen (id int PRIMARY KEY, egg int NOT NULL REFERENCES trial.egg DEFERRABLE INITIALLY DEFERRED,
    mother int REFERENCES trial.hen, "wéight g" numeric, heavy boolean GENERATED ALWAYS AS ("wéight g" > 1000) STORED);
  ALTER TABLE trial.egg ADD CONSTRAINT of_hen FOREIGN KEY (hen) REFERENCES trial.hen DEFERRABLE INITIALLY DEFERRED;
  CREATE TABLE trial."Seen it" (what text, at timestamptz DEFAULT clock_timestamp());
  CREATE FUNCTION trial.see() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO trial."Seen it" (what) VALUES (TG_TABLE_NAME); RETURN NEW; END $$;
  CREATE TRIGGER seen AFTER INSERT ON trial.hen FOR EACH ROW EXECUTE FUNCTION trial.see();
  CREATE SEQUENCE trial.number START 9007199254740993;
  CREATE TABLE trial.big (id int PRIMARY KEY, bytes bytea NOT NULL);`;

describe('a structure with circles, triggers and newer migrations', () => {
  let migrations: string;
  let source: string;
  let file: string;

  beforeAll(async () => {
    migrations = join(folder, 'migrations');
    await cp(ownMigrations, migrations, { recursive: true });
    await writeFile(join(migrations, '9998-trial.sql'), trial);
    source = await emptyDatabase();
    await migrate(source, { folder: migrations });
    const client = await connect(source);
    await client.query(
      `BEGIN; INSERT INTO trial.egg (hen) VALUES (2), (1), (3);
       INSERT INTO trial.hen (id, egg, mother, "wéight g") VALUES (1, 6, 2, 900), (2, 1, 3, 1200.50), (3, 11, NULL, NULL);
       SELECT nextval('trial.number'); COMMIT;
       INSERT INTO trial.big SELECT n, convert_to(repeat(md5(n::text), 40000), 'UTF8') FROM generate_series(1, 6) n`,
    );
    file = await copyTo(source, 'trial.tar.gz');
  });

  it('is the same after a restore, in several parts for a large table, without the job queue', async () => {
    const manifest = await verifyBackup(file);
    expect(manifest.tables.find((table) => table.name === 'big')?.members.length).toBeGreaterThan(1);
    expect(manifest.tables.map((table) => table.schema)).not.toContain('pgboss');
    const target = await emptyDatabase();
    await restore({ databaseUrl: target, from: file, log, migrations });
    expect(await everything(target)).toEqual(await everything(source));
    const client = await connect(target);
    await expect(client.query('INSERT INTO trial.hen VALUES (4, 99)')).rejects.toThrow(/foreign key/);
  });

  it('then gets the migrations that are newer than the backup', async () => {
    const newer = join(folder, 'newer');
    await cp(migrations, newer, { recursive: true });
    await writeFile(
      join(newer, '9999-newer.sql'),
      `ALTER TABLE trial.hen ADD name text; UPDATE trial.hen SET name = 'hen ' || id`,
    );
    const target = await emptyDatabase();
    const report = await restore({ databaseUrl: target, from: file, log, migrations: newer });
    expect(report.newer).toEqual(['9999-newer.sql']);
    const client = await connect(target);
    const { rows } = await client.query('SELECT name FROM trial.hen ORDER BY id');
    expect(rows).toEqual([{ name: 'hen 1' }, { name: 'hen 2' }, { name: 'hen 3' }]);
  });

  it('stays empty when the rows do not fit', async () => {
    const other = join(folder, 'other');
    await cp(migrations, other, { recursive: true });
    await writeFile(join(other, '9998-trial.sql'), `${trial} ALTER TABLE trial.hen ADD CHECK (id < 3);`);
    const target = await emptyDatabase();
    await expect(restore({ databaseUrl: target, from: file, log, migrations: other })).rejects.toThrow(
      /hen_id_check/,
    );
    const { tables, keys } = await everything(target);
    expect(Object.values(tables).flat()).toEqual([]);
    expect(keys).toEqual((await everything(source)).keys);
  });

  it('is of one moment, while others write', async () => {
    const writer = await connect(source);
    let writing = true;
    const writes = (async () => {
      for (let n = 100; writing; n += 1) {
        await writer.query(
          `BEGIN; INSERT INTO trial.egg (id, hen) VALUES (${n}, ${n}); INSERT INTO trial.hen (id, egg) VALUES (${n}, ${n}); COMMIT`,
        );
      }
    })();
    const busy = await copyTo(source, 'busy.tar.gz');
    writing = false;
    await writes;
    const rowsOf = new Map((await verifyBackup(busy)).tables.map((table) => [table.name, table.rows]));
    expect(rowsOf.get('egg')).toBe(rowsOf.get('hen'));
    await restore({ databaseUrl: await emptyDatabase(), from: busy, log, migrations });
  });
});
