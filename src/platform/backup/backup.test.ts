import { copyFile, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmptyDatabases, emptyDatabases } from '../../../testing/empty-databases.ts';
import { fillTables } from '../../../testing/fill-tables.ts';
import { CannotStart } from '../config.ts';
import { migrate } from '../database/migrate.ts';
import { createLog } from '../log.ts';
import { backup } from './backup.ts';
import { listMigrations } from './catalog.ts';
import { verifyBackup } from './manifest.ts';
import { restore } from './restore.ts';

const log = createLog(() => undefined);
const now = '2027-05-14T08:25:00Z';
const ownMigrations = join(import.meta.dirname, '../../../database/migrations');

let folder: string;
let databases: EmptyDatabases;

async function refusal(act: Promise<unknown>): Promise<string> {
  const error = await act.then(() => null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotStart);
  return error instanceof Error ? error.message.replaceAll(folder, 'FOLDER') : '';
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallway-backup-'));
  databases = emptyDatabases();
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

describe('an installation with rows in every table', () => {
  let source: string;
  let file: string;

  beforeAll(async () => {
    source = await databases.create();
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
    const target = await databases.create();
    await restore({ databaseUrl: target, from: file, log });
    const [before, after] = [await databases.everything(source), await databases.everything(target)];
    expect(Object.keys(before.tables).length).toBeGreaterThan(20);
    expect(Object.values(before.tables).every((rows) => rows.length > 0)).toBe(true);
    expect(after).toEqual(before);
    const client = await databases.connect(target);
    const { rows } = await client.query(
      `INSERT INTO platform.audit (at, act, subject) VALUES (now(), 'a', 'b') RETURNING id = (SELECT max(id) + 1 FROM platform.audit) AS next`,
    );
    expect(rows).toEqual([{ next: true }]);
  });

  it('comes back into an installation that was started but not used', async () => {
    const target = await databases.create();
    await migrate(target);
    const client = await databases.connect(target);
    await client.query(`INSERT INTO platform.setting (key, value, updated_at) VALUES ('fresh', '1', now())`);
    await restore({ databaseUrl: target, from: file, log });
    expect(await databases.everything(target)).toEqual(await databases.everything(source));
  });

  it('is not restored over rows', async () => {
    const target = await databases.create();
    await migrate(target);
    const client = await databases.connect(target);
    await client.query(`INSERT INTO platform.audit (at, act, subject) VALUES (now(), 'a', 'b')`);
    const before = await databases.everything(target);
    expect(await refusal(restore({ databaseUrl: target, from: file, log }))).toBe(
      'The database is not empty (there are rows in platform.audit); a backup is restored into an empty installation only.',
    );
    expect(await databases.everything(target)).toEqual(before);
  });

  it('is refused from a file that was cut short or altered anywhere, before anything is written', async () => {
    const target = await databases.create();
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
    const client = await databases.connect(target);
    expect(await listMigrations(client)).toEqual([]);
  });

  it('is refused by an older Hallway, and by a database with a newer structure', async () => {
    const older = join(folder, 'older');
    await cp(ownMigrations, older, { recursive: true });
    const last = (await readdir(older)).sort().at(-1) ?? '';
    await rm(join(older, last));
    const target = await databases.create();
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
