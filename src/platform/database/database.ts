import { Kysely, PostgresDialect, PostgresQueryCompiler, type Transaction } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import { withoutPersons } from '../without-persons.ts';
import { storable } from './storable.ts';

/** A connection to PostgreSQL that knows no table yet; a module adds its own with `withTables` and so sees only those. */
export type Db = Kysely<unknown>;
/** The same inside a transaction. */
export type Tx = Transaction<unknown>;

export type DatabaseOptions = {
  readonly url: string;
  /** Connections at most, for this process. */
  readonly connections: number;
  readonly log: Log;
  /** Queries at or over this many milliseconds are written to the log, without their parameters. */
  readonly slowMs: number;
  /** Called once per query, for metrics and for tests that fix the number of queries. */
  readonly onQuery?: (sql: string, ms: number) => void;
};

/** Opens a pool; nothing is connected until the first query. The caller destroys it. */
export function openDatabase(options: DatabaseOptions): Db {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'hallway',
  });
  // A server that is killed ends its query first and the connection a moment later, when nobody but the pool's user listens; an
  // event that nobody hears would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => {
    // The embedded server may end before it has read our goodbye.
    if (!pool.ending) options.log.warn('database.connection-lost', { error: error.message });
  });
  return new Kysely<unknown>({
    dialect: new StorableDialect({ pool }),
    log: (event) => {
      const ms = event.queryDurationMillis;
      options.onQuery?.(event.query.sql, ms);
      if (event.level === 'error') {
        options.log.error('database.query-failed', {
          sql: event.query.sql.slice(0, 500),
          error: withoutPersons(String(event.error)),
        });
      } else if (ms >= options.slowMs) {
        options.log.warn('database.slow-query', { sql: event.query.sql.slice(0, 2000), ms: Math.round(ms) });
      }
    },
  });
}

/** A sign that PostgreSQL cannot keep, in an address or a form, is left out instead of failing the request. */
class StorableDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new StorableQueryCompiler();
  }
}

class StorableQueryCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    super.addParameter(storable(parameter));
  }
}

// `bigint` columns hold counts and versions far below 2^53; dates without a zone stay text, so no zone is invented.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
