import { randomBytes, randomUUID } from 'node:crypto';
import { createBatches } from '../src/platform/batches.ts';
import { createClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/database.ts';
import { createFileStore } from '../src/platform/files/file-store.ts';
import type { House } from '../src/platform/house.ts';
import { createLog } from '../src/platform/log.ts';
import { createMail } from '../src/platform/mail/mail.ts';
import { createMemory } from '../src/platform/memory.ts';
import { createMetrics } from '../src/platform/metrics.ts';
import { createOutbox } from '../src/platform/outbox.ts';
import { createPrinter } from '../src/platform/printer/printer.ts';
import { createSolver } from '../src/platform/solver/solver.ts';
import { createVersions } from '../src/platform/versions.ts';

export type TestHouse = House & {
  /** Log lines written so far. */
  readonly lines: string[];
};

/** A house over a test database with real parts; `settings` are environment variables, `overrides` replace parts. */
export function testHouse(
  db: Db,
  settings: Readonly<Record<string, string>> = {},
  overrides: Partial<House> = {},
): TestHouse {
  const lines: string[] = [];
  const clock = createClock();
  const newId = <Id extends string>() => randomUUID() as string as Id;
  return {
    config: readConfig({ ORIGIN: 'http://localhost:3000', HALLWAY_DATA: '.data/test', ...settings }),
    db,
    batches: createBatches({ db, lanes: 2, most: 64, waiting: 2000, retryAfterSeconds: 2 }),
    clock,
    log: createLog((line) => lines.push(line)),
    metrics: createMetrics(),
    memory: createMemory(100_000_000),
    versions: createVersions(db, 0),
    solver: createSolver(),
    printer: createPrinter(new URL('../src/modules/tickets/operations/print-thread.ts', import.meta.url)),
    mail: createMail({ clock, newId: randomUUID }),
    files: createFileStore({ db, clock, newId }),
    outbox: createOutbox(clock),
    newId,
    chance: (length) => randomBytes(length),
    lines,
    ...overrides,
  };
}
