import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPostgresChild } from '../../../testing/postgres-child.ts';
import { CannotStart } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { isAlive, readPostmasterFile } from './postmaster-file.ts';
import { type EmbeddedPostgres, startPostgres } from './supervisor.ts';

// Made once and copied with its owners: making a cluster is what costs time.
let template: string;
let dataFolder: string;
let lines: string[];
let log: Log;
let open: EmbeddedPostgres[];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hallway-supervisor-'));
  await chmod(folder, 0o755);
  return folder;
}

beforeAll(async () => {
  template = await newFolder();
  await (await startPostgres({ dataFolder: template, log: createLog(() => undefined), fast: true })).stop();
});
afterAll(() => rm(template, { recursive: true }));

const withCluster = () => promisify(execFile)('cp', ['-a', `${template}/.`, dataFolder]);

beforeEach(async () => {
  dataFolder = await newFolder();
  lines = [];
  log = createLog((line) => lines.push(JSON.parse(line).event));
  open = [];
});

afterEach(async () => {
  for (const server of open) await server.stop();
  const file = await readPostmasterFile(cluster());
  if (file && (await isAlive(file.pid))) process.kill(file.pid, 'SIGQUIT');
  await rm(dataFolder, { recursive: true, maxRetries: 20 });
});

const cluster = () => join(dataFolder, 'postgres/cluster');

async function start(options: { joinRunning?: boolean; patienceMs?: number; fast?: boolean } = {}) {
  const server = await startPostgres({ dataFolder, log, fast: true, ...options });
  open.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  open = open.filter((other) => other !== server);
  await server.stop();
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  const file = await readPostmasterFile(cluster());
  if (!file) throw new Error('There is no server.');
  return file.pid;
}

async function refusal(act: Promise<unknown>): Promise<string> {
  const error = await act.then(() => null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotStart);
  return error instanceof Error ? error.message.replaceAll(dataFolder, 'DATA').replace(/\d{3,}/g, 'N') : '';
}

