import { sql } from 'kysely';
import type { Db, Tx } from './database/database.ts';
import { platformTables } from './database/tables.ts';

/** What a cached page depends on: "directory", or one edition by its slug. */
export type Scope = 'directory' | `edition:${string}`;

/** Says that something public in this scope changed; in the transaction that changes it. */
export async function touchScope(tx: Tx, scope: Scope): Promise<void> {
  await platformTables(tx)
    .insertInto('platform.version')
    .values({ scope, version: 1 })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet({ version: sql`platform.version.version + 1` }),
    )
    .execute();
}

/** The versions of all scopes, read at most every `maxAgeMs`, however many ask. */
export type Versions = {
  of(scope: Scope): Promise<number>;
  /** The same for those who cannot wait: `null` if it must be read first. */
  peek(scope: Scope): number | null;
  /** The next question reads anew: for a process that just wrote. */
  forget(): void;
};

type Reading = { readonly at: number; readonly rows: Promise<ReadonlyMap<string, number>> };

/** Reads versions of scopes; one query serves every request of the next quarter second. */
export function createVersions(db: Db, maxAgeMs = 250): Versions {
  let latest: Reading | null = null;
  let arrived: { readonly at: number; readonly rows: ReadonlyMap<string, number> } | null = null;
  const read = (): Reading => {
    const reading: Reading = { at: performance.now(), rows: readVersions(db) };
    latest = reading;
    reading.rows.then(
      (rows) => {
        if (latest === reading) arrived = { at: reading.at, rows };
      },
      () => {
        if (latest === reading) latest = null;
      },
    );
    return reading;
  };
  return {
    async of(scope) {
      const reading = latest && performance.now() - latest.at <= maxAgeMs ? latest : read();
      return (await reading.rows).get(scope) ?? 0;
    },
    peek(scope) {
      const now = performance.now();
      if (!arrived || now - arrived.at >= maxAgeMs) return null;
      // Read ahead, so that under load nobody has to wait for the next reading.
      if (latest?.at === arrived.at && now - arrived.at > maxAgeMs / 2) read();
      return arrived.rows.get(scope) ?? 0;
    },
    forget() {
      latest = null;
      arrived = null;
    },
  };
}

async function readVersions(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await platformTables(db).selectFrom('platform.version').select(['scope', 'version']).execute();
  return new Map(rows.map((row) => [row.scope, row.version]));
}
