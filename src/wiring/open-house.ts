import { randomBytes, randomUUID } from 'node:crypto';
import { createBatches } from '../platform/batches.ts';
import { createClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/database.ts';
import { createFileStore } from '../platform/files/file-store.ts';
import type { House } from '../platform/house.ts';
import { createLog, type Log } from '../platform/log.ts';
import { createMail } from '../platform/mail/mail.ts';
import { createMemory } from '../platform/memory.ts';
import { createMetrics } from '../platform/metrics.ts';
import { createOutbox } from '../platform/outbox.ts';
import { createVersions } from '../platform/versions.ts';
import { type DatabaseServer, databaseServer, migrateServer } from './database-server.ts';
import { createThreads } from './threads.ts';

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
    await migrateServer(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return furnish(config, log, server, options.connections ?? config.connections);
}

/** A house of its own for a thread of this process, over the database that the process has opened and goes on to keep. */
export function openHouseBeside(
  config: Config,
  databaseUrl: string,
  options: { readonly connections: number },
): OpenHouse {
  const log = createLog((line) => process.stdout.write(`${line}\n`), config.logLevel);
  return furnish(config, log, { url: databaseUrl, stop: async () => undefined }, options.connections);
}

/** Two lanes keep the database busy while one of them waits for the disk; more would only wait for each other's locks. */
const till = { lanes: 2, most: 64, waiting: 2000, retryAfterSeconds: 2 };

/** Bytes of releases kept ready: about seventeen of a thousand talks, and still little on a machine of 1 GB. */
const releasesInMemory = 128 * 1024 * 1024;

/** Every part of the house, over a database that is there. */
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
  const threads = createThreads();
  const house: House = {
    config,
    db,
    batches: createBatches({ db, ...till }),
    clock,
    log,
    metrics,
    mail: createMail({ clock, newId, posted: posted.nudge }),
    files: createFileStore({ db, clock, newId }),
    outbox: createOutbox(clock, announced.nudge),
    memory: createMemory(releasesInMemory),
    versions: createVersions(db),
    solver: threads.solver,
    printer: threads.printer,
    newId,
    chance: (length) => randomBytes(length),
  };
  return {
    house,
    databaseUrl: server.url,
    onAnnounced: announced.listen,
    onPosted: posted.listen,
    close: async () => {
      await threads.close();
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
