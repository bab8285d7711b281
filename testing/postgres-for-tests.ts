import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/database/migrate.ts';
import { dropDatabase } from './drop-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    templateName: string;
  }
}

/** One PostgreSQL server for the whole run, and a template with every migration, from which each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startServer();
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE "${template}"`);
  const address = new URL(server.url);
  address.pathname = `/${template}`;
  await migrate(address.href);
  project.provide('postgresUrl', server.url);
  project.provide('templateName', template);
  return async () => {
    await dropDatabase(client, template);
    await client.end();
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { startScratchPostgres } = await import('./scratch-postgres.ts');
  return startScratchPostgres();
}
