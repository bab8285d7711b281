import { randomBytes, randomUUID } from 'node:crypto';
import { createClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/database.ts';
import { json, platformTables } from '../src/platform/database/tables.ts';
import type { House } from '../src/platform/house.ts';
import { createLog } from '../src/platform/log.ts';
import { createMemory } from '../src/platform/memory.ts';
import { createMetrics } from '../src/platform/metrics.ts';
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
  return {
    config: readConfig({ ORIGIN: 'http://localhost:3000', HALLWAY_DATA: '.data/test', ...settings }),
    db,
    clock,
    log: createLog((line) => lines.push(line)),
    metrics: createMetrics(),
    memory: createMemory(100),
    versions: createVersions(db, 0),
    mail: {
      post: async (tx, letter) => {
        await platformTables(tx)
          .insertInto('platform.letter')
          .values({
            id: randomUUID(),
            key: letter.key,
            recipient: letter.to,
            subject: letter.subject,
            body_text: letter.text,
            body_html: letter.html ?? null,
            headers: json(letter.headers ?? {}),
            created_at: clock.now(),
            next_attempt_at: clock.now(),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      },
    },
    files: {
      savePicture: async () => null,
      find: async () => null,
      remove: async () => undefined,
    },
    outbox: {
      announce: async (tx, event) => {
        await platformTables(tx)
          .insertInto('platform.outbox')
          .values({
            at: clock.now(),
            name: event.name,
            edition_id: event.editionId,
            facts: json(event.facts),
          })
          .execute();
      },
    },
    newId: <Id extends string>() => randomUUID() as string as Id,
    chance: (length) => randomBytes(length),
    lines,
    ...overrides,
  };
}
