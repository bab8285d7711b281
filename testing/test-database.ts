import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Db, openDatabase } from '../src/platform/database/database.ts';
import { createLog } from '../src/platform/log.ts';
import { dropDatabase } from './drop-database.ts';

export type TestDatabase = {
  readonly db: Db;
  readonly url: string;
  /** The SQL of every query since the last call. */
  takeQueries(): string[];
  close(): Promise<void>;
};

/** A fresh database of its own with every migration applied, copied from a template; close it after the tests. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = inject('postgresUrl');
  await onServer(server, async (client) => {
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${inject('templateName')}"`);
  });
  const address = new URL(server);
  address.pathname = `/${name}`;
  const queries: string[] = [];
  const db = openDatabase({
    url: address.href,
    connections: 5,
    log: createLog(() => undefined),
    slowMs: 60_000,
    onQuery: (sql) => queries.push(sql),
  });
  return {
    db,
    url: address.href,
    takeQueries: () => queries.splice(0),
    close: async () => {
      await db.destroy();
      await onServer(server, (client) => dropDatabase(client, name));
    },
  };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