describe('a first start', () => {
  it('makes a cluster with checksums, UTF-8 and durable settings, and an application role that is no superuser', async () => {
    const { url, origin } = await start({ fast: false });
    expect(origin).toBe('started');
    const [facts] = await query(
      url,
      `SELECT current_setting('data_checksums') checksums, current_setting('server_encoding') encoding,
              current_setting('fsync') fsync, current_setting('synchronous_commit') commit,
              current_setting('full_page_writes') pages, current_setting('TimeZone') zone,
              current_setting('listen_addresses') addresses,
              current_setting('password_encryption') passwords, current_setting('jit') jit,
              current_setting('shared_buffers') buffers, current_setting('max_connections') connections,
              current_user "user", current_database() "database", lower('ÄÖ한') lowered,
              (SELECT datlocprovider::text || ':' || datlocale FROM pg_database WHERE datname = 'hallway') locale,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) superuser`,
    );
    expect(facts).toEqual({
      checksums: 'on',
      encoding: 'UTF8',
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      zone: 'UTC',
      addresses: '127.0.0.1',
      passwords: 'scram-sha-256',
      jit: 'off',
      buffers: '64MB',
      connections: '60',
      user: 'hallway',
      database: 'hallway',
      lowered: 'äö한',
      locale: 'b:C.UTF-8',
      superuser: false,
    });
    expect((await stat(join(dataFolder, 'postgres/secret'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataFolder, 'postgres/postgres.log'))).mode & 0o777).toBe(0o600);
  });

  it('lets nobody in without the secret', async () => {
    const { url } = await start();
    const guess = new URL(url);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('of two at the same moment succeeds once', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each<Record<string, string>>([
    { LANG: 'C' },
    { LC_ALL: 'POSIX' },
    { LC_ALL: 'xx_XX.broken', PGDATA: '/nowhere', PGPORT: '1' },
  ])('works under %j and without HOME', async (env) => {
    const child = await startPostgresChild(dataFolder, { env });
    expect(await query(child.url, "SELECT upper('é') u, 'ñ한👋' t")).toEqual([{ u: 'É', t: 'ñ한👋' }]);
    await child.kill('SIGTERM');
  });
});

describe('after a kill -9', () => {
  beforeEach(withCluster);

  it('of Node, the server that it left is adopted with its rows', async () => {
    const child = await startPostgresChild(dataFolder);
    await query(child.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    const before = await postmaster();
    await child.kill('SIGKILL');
    expect(await isAlive(before)).toBe(true);
    const server = await start();
    expect([server.origin, server.url, await postmaster()]).toEqual(['adopted', child.url, before]);
    expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await stop(server);
    expect(await isAlive(before)).toBe(false);
  });

  it('of Node, a left server that does not sync to disk is not adopted by one that must', async () => {
    const child = await startPostgresChild(dataFolder);
    await child.kill('SIGKILL');
    const server = await start({ fast: false });
    expect(server.origin).toBe('started');
    expect(lines).toContain('postgres.left-over-replaced');
    expect(await query(server.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('of the whole server, the next start recovers what was committed', async () => {
    const child = await startPostgresChild(dataFolder);
    await query(child.url, 'CREATE TABLE kept AS SELECT 2 AS n');
    await child.kill('SIGKILL');
    process.kill(await postmaster(), 'SIGKILL');
    const server = await start();
    expect(server.origin).toBe('started');
    expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 2 }]);
  });

  it('of the server under a living Hallway, it comes back on the same address', async () => {
    const server = await start();
    await query(server.url, 'CREATE TABLE kept AS SELECT 3 AS n');
    process.kill(await postmaster(), 'SIGKILL');
    await expect.poll(() => lines, { timeout: 10_000 }).toContain('postgres.restarted');
    expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 3 }]);
  });
});

describe('a second Hallway on the same data folder', () => {
  beforeEach(withCluster);

  it('is refused in one sentence, and the first goes on', async () => {
    const first = await startPostgresChild(dataFolder);
    expect(await refusal(start())).toBe(
      'Another Hallway (process N) is using the data folder DATA; stop it first, or set HALLWAY_DATA to another folder.',
    );
    expect(await query(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await first.kill('SIGTERM');
    expect((await start()).origin).toBe('started');
  });

  it('is refused within the same process, again and again', async () => {
    await start();
    await refusal(start());
    await refusal(start());
    await expect(startPostgresChild(dataFolder)).rejects.toThrow(/^CannotStart: Another Hallway/);
  });

  it('may join the running server for a command, and leaves it running', async () => {
    const first = await startPostgresChild(dataFolder);
    const command = await start({ joinRunning: true });
    expect([command.origin, command.url]).toEqual(['joined', first.url]);
    await stop(command);
    expect(await query(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await first.kill('SIGTERM');
  });

  it('may join for a command while the server, killed a moment ago, still breaks connections off', async () => {
    const first = await startPostgresChild(dataFolder);
    const file = join(cluster(), 'postmaster.pid');
    const right = await readFile(file, 'utf8');
    const dying = createServer((socket) => void socket.resetAndDestroy()).listen(0, '127.0.0.1');
    await once(dying, 'listening');
    await writeFile(
      file,
      right.replace(new URL(first.url).port, String((dying.address() as AddressInfo).port)),
    );
    const joining = start({ joinRunning: true, patienceMs: 10_000 }).catch(String);
    await once(dying, 'connection');
    await writeFile(file, right);
    dying.close();
    const joined = await joining;
    await first.kill('SIGTERM');
    expect(joined).toMatchObject({ origin: 'joined', url: first.url });
  });
});

describe('commands without a running Hallway', () => {
  beforeEach(withCluster);
  const isUp = async () => {
    const file = await readPostmasterFile(cluster());
    return file !== null && (await isAlive(file.pid));
  };
  const works = async (server: EmbeddedPostgres) =>
    expect(await query(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);

  it('share one server, which the last of them stops', async () => {
    const first = await start({ joinRunning: true });
    const [second, third] = await Promise.all([start({ joinRunning: true }), start({ joinRunning: true })]);
    expect([first.origin, second.origin, third.origin]).toEqual(['started', 'joined', 'joined']);
    await stop(first);
    await works(second);
    await stop(third);
    await works(second);
    await stop(second);
    expect(await isUp()).toBe(false);
  });

  it('that begin at the same moment share it too', async () => {
    const all = await Promise.all([1, 2, 3].map(() => start({ joinRunning: true })));
    expect(all.map(({ origin }) => origin).sort()).toEqual(['joined', 'joined', 'started']);
    for (const server of all) await works(server);
    await Promise.all(all.map(stop));
    expect(await isUp()).toBe(false);
  });

  it('leave the server to a Hallway that started meanwhile', async () => {
    const first = await start({ joinRunning: true });
    const second = await start({ joinRunning: true });
    await stop(first);
    const hallway = await start();
    expect(hallway.origin).toBe('adopted');
    await stop(second);
    await works(hallway);
    await stop(hallway);
    expect(await isUp()).toBe(false);
  });

  it('end their work although the Hallway beside them ends, in good order or not', async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const hallway = await startPostgresChild(dataFolder);
      const command = await start({ joinRunning: true });
      await hallway.kill(signal);
      await works(command);
      await stop(command);
      expect(await isUp()).toBe(false);
    }
  });
});

describe('a postmaster.pid', () => {
  beforeEach(withCluster);

  it('of another program that has the number by now is put away', async () => {
    await stop(await start());
    const other = spawn('sleep', ['60']);
    await writeFile(join(cluster(), 'postmaster.pid'), `${other.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n`);
    const server = await start();
    expect(lines).toContain('postgres.stale-pid-file');
    expect(await query(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  it('of no living process, or with nonsense in it, does not matter', async () => {
    await stop(await start());
    await writeFile(join(cluster(), 'postmaster.pid'), `4194303\n${cluster()}\n1\n5432\n\n127.0.0.1\n`);
    await stop(await start());
  });

  it('of a server that does not know our secret is refused', async () => {
    const child = await startPostgresChild(dataFolder);
    await child.kill('SIGKILL');
    const secret = join(dataFolder, 'postgres/secret');
    const right = await readFile(secret, 'utf8');
    await writeFile(secret, 'another');
    expect(await refusal(start())).toBe(
      "A PostgreSQL server (process N) runs on DATA/postgres/cluster but does not accept this data folder's secret; end that process and start again.",
    );
    await writeFile(secret, right);
    expect((await start()).origin).toBe('adopted');
  });

  it('of a server that hangs is refused', async () => {
    const child = await startPostgresChild(dataFolder);
    await child.kill('SIGKILL');
    process.kill(await postmaster(), 'SIGSTOP');
    expect(await refusal(start({ patienceMs: 500 }))).toBe(
      'A PostgreSQL server (process N) runs on DATA/postgres/cluster but does not answer; end that process and start again.',
    );
    process.kill(await postmaster(), 'SIGCONT');
    await wait(50);
    expect((await start()).origin).toBe('adopted');
  });
});
