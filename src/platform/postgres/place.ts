import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../config.ts';
import type { Log } from '../log.ts';
import { makeFolder } from '../make-folder.ts';
import { type Account, canEnter, chooseAccount } from './account.ts';
import { errorCode, ifThere, onDisk } from './refusals.ts';

/** Where the parts of one embedded server lie. */
export type Place = {
  readonly dataFolder: string;
  /** The folder that holds everything below; `postgres` in the data folder, or where that symbolic link points. */
  readonly home: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly lockFile: string;
  /** Held in part by each command that works beside another Hallway, wholly by whoever ends the server. */
  readonly guestsFile: string;
  readonly account: Account;
};

/** Where clusters lie whose data folder another user cannot reach, such as a project under /root. */
const elsewhere = '/var/lib/hallway';

/** Finds or makes the place of a data folder's server, and the user that runs it. */
export async function settlePlace(dataFolder: string, log: Log): Promise<Place> {
  const data = await onDisk(`The data folder ${dataFolder}`, async () => {
    await makeFolder(dataFolder);
    return realpath(dataFolder);
  });
  const known = await knownHome(data);
  const account = await chooseAccount(known && join(known, 'cluster'));
  const home = known ?? (await newHome(data, account, log));
  await onDisk(`The folder ${home}`, () => makeFolder(home, 0o711));
  if (!(await canEnter(account, home))) {
    throw new CannotStart(
      `The user ${account?.name ?? 'of Hallway'} that runs PostgreSQL cannot enter ${home}; open the folders above it (chmod a+x), or set HALLWAY_DATA to another folder.`,
    );
  }
  return {
    dataFolder: data,
    home,
    cluster: join(home, 'cluster'),
    logFile: join(home, 'postgres.log'),
    lockFile: join(home, 'lock'),
    guestsFile: join(home, 'guests'),
    account,
  };
}

async function knownHome(data: string): Promise<string | null> {
  const pointer = join(data, 'postgres');
  const entry = await ifThere(lstat(pointer));
  if (!entry) return null;
  if (!entry.isSymbolicLink()) return pointer;
  const home = await readlink(pointer);
  if (!(await ifThere(stat(home)))) {
    throw new CannotStart(
      `The database of ${data} lies in ${home}, which is gone; bring it back, or remove ${pointer} to begin with an empty database.`,
    );
  }
  await checkOwnership(home, data);
  return home;
}

/** A copied data folder points at the original's database; a moved one keeps it. */
async function checkOwnership(home: string, data: string): Promise<void> {
  const note = join(home, 'belongs-to');
  const owner = await ifThere(readFile(note, 'utf8'));
  if (owner === data) return;
  if (owner && (await ifThere(readlink(join(owner, 'postgres')))) === home) {
    throw new CannotStart(
      `The data folder ${data} is a copy of ${owner}, whose database in ${home} was not copied with it; use "hallway backup" and "hallway restore".`,
    );
  }
  await onDisk(`The file ${note}`, () => writeFile(note, data));
}

async function newHome(data: string, account: Account, log: Log): Promise<string> {
  const inside = join(data, 'postgres');
  if (!account || (await canEnter(account, data))) return inside;
  const home = join(elsewhere, createHash('sha256').update(data).digest('hex').slice(0, 16));
  await onDisk(`The folder ${home}`, async () => {
    await setAside(home, log);
    await makeFolder(elsewhere, 0o711);
    await mkdir(home, { mode: 0o711 });
    await writeFile(join(home, 'belongs-to'), data);
    await symlink(home, inside);
  });
  log.info('postgres.placed-elsewhere', { home, because: `the user ${account.name} cannot enter ${data}` });
  return home;
}

/** Whoever removed the data folder wants to begin anew; the old database is kept all the same. */
async function setAside(home: string, log: Log): Promise<void> {
  const old = `${home}.left-${Date.now()}`;
  try {
    await rename(home, old);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  // A server that still runs there ends by itself within a minute when this file is gone.
  await rm(join(old, 'cluster/postmaster.pid'), { force: true });
  log.warn('postgres.set-aside', { folder: old });
}

/** The secret of a server, made at first use: 32 bytes of chance in a file that only Hallway's user can read. */
export async function keepSecret(place: Place): Promise<string> {
  const file = join(place.home, 'secret');
  const known = await onDisk(`The secret ${file}`, () => readSecret(file));
  if (known) return known;
  if (await ifThere(stat(join(place.cluster, 'PG_VERSION')))) {
    throw new CannotStart(`The secret ${file} of the database is gone; bring it back from a copy.`);
  }
  return onDisk(`The secret ${file}`, async () => {
    const temporary = `${file}.${randomBytes(6).toString('hex')}`;
    await writeDurably(temporary, randomBytes(32).toString('base64url'));
    try {
      await link(temporary, file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    } finally {
      await rm(temporary);
    }
    return (await readSecret(file)) ?? '';
  });
}

/** Reads the secret; `null` if there is none. */
export async function readSecret(file: string): Promise<string | null> {
  const text = await ifThere(readFile(file, 'utf8'));
  if (text) await chmod(file, 0o600);
  return text?.trim() || null;
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
