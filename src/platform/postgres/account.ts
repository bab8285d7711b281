import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { CannotStart } from '../config.ts';
import { ifThere } from './refusals.ts';

/** The operating system's user that PostgreSQL runs as; `null` is the user who runs Hallway. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | null;

export type RunResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Nothing of the caller's locale, PG… variables or home folder reaches PostgreSQL. */
export function cleanEnvironment(): Record<string, string> {
  const path = process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin';
  // Where users are made is not on everybody's path.
  return { PATH: `${path}:/usr/sbin:/sbin`, LC_ALL: 'C', TZ: 'UTC' };
}

/** Spawn options that run a child as `account`. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs a command to its end as `account`, from the root folder so that no unreadable working folder matters. */
export function runAs(account: Account, command: string, args: readonly string[]): Promise<RunResult> {
  const options = { ...asAccount(account), cwd: '/', env: cleanEnvironment(), maxBuffer: 4 << 20 };
  return new Promise((done) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0;
      done({ code, stdout, stderr: error && !stderr ? error.message : stderr });
    });
  });
}

/** PostgreSQL refuses to run as root: then an existing cluster's owner, a fitting user, a new one, or `nobody` runs it. */
export async function chooseAccount(
  cluster: string | null,
  names: { readonly existing: readonly string[]; readonly create: string } = {
    existing: ['hallway', 'postgres', '_postgres'],
    create: 'hallway',
  },
): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const owner = cluster ? await ifThere(stat(cluster)) : null;
  if (owner && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of names.existing) {
    const found = await findAccount(name);
    if (found) return found;
  }
  await createUser(names.create);
  const account = (await findAccount(names.create)) ?? (await findAccount('nobody'));
  if (account) return account;
  throw new CannotStart(
    'PostgreSQL refuses to run as root and no other user could be made; start Hallway as an ordinary user.',
  );
}

async function findAccount(name: string): Promise<Account> {
  const [user, group] = await Promise.all([runAs(null, 'id', ['-u', name]), runAs(null, 'id', ['-g', name])]);
  if (user.code !== 0 || group.code !== 0) return null;
  const [uid, gid] = [Number(user.stdout), Number(group.stdout)];
  return uid > 0 ? { name, uid, gid } : null;
}

async function createUser(name: string): Promise<void> {
  const debian = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const made = await runAs(null, 'useradd', [...debian, '--shell', '/usr/sbin/nologin', name]);
  if (made.code !== 0) {
    await runAs(null, 'adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', name]);
  }
}

/** Whether `account` can enter a folder: every folder above must let it through, which only trying tells (ACLs, mounts). */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  const result = await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
  if (result.code === 127 && /EPERM|EINVAL/.test(result.stderr)) {
    throw new CannotStart(
      'PostgreSQL refuses to run as root, and this container lets no other user be used; start Hallway as an ordinary user.',
    );
  }
  return result.code === 0;
}
