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
  /** The next question reads anew: for a process that just wrote. */
  forget(): void;
};

/** Reads versions of scopes; one query serves every request of the next quarter second. */
export function createVersions(db: Db, maxAgeMs = 250): Versions {
  let known: Promise<Map<string, number>> | null = null;
  let readAt = 0;
  const read = async () => {
    const rows = await platformTables(db)
      .selectFrom('platform.version')
      .select(['scope', 'version'])
      .execute();
    return new Map(rows.map((row) => [row.scope, row.version]));
  };
  return {
    async of(scope) {
      if (!known || performance.now() - readAt > maxAgeMs) {
        readAt = performance.now();
        known = read();
        known.catch(() => {
          known = null;
        });
      }
      return (await known).get(scope) ?? 0;
    },
    forget() {
      known = null;
    },
  };
}
