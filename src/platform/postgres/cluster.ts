import { chown, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../config.ts';
import type { Log } from '../log.ts';
import { runAs } from './account.ts';
import type { Place } from './place.ts';
import { ifThere, onDisk, startRefusal } from './refusals.ts';
import type { Runtime } from './runtime.ts';

/** First values for a machine with 1 GB; an operator changes them in the cluster's postgresql.conf. */
const modest = [
  'shared_buffers=64MB',
  'max_connections=60',
  'max_wal_size=256MB',
  'maintenance_work_mem=32MB',
  'jit=off',
  // The default of three worker processes for reading ahead costs more memory than it brings here.
  'io_method=sync',
];

/** Makes the cluster unless it is there, and refuses one that this PostgreSQL cannot open. */
export async function ensureCluster(
  place: Place,
  runtime: Runtime,
  secret: string,
  options: { readonly fast: boolean; readonly log: Log },
): Promise<void> {
  await onDisk(`The folder ${place.home}`, () => removeHalfMade(place.home));
  const version = (await ifThere(readFile(join(place.cluster, 'PG_VERSION'), 'utf8')))?.trim();
  if (version && (await ifThere(stat(join(place.cluster, 'global/pg_control'))))) {
    const major = runtime.version.split('.')[0];
    if (version === major) return;
    throw new CannotStart(
      `The database in ${place.dataFolder} was made by PostgreSQL ${version}, but this Hallway brings PostgreSQL ${major}; make a backup with the Hallway that made it and restore it into an empty data folder.`,
    );
  }
  if ((await ifThere(readdir(place.cluster)))?.length) {
    throw new CannotStart(
      `The folder ${place.cluster} holds only parts of a database; restore a backup into an empty data folder, or remove ${place.cluster} to begin with an empty database.`,
    );
  }
  const started = Date.now();
  await onDisk(`The folder ${place.home}`, () => makeCluster(place, runtime, secret, options.fast));
  options.log.info('postgres.cluster-made', { version: runtime.version, ms: Date.now() - started });
}

const halfMade = 'cluster.new-';

/** A cluster gets its name only when it is whole, so whatever was interrupted has another name. */
async function removeHalfMade(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith(halfMade)) await rm(join(home, name), { recursive: true, maxRetries: 5 });
  }
}

async function makeCluster(place: Place, runtime: Runtime, secret: string, fast: boolean): Promise<void> {
  const { account } = place;
  const staging = join(place.home, `${halfMade}${process.pid}-${Date.now()}`);
  const cluster = join(staging, 'cluster');
  const secretFile = join(staging, 'secret');
  await mkdir(staging, { mode: 0o700 });
  await writeFile(secretFile, secret, { mode: 0o600 });
  if (account) {
    await chown(staging, account.uid, account.gid);
    await chown(secretFile, account.uid, account.gid);
  }
  const result = await runAs(account, runtime.initdb, [
    `--pgdata=${cluster}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${secretFile}`,
    '--no-instructions',
    ...(fast ? ['--no-sync'] : []),
    ...modest.flatMap((setting) => ['-c', setting]),
  ]);
  if (result.code !== 0) {
    await rm(staging, { recursive: true });
    throw startRefusal(result.stderr, place.home, place.logFile);
  }
  await writeFile(join(cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  await rm(secretFile);
  await ifThere(rmdir(place.cluster));
  await rename(cluster, place.cluster);
  await rmdir(staging);
  await syncFolder(place.home);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
