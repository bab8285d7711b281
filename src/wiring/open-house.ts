import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createClock } from '../platform/clock.ts';
import { CannotStart, type Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createFileStore } from '../platform/files/file-store.ts';
import type { House } from '../platform/house.ts';
import { createLog, type Log } from '../platform/log.ts';
import { createMail } from '../platform/mail/mail.ts';
import { createMemory } from '../platform/memory.ts';
import { createMetrics } from '../platform/metrics.ts';
import { createOutbox } from '../platform/outbox.ts';
import { startPostgres } from '../platform/postgres/supervisor.ts';
import { createVersions } from '../platform/versions.ts';

/** A house that is open, and how to close it in good order. */
export type OpenHouse = {
  readonly house: House;
  readonly databaseUrl: string;
  /** Called by workers that want to know at once that something was announced or posted. */
  onAnnounced(listener: () => void): void;
  onPosted(listener: () => void): void;
  close(): Promise<void>;
};

export type OpeningOptions = {
  /** A command beside a running Hallway uses that one's server. */
  readonly joinRunning?: boolean;
  readonly connections?: number;
  readonly log?: Log;
};

/** Opens database, files, mail and clock of an installation; throws `CannotStart` with one sentence if that cannot be. */
export async function openHouse(config: Config, options: OpeningOptions = {}): Promise<OpenHouse> {
  const log = options.log ?? createLog((line) => process.stdout.write(`${line}\n`), config.logLevel);
  const server = await databaseServer(config, log, options);
  await reachable(server.url, () => migrate(server.url));
  const metrics = createMetrics();
  const db = openDatabase({
    url: server.url,
    connections: options.connections ?? config.connections,
    log,
    slowMs: config.slowQueryMs,
    onQuery: (_sql, ms) => metrics.querySeconds.observe(ms / 1000),
  });
  const clock = createClock();
  const listeners = { announced: [] as (() => void)[], posted: [] as (() => void)[] };
  // The nudge comes before the commit; a moment later it is most likely through, and the next look finds it otherwise.
  const call = (which: readonly (() => void)[]) => () => {
    setTimeout(() => {
      for (const listener of which) listener();
    }, 20);
  };
  const newId = <Id extends string>() => randomUUID() as string as Id;
  const house: House = {
    config,
    db,
    clock,
    log,
    metrics,
    mail: createMail({ clock, newId, posted: call(listeners.posted) }),
    files: createFileStore({ db, clock, newId }),
    outbox: createOutbox(clock, call(listeners.announced)),
    memory: createMemory(200),
    versions: createVersions(db),
    newId,
    chance: (length) => randomBytes(length),
  };
  return {
    house,
    databaseUrl: server.url,
    onAnnounced: (listener) => listeners.announced.push(listener),
    onPosted: (listener) => listeners.posted.push(listener),
    close: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}

async function databaseServer(
  config: Config,
  log: Log,
  options: OpeningOptions,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => undefined };
  await mkdir(config.dataFolder, { recursive: true }).catch((error: unknown) => {
    throw new CannotStart(
      `The data folder ${config.dataFolder} cannot be made (${reason(error)}); set HALLWAY_DATA to a folder that can be written.`,
    );
  });
  return startPostgres({ dataFolder: config.dataFolder, log, joinRunning: options.joinRunning ?? false });
}

/** Turns "connection refused" and its kin into the sentence that the operator needs. */
async function reachable<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const where = new URL(url).host;
    if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'].includes(code)) {
      throw new CannotStart(
        `No PostgreSQL answers at ${where} (${code}); start it, or correct DATABASE_URL.`,
      );
    }
    if (code.startsWith('28'))
      throw new CannotStart(`PostgreSQL at ${where} refuses the user or password of DATABASE_URL.`);
    if (code === '3D000')
      throw new CannotStart(
        `PostgreSQL at ${where} has no database of that name; create it, or correct DATABASE_URL.`,
      );
    throw error;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
