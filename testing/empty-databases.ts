import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import {
  listForeignKeys,
  listSequences,
  listTables,
  quoted,
  settleFormats,
} from '../src/platform/backup/catalog.ts';
import { dropDatabase } from './drop-database.ts';

/** All that an installation is: every row of every table as text, sequences, foreign keys, other constraints and triggers. */
export type Everything = {
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly sequences: unknown;
  readonly keys: unknown;
  readonly rules: unknown;
};

/** Databases without any migration, and connections to them, for tests that go through many; `close` removes them all. */
export type EmptyDatabases = {
  create(): Promise<string>;
  connect(url: string): Promise<pg.Client>;
  everything(url: string): Promise<Everything>;
  close(): Promise<void>;
};

/** Empty databases on the run's server. */
export function emptyDatabases(): EmptyDatabases {
  const server = inject('postgresUrl');
  const names: string[] = [];
  const clients: pg.Client[] = [];
  const connect = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    await settleFormats(client);
    return client;
  };
  return {
    connect,
    create: async () => {
      const name = `empty_${randomUUID().replaceAll('-', '')}`;
      const client = await connect(server);
      await client.query(`CREATE DATABASE "${name}"`);
      names.push(name);
      const url = new URL(server);
      url.pathname = `/${name}`;
      return url.href;
    },
    everything: async (url) => everything(await connect(url)),
    close: async () => {
      for (const client of clients) await client.end();
      const last = new pg.Client({ connectionString: server });
      await last.connect();
      for (const name of names) await dropDatabase(last, name);
      await last.end();
    },
  };
}

async function everything(client: pg.Client): Promise<Everything> {
  const tables: Record<string, string[]> = {};
  for (const table of await listTables(client)) {
    const sql = `SELECT t::text AS row FROM ${quoted(table)} t ORDER BY 1`;
    const { rows } = await client.query<{ row: string }>(sql);
    tables[`${table.schema}.${table.name}`] = rows.map(({ row }) => row);
  }
  const rules = await client.query(
    `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint
     WHERE connamespace::regnamespace::text !~ '^(pg_|information_schema)' AND contype <> 'n'
     UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled = 'O'
     FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
  );
  return {
    tables,
    sequences: await listSequences(client),
    keys: await listForeignKeys(client),
    rules: rules.rows,
  };
}
