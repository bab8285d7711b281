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
  try {
    await reachable(server.url, () => migrate(server.url));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return furnish(config, log, server, options.connections ?? config.connections);
}

type DatabaseServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Every part of the house, over a database that is there. */
/** Bytes of releases kept ready: about seventeen of a thousand talks, and still little on a machine of 1 GB. */
const releasesInMemory = 128 * 1024 * 1024;

function furnish(config: Config, log: Log, server: DatabaseServer, connections: number): OpenHouse {
  const metrics = createMetrics();
  const db = openDatabase({
    url: server.url,
    connections,
    log,
    slowMs: config.slowQueryMs,
    onQuery: (_sql, ms) => metrics.querySeconds.observe(ms / 1000),
  });
  const clock = createClock();
  const newId = <Id extends string>() => randomUUID() as string as Id;
  const [announced, posted] = [createNudge(), createNudge()];
  const house: House = {
    config,
    db,
    clock,
    log,
    metrics,
    mail: createMail({ clock, newId, posted: posted.nudge }),
    files: createFileStore({ db, clock, newId }),
    outbox: createOutbox(clock, announced.nudge),
    memory: createMemory(releasesInMemory),
    versions: createVersions(db),
    newId,
    chance: (length) => randomBytes(length),
  };
  return {
    house,
    databaseUrl: server.url,
    onAnnounced: announced.listen,
    onPosted: posted.listen,
    close: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}

/** The nudge comes before the commit; a moment later it is most likely through, and the next look finds it otherwise. */
function createNudge(): { nudge: () => void; listen: (listener: () => void) => void } {
  const listeners: (() => void)[] = [];
  return {
    nudge: () => {
      setTimeout(() => {
        for (const listener of listeners) listener();
      }, 20).unref();
    },
    listen: (listener) => listeners.push(listener),
  };
}

/** The server that the settings name, or the data folder's own. */
export async function databaseServer(
  config: Config,
  log: Log,
  options: OpeningOptions,
): Promise<DatabaseServer> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => undefined };
  await mkdir(config.dataFolder, { recursive: true }).catch((error: unknown) => {
    throw new CannotStart(
      `The data folder ${config.dataFolder} cannot be made (${reason(error)}); set HALLWAY_DATA to a folder that can be written.`,
    );
  });
  return startPostgres({ dataFolder: config.dataFolder, log, joinRunning: options.joinRunning ?? false });
}

/** Turns "connection refused" and its kin into the sentence that the operator needs. */
export async function reachable<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const sentence = whyNot(error, new URL(url).host);
    throw sentence ? new CannotStart(sentence, { cause: error }) : error;
  }
}

const notThere = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET'],
];

function whyNot(error: unknown, where: string): string | null {
  const { code = '', message } = error as { code?: string; message: string };
  if (notThere.includes(code) || /^(timeout expired|Connection terminated)/.test(message))
    return `No PostgreSQL answers at ${where} (${code || 'no answer in time'}); start it, or correct DATABASE_URL.`;
  if (code.startsWith('28')) return `PostgreSQL at ${where} refuses the user or password of DATABASE_URL.`;
  if (code === '3D000')
    return `PostgreSQL at ${where} has no database of that name; create it, or correct DATABASE_URL.`;
  if (code === '42501')
    return `The user of DATABASE_URL may not do what Hallway needs at ${where} (${message}); make it the owner of the database.`;
  if (code === '53300')
    return `PostgreSQL at ${where} has no connection left; raise max_connections or free some.`;
  return code.startsWith('57P')
    ? `PostgreSQL at ${where} is just starting or ending; try again in a moment.`
    : null;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
