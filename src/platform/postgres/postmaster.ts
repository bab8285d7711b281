import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from '../config.ts';
import type { Log } from '../log.ts';
import { asAccount, cleanEnvironment } from './account.ts';
import { openLogFile, readLogSince, sizeOf } from './log-file.ts';
import type { Place } from './place.ts';
import { hasNumber, isAlive, isServerOf, readPostmasterFile } from './postmaster-file.ts';
import { startRefusal } from './refusals.ts';
import type { Runtime } from './runtime.ts';

/** A server that accepts connections on 127.0.0.1. */
export type Postmaster = { readonly pid: number; readonly port: number };

export type LaunchOptions = {
  readonly place: Place;
  readonly runtime: Runtime;
  readonly log: Log;
  /** Without syncing to disk: for tests, whose rows nobody misses. */
  readonly fast: boolean;
  /** The port that clients already know, or any. */
  readonly port: number | null;
};

/** Long enough for what dies with a killed server to let go of its memory. */
const shortWaitMs = 15_000;

/** Starts the server and waits until it accepts connections, however long its recovery takes. */
export async function launch(options: LaunchOptions): Promise<Postmaster> {
  const giveUpAt = Date.now() + shortWaitMs;
  for (;;) {
    await removeForeignPidFile(options);
    const from = await sizeOf(options.place.logFile);
    const port = options.port ?? (await freePort());
    const child = await spawnServer(options, port);
    const running = await awaitReady(
      options.place,
      () => child.exitCode === null && child.signalCode === null,
      options.log,
    );
    if (running) return running;
    const written = await readLogSince(options.place.logFile, from);
    const passing =
      /Address already in use|pre-existing shared memory block|postmaster\.pid" already exists/.test(written);
    if (!passing || Date.now() > giveUpAt) {
      throw startRefusal(written, options.place.cluster, options.place.logFile);
    }
    await wait(250);
  }
}

/**
 * PostgreSQL takes any process with the number in the file for a server, another program's or a dead one that was never
 * collected, and does not start. Where there is no such process the file stays: it helps PostgreSQL to find survivors.
 */
async function removeForeignPidFile({ place, log }: LaunchOptions): Promise<void> {
  const file = await readPostmasterFile(place.cluster);
  if (!file || !hasNumber(file.pid)) return;
  if ((await isAlive(file.pid)) && (await isServerOf(file.pid, place.cluster))) return;
  log.warn('postgres.stale-pid-file', { pid: file.pid });
  await rm(join(place.cluster, 'postmaster.pid'), { force: true });
}

async function spawnServer(options: LaunchOptions, port: number): Promise<ChildProcess> {
  const { place } = options;
  const log = await openLogFile(place.logFile);
  try {
    // Detached, so that Ctrl-C in a terminal reaches Hallway only, which then stops its server in good order.
    const child = spawn(options.runtime.postgres, ['-D', place.cluster, ...settings(port, options.fast)], {
      ...asAccount(place.account),
      cwd: '/',
      detached: true,
      env: cleanEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((spawned, failed) => child.once('spawn', spawned).once('error', failed));
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** What an operator's postgresql.conf must not change. Errors keep rows and statements, which hold people's data, out of the log. */
function settings(port: number, fast: boolean): string[] {
  const fixed = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: fast ? 'off' : 'on',
    full_page_writes: fast ? 'off' : 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(fast ? { max_connections: 200 } : {}),
  };
  return Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Waits until the server of a cluster accepts connections; `null` when `lives` says that it ended before. */
export async function awaitReady(
  place: Place,
  lives: () => boolean | Promise<boolean>,
  log: Log,
): Promise<Postmaster | null> {
  for (let tick = 1; ; tick += 1) {
    const living = await lives();
    const file = await readPostmasterFile(place.cluster);
    if (living && file?.ready && file.port && (await isServerOf(file.pid, place.cluster))) {
      return { pid: file.pid, port: file.port };
    }
    if (!living) return null;
    if (tick % 400 === 0) log.warn('postgres.still-starting', { seconds: tick / 40 });
    await wait(25);
  }
}

/** Ends a server in good order (fast shutdown: open transactions are rolled back), at worst hard: then it recovers at its next start. */
export async function stopPostmaster(pid: number, log: Log, patienceMs = 60_000): Promise<void> {
  const endAt = Date.now() + patienceMs;
  let signal: NodeJS.Signals = 'SIGINT';
  if (await isAlive(pid)) process.kill(pid, signal);
  while (await isAlive(pid)) {
    if (Date.now() > endAt && signal === 'SIGINT') {
      signal = 'SIGQUIT';
      log.warn('postgres.stopped-hard', { pid });
      process.kill(pid, signal);
    }
    if (Date.now() > endAt + shortWaitMs) {
      throw new CannotStart(`The PostgreSQL server (process ${pid}) does not end; end it by hand.`);
    }
    await wait(20);
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
