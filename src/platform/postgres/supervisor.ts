import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '../config.ts';
import type { Log } from '../log.ts';
import { ensureCluster } from './cluster.ts';
import { enter, leave } from './guests.ts';
import { type Lock, lockedRefusal, takeLock } from './lock.ts';
import { keepSecret, type Place, readSecret, settlePlace } from './place.ts';
import { awaitReady, launch, type Postmaster, stopPostmaster } from './postmaster.ts';
import { isAlive, isServerOf, readPostmasterFile } from './postmaster-file.ts';
import { errorCode, isPassing, startRefusal } from './refusals.ts';
import { findRuntime, type Runtime } from './runtime.ts';
import { watchPostmaster } from './watch.ts';

export type PostgresOptions = {
  readonly dataFolder: string;
  readonly log: Log;
  /** Without syncing to disk, for tests only. */
  readonly fast?: boolean;
  /** For commands beside a running Hallway, or beside each other: use its server instead of refusing; the last one out stops it. */
  readonly joinRunning?: boolean;
  /** How long a server that is there already may take to answer; milliseconds. */
  readonly patienceMs?: number;
};

export type EmbeddedPostgres = {
  /** The application's database `hallway`, as the role `hallway`: its owner, who may create databases, and no superuser. */
  readonly url: string;
  readonly origin: 'started' | 'adopted' | 'joined';
  /** Lets go of the data folder, and ends the server in good order unless somebody else works with it. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded server of a data folder, or adopts the one that a killed Hallway left running, and keeps it up: a server
 * that dies is started again on its port. Throws `CannotStart` with one sentence for what the operator must put right.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { log, fast = false } = options;
  const place = await settlePlace(options.dataFolder, log);
  const found = (await takeLock(place.lockFile)) ?? (await joinOrLock(place, options));
  if (!found) throw await lockedRefusal(place.lockFile, place.dataFolder);
  if ('url' in found) return found;
  const lock = found;
  try {
    const runtime = await findRuntime(place.account, place.home, log);
    const secret = await keepSecret(place);
    await ensureCluster(place, runtime, secret, { fast, log });
    return await supervise({ place, lock, runtime, secret, fast, options });
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Held = {
  readonly place: Place;
  readonly lock: Lock;
  readonly runtime: Runtime;
  readonly secret: string;
  readonly fast: boolean;
  readonly options: PostgresOptions;
};

async function supervise(held: Held): Promise<EmbeddedPostgres> {
  const { place, runtime, fast } = held;
  const { log } = held.options;
  const adopted = await adopt(held);
  const first = adopted ?? (await launch({ place, runtime, log, fast, port: null }));
  await firstUse(held, first);
  log.info(adopted ? 'postgres.adopted' : 'postgres.started', { pid: first.pid, port: first.port });
  const watch = watchPostmaster({
    first,
    logFile: place.logFile,
    log,
    restart: () => launch({ place, runtime, log, fast, port: first.port }),
  });
  return {
    url: address(first.port, 'hallway', held.secret, 'hallway'),
    origin: adopted ? 'adopted' : 'started',
    stop: async () => {
      await watch.end();
      await leave(place, held.lock, log);
    },
  };
}

async function firstUse({ place, secret, options }: Held, server: Postmaster): Promise<void> {
  try {
    await prepareDatabase(server.port, secret);
  } catch (error) {
    await stopPostmaster(server.pid, options.log);
    throw startRefusal(String(error), place.cluster, place.logFile);
  }
}

/** The server that a killed Hallway left running; `null` when there is none, or one of another version or care, which is then stopped. */
async function adopt(held: Held): Promise<Postmaster | null> {
  const { place, options } = held;
  const file = await readPostmasterFile(place.cluster);
  if (!file || !(await isAlive(file.pid)) || !(await isServerOf(file.pid, place.cluster))) return null;
  const running = await awaitReady(place, () => isAlive(file.pid), options.log);
  if (!running) return null;
  const facts = await identify(running, place, held.secret, options.patienceMs).catch(
    async (error: Error) => {
      // A server that was killed a moment ago closes its port before its process is gone: that one is not there to adopt.
      if (isPassing(error.cause) && (await isGoneSoon(running.pid))) return null;
      throw error;
    },
  );
  if (!facts) return null;
  if (facts.version === held.runtime.version && facts.fsync === !held.fast) return running;
  options.log.warn('postgres.left-over-replaced', { version: facts.version, fsync: facts.fsync });
  await stopPostmaster(running.pid, options.log);
  return null;
}

/** Whether the process ends within three seconds. */
async function isGoneSoon(pid: number): Promise<boolean> {
  for (let look = 0; look < 30; look++) {
    if (!(await isAlive(pid))) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/**
 * Whoever leaves holds the folder for a moment to see whether to end the server: a start waits for that. A command waits longer, for
 * a server that another process is just starting.
 */
async function joinOrLock(place: Place, options: PostgresOptions): Promise<EmbeddedPostgres | Lock | null> {
  const until = Date.now() + (options.joinRunning ? (options.patienceMs ?? 10_000) : 500);
  for (;;) {
    const joined = options.joinRunning
      ? await joinServer(place, options).catch((error: Error) => {
          // A server that died is brought up again by the Hallway that watches it.
          if (isPassing(error.cause) && Date.now() <= until) return null;
          throw error;
        })
      : null;
    if (joined) return joined;
    const lock = await takeLock(place.lockFile);
    if (lock || Date.now() > until) return lock;
    await wait(100);
  }
}

async function joinServer(place: Place, options: PostgresOptions): Promise<EmbeddedPostgres | null> {
  const guest = await enter(place);
  if (!guest) return null;
  let url: string | null = null;
  try {
    url = await runningServer(place, options);
  } finally {
    if (!url) guest.release();
  }
  return url ? { url, origin: 'joined', stop: () => leave(place, guest, options.log) } : null;
}

/** The address of a server that another process runs; `null` while there is none that is ready. */
async function runningServer(place: Place, options: PostgresOptions): Promise<string | null> {
  const file = await readPostmasterFile(place.cluster);
  const secret = await readSecret(join(place.home, 'secret'));
  if (!file?.ready || !file.port || !secret || !(await isServerOf(file.pid, place.cluster))) return null;
  await identify({ pid: file.pid, port: file.port }, place, secret, options.patienceMs);
  const url = address(file.port, 'hallway', secret, 'hallway');
  return (await isPrepared(url)) ? url : null;
}

/** Whether the application's role and database are there: whoever starts a server for the first time makes them a moment later. */
async function isPrepared(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (['3D000', '28P01', '28000'].includes(errorCode(error))) return false;
    throw error;
  } finally {
    await client.end();
  }
}

type Facts = { readonly version: string; readonly fsync: boolean };

/** Makes sure that the server knows our secret (SCRAM proves it both ways) and serves our cluster. */
async function identify(
  { pid, port }: Postmaster,
  place: Place,
  secret: string,
  patienceMs = 10_000,
): Promise<Facts> {
  const client = new pg.Client({
    connectionString: address(port, 'postgres', secret, 'postgres'),
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  // A server that goes away under a waiting connection is told by the failing call as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; version: string; fsync: string }>(
      `SELECT current_setting('data_directory') AS folder, current_setting('server_version') AS version,
              current_setting('fsync') AS fsync`,
    );
    const found = rows[0];
    if (found && (await realpath(found.folder)) === (await realpath(place.cluster))) {
      return { version: found.version.split(' ')[0] ?? '', fsync: found.fsync === 'on' };
    }
    throw new CannotStart(
      `The server on port ${port} (process ${pid}) does not serve ${place.cluster}; stop it and start again.`,
    );
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const why =
      errorCode(error) === '28P01' ? "does not accept this data folder's secret" : 'does not answer';
    throw new CannotStart(
      `A PostgreSQL server (process ${pid}) runs on ${place.cluster} but ${why}; end that process and start again.`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

/** The application gets a role of its own, so that what it may do ends at its database. */
async function prepareDatabase(port: number, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: address(port, 'postgres', secret, 'postgres') });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'hallway'");
    if (!role.rowCount) {
      await client.query(`CREATE ROLE hallway LOGIN CREATEDB PASSWORD ${client.escapeLiteral(secret)}`);
    }
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'hallway'");
    if (!database.rowCount) await client.query('CREATE DATABASE hallway OWNER hallway');
  } finally {
    await client.end();
  }
}

function address(port: number, user: string, secret: string, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
}
