import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs } from './account.ts';
import { errorCode, ifThere } from './refusals.ts';

/** What a server writes about itself into `postmaster.pid`; the port is there only once it listens. */
export type PostmasterFile = { readonly pid: number; readonly port: number | null; readonly ready: boolean };

/** Reads a cluster's `postmaster.pid`; `null` if there is none or it names no process. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await ifThere(readFile(join(cluster, 'postmaster.pid'), 'utf8'));
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return { pid, port: Number(lines[3]) || null, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Whether process `pid` is the server of this cluster: it was started on this folder, by the folder's owner. The number alone
 * says little, for after a crash or a reboot any other program may have it.
 */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const owner = await ifThere(stat(cluster));
  const found = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
  if (!owner || !found || found.uid !== owner.uid) return false;
  return /(^|\/)postgres -D /.test(found.command) && `${found.command} `.includes(` -D ${cluster} `);
}

/** Whether any process has this number, a dead one that was not yet collected included. */
export function hasNumber(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether a process lives. A dead one whose number waits to be collected (a container without an init) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (!hasNumber(pid)) return false;
  const status = await ifThere(readFile(`/proc/${pid}/stat`, 'utf8'));
  return !status || !/\) Z /.test(status);
}

type Found = { readonly uid: number; readonly command: string };

async function fromProc(pid: number): Promise<Found | null> {
  const [entry, command] = await Promise.all([
    ifThere(stat(`/proc/${pid}`)),
    ifThere(readFile(`/proc/${pid}/cmdline`, 'utf8')),
  ]);
  return entry && command ? { uid: entry.uid, command: command.replaceAll('\0', ' ') } : null;
}

async function fromPs(pid: number): Promise<Found | null> {
  const { code, stdout } = await runAs(null, 'ps', ['-ww', '-o', 'uid=,command=', '-p', String(pid)]);
  const match = /^\s*(\d+)\s+(.*)$/.exec(stdout);
  return code === 0 && match ? { uid: Number(match[1]), command: match[2] ?? '' } : null;
}
