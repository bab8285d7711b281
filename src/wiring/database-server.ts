import { CannotStart, type Config } from '../platform/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import type { Log } from '../platform/log.ts';
import { makeFolder } from '../platform/make-folder.ts';
import { startPostgres } from '../platform/postgres/supervisor.ts';

/** A PostgreSQL server that answers, and how to leave it. */
export type DatabaseServer = { readonly url: string; readonly stop: () => Promise<void> };

/** The server that the settings name, or the data folder's own. */
export async function databaseServer(
  config: Config,
  log: Log,
  options: { readonly joinRunning?: boolean },
): Promise<DatabaseServer> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => undefined };
  await makeFolder(config.dataFolder).catch((error: unknown) => {
    throw new CannotStart(
      `The data folder ${config.dataFolder} cannot be made (${reason(error)}); set HALLWAY_DATA to a folder that can be written.`,
    );
  });
  return startPostgres({ dataFolder: config.dataFolder, log, joinRunning: options.joinRunning ?? false });
}

/** Brings the database to this version's tables; what stands in the way is one sentence for the operator. */
export async function migrateServer({ url }: DatabaseServer): Promise<void> {
  await reachable(url, () => migrate(url));
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
