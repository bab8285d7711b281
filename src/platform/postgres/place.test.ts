import { chmod, chown, cp, mkdtemp, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPostgresChild } from '../../../testing/postgres-child.ts';
import { createLog } from '../log.ts';
import { canEnter, chooseAccount, runAs } from './account.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { startPostgres } from './supervisor.ts';

// What only root can try is tried where the tests run as root, as in a fresh container.
const asRoot = it.runIf(process.getuid?.() === 0);
const log = createLog(() => undefined);

let folder: string;
let elsewhere: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallway-place-'));
  elsewhere = [];
});
afterEach(async () => {
  for (const home of elsewhere) await rm(home, { recursive: true });
  await rm(folder, { recursive: true });
});

async function rowsAfter(dataFolder: string, sql: string): Promise<unknown[]> {
  const server = await startPostgres({ dataFolder, log, fast: true });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}

describe('the user that runs PostgreSQL', () => {
  asRoot('is never root', async () => {
    await chmod(folder, 0o755);
    const server = await startPostgres({ dataFolder: folder, log, fast: true });
    const cluster = join(folder, 'postgres/cluster');
    const pid = (await readPostmasterFile(cluster))?.pid;
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
    expect((await stat(cluster)).uid).toBe((await stat(`/proc/${pid}`)).uid);
    expect((await stat(join(folder, 'postgres/secret'))).uid).toBe(0);
    await server.stop();
  });

  asRoot('is made when the machine has none that fits', async () => {
    const name = `hallway-test-${process.pid}`;
    const account = await chooseAccount(null, { existing: ['no-such-user'], create: name });
    try {
      expect(account?.name).toBe(name);
      expect(await canEnter(account, '/')).toBe(true);
      expect(await canEnter(account, folder)).toBe(false);
    } finally {
      await runAs(null, 'userdel', [name]);
    }
  });

  asRoot('stays the one that owns the cluster', async () => {
    await chown(folder, 1234, 1234);
    expect(await chooseAccount(folder)).toEqual({ name: 'number 1234', uid: 1234, gid: 1234 });
  });

  asRoot('is the caller, when that is an ordinary user', async () => {
    const [uid, gid] = [65534, 65534];
    const project = join(import.meta.dirname, '../../..');
    if (!(await canEnter({ name: 'nobody', uid, gid }, project))) {
      console.warn('Not tried as an ordinary user: the project lies in a folder that only root can enter.');
      return;
    }
    await chown(folder, uid, gid);
    const child = await startPostgresChild(folder, { uid, gid });
    const pid = (await readPostmasterFile(join(folder, 'postgres/cluster')))?.pid;
    expect((await stat(`/proc/${pid}`)).uid).toBe(uid);
    await child.kill('SIGTERM');
    // Root may go on with it: the owner of the cluster keeps running the server.
    await chmod(folder, 0o755);
    expect(await rowsAfter(folder, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect((await stat(join(folder, 'postgres/cluster'))).uid).toBe(uid);
  });

  asRoot('and who starts Hallway must fit: another user is refused', async () => {
    await chmod(folder, 0o755);
    await rowsAfter(folder, 'SELECT 1');
    await expect(startPostgresChild(folder, { uid: 65534, gid: 65534 })).rejects.toThrow(
      /^CannotStart: The lock .* cannot be written: this user may not; start as the user that owns it, or set HALLWAY_DATA to another folder\.$/,
    );
  });
});

describe('a data folder that the user cannot reach', () => {
  asRoot('keeps its cluster elsewhere, and finds it again', async () => {
    await rowsAfter(folder, 'CREATE TABLE kept AS SELECT 7 AS n');
    const home = await readlink(join(folder, 'postgres'));
    elsewhere.push(home);
    expect(home).toMatch(/^\/var\/lib\/hallway\/[0-9a-f]{16}$/);
    expect((await stat(join(home, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await rowsAfter(folder, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  asRoot('may move, but a copy of it does not open the same database', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    await rowsAfter(first, 'CREATE TABLE kept AS SELECT 8 AS n');
    elsewhere.push(await readlink(join(first, 'postgres')));
    await cp(first, second, { recursive: true, verbatimSymlinks: true });
    await expect(rowsAfter(second, 'SELECT 1')).rejects.toThrow(
      /second is a copy of .*first, whose database in /,
    );
    await rm(second, { recursive: true });
    await rename(first, second);
    expect(await rowsAfter(second, 'SELECT n FROM kept')).toEqual([{ n: 8 }]);
  });

  asRoot('begins anew when it was removed, and the old database is kept aside', async () => {
    const data = join(folder, 'data');
    await rowsAfter(data, 'CREATE TABLE kept AS SELECT 9 AS n');
    const home = await readlink(join(data, 'postgres'));
    await rm(data, { recursive: true });
    expect(await rowsAfter(data, "SELECT to_regclass('kept') AS found")).toEqual([{ found: null }]);
    const all = (await readdir(dirname(home))).map((name) => join(dirname(home), name));
    elsewhere.push(...all.filter((path) => path.startsWith(home)));
    expect(elsewhere.map((path) => path.slice(home.length).replace(/\d+$/, 'N')).sort()).toEqual([
      '',
      '.left-N',
    ]);
  });

  asRoot('says so when the database elsewhere is gone', async () => {
    await rowsAfter(folder, 'SELECT 1');
    await rm(await readlink(join(folder, 'postgres')), { recursive: true });
    await expect(rowsAfter(folder, 'SELECT 1')).rejects.toThrow(
      /which is gone; bring it back, or remove .*postgres to begin/,
    );
  });
});
