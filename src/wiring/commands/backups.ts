import { backup } from '../../platform/backup/backup.ts';
import { restore } from '../../platform/backup/restore.ts';
import { createLog } from '../../platform/log.ts';
import { writeSetting } from '../../platform/settings.ts';
import { databaseServer, reachable } from '../database-server.ts';
import { commandConfig, withHouse } from './with-house.ts';

/** `hallway backup [--to FILE_OR_FOLDER]`: everything in one file, as it stood at one moment. */
export async function backupCommand(options: { to?: string }): Promise<void> {
  await withHouse(async ({ house, databaseUrl }) => {
    const to = options.to ?? '.';
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const made = await backup({ databaseUrl, to, log: house.log, now });
    await house.db
      .transaction()
      .execute((tx) => writeSetting(tx, 'backup.last', { at: now, rows: made.rows }, now));
    console.log(
      `${made.file}: ${made.rows} rows of ${made.tables} tables, ${(made.bytes / 1_048_576).toFixed(1)} MB.`,
    );
  });
}

/** `hallway restore FILE`: into an empty installation only. */
export async function restoreCommand(file: string): Promise<void> {
  const config = commandConfig();
  const log = createLog((line) => process.stderr.write(`${line}\n`), 'warn');
  const server = await databaseServer(config, log, {});
  try {
    const report = await reachable(server.url, () => restore({ databaseUrl: server.url, from: file, log }));
    console.log(
      `Restored ${report.rows} rows of ${report.tables} tables from the backup of ${report.madeAt}.`,
    );
    if (report.newer.length > 0) console.log(`Brought up to date by ${report.newer.join(', ')}.`);
  } finally {
    await server.stop();
  }
}
