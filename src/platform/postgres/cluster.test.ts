import { existsSync } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { runAs } from './account.ts';
import { startPostgres } from './supervisor.ts';

const asRoot = it.runIf(process.getuid?.() === 0);

let dataFolder: string;
let lines: string[];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'hallway-cluster-'));
  await chmod(dataFolder, 0o755);
  lines = [];
});
afterEach(() => rm(dataFolder, { recursive: true }));

const log = createLog((line) => lines.push(JSON.parse(line).event));
const home = () => join(dataFolder, 'postgres');

async function startAndStop(): Promise<void> {
  await (await startPostgres({ dataFolder, log, fast: true })).stop();
}

const refusal = () =>
  startAndStop().then(
    () => 'it started',
    (error: Error) => `${error.constructor.name}: ${error.message.replaceAll(dataFolder, 'DATA')}`,
  );

describe('a cluster', () => {
  it('that was interrupted in the middle of its making is made anew', async () => {
    const half = join(home(), 'cluster.new-1-1/cluster/base');
    await mkdir(half, { recursive: true });
    await writeFile(join(half, '..', 'PG_VERSION'), '18\n');
    await mkdir(join(home(), 'cluster'));
    await startAndStop();
    expect(lines.filter((line) => line === 'postgres.cluster-made')).toHaveLength(1);
    expect((await readdir(home())).sort()).toEqual([
      'cluster',
      'guests',
      'lock',
      'lock.holder',
      'postgres.log',
      'secret',
    ]);
    await startAndStop();
    expect(lines.filter((line) => line === 'postgres.cluster-made')).toHaveLength(1);
  });

  it('of which only parts are there is refused, never replaced by an empty one', async () => {
    await startAndStop();
    await rm(join(home(), 'cluster/global/pg_control'));
    expect(await refusal()).toBe(
      'CannotStart: The folder DATA/postgres/cluster holds only parts of a database; restore a backup into an empty data folder, or remove DATA/postgres/cluster to begin with an empty database.',
    );
    await access(join(home(), 'cluster/base'));
  });

  it('of another major version is refused', async () => {
    await startAndStop();
    await writeFile(join(home(), 'cluster/PG_VERSION'), '14\n');
    expect(await refusal()).toBe(
      'CannotStart: The database in DATA was made by PostgreSQL 14, but this Hallway brings PostgreSQL 18; make a backup with the Hallway that made it and restore it into an empty data folder.',
    );
  });

  asRoot('does not fit on a full disk, and that is said', async () => {
    const mounted = await runAs(null, 'mount', ['-t', 'tmpfs', '-o', 'size=12m', 'none', dataFolder]);
    if (mounted.code !== 0) {
      console.warn('A full disk was not tried: no small disk can be mounted here.');
      return;
    }
    try {
      expect(await refusal()).toBe(
        'CannotStart: The disk that holds DATA/postgres is full; free some space and start again.',
      );
    } finally {
      await runAs(null, 'umount', [dataFolder]);
    }
  });

  asRoot('on a read-only disk is refused', async () => {
    await startAndStop();
    const mounted = await runAs(null, 'mount', ['-o', 'bind,ro', dataFolder, dataFolder]);
    if (mounted.code !== 0) {
      console.warn('A read-only disk was not tried: nothing can be mounted here.');
      return;
    }
    try {
      expect(await refusal()).toBe(
        'CannotStart: The lock DATA/postgres/lock cannot be written: its disk is read-only; set HALLWAY_DATA to a folder that can be written.',
      );
    } finally {
      await runAs(null, 'umount', [dataFolder]);
    }
  });

  it('without its secret is refused', async () => {
    await startAndStop();
    await rm(join(home(), 'secret'));
    expect(await refusal()).toBe(
      'CannotStart: The secret DATA/postgres/secret of the database is gone; bring it back from a copy.',
    );
  });

  it('whose server cannot start says what PostgreSQL said', async () => {
    await startAndStop();
    await writeFile(join(home(), 'cluster/postgresql.conf'), 'shared_buffers = much\n');
    expect(await refusal()).toMatch(
      /^CannotStart: PostgreSQL did not start: .*configuration file.* contains errors \(its log is DATA\/postgres\/postgres\.log\)\.$/,
    );
  });
});

describe('a data folder', () => {
  it('whose path is a file is refused', async () => {
    await writeFile(join(dataFolder, 'file'), '');
    const start = startPostgres({ dataFolder: join(dataFolder, 'file'), log });
    await expect(start).rejects.toThrow(
      /cannot be written: a file is in its place; set HALLWAY_DATA to a folder\.$/,
    );
  });

  it.runIf(existsSync('/sys'))('where no folder can be made is refused', async () => {
    // The kernel's own file system takes no folders, not even from root.
    const start = startPostgres({ dataFolder: '/sys/hallway', log });
    await expect(start).rejects.toThrow(/^The data folder \/sys\/hallway cannot be written: .*\.$/);
  });
});
