import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '../config.ts';
import { errorCode, ifThere, onDisk } from './refusals.ts';

/** Holds a data folder for one process. */
export type Lock = { release(): void };

const sqliteBusy = 5;

/**
 * Takes the lock, or returns `null` when another process has it. Node has no flock; SQLite takes a lock of the operating
 * system that dies with its process, however it dies, and that other containers on the same machine see as well.
 */
export async function takeLock(path: string): Promise<Lock | null> {
  const lock = await hold(path, 'BEGIN EXCLUSIVE');
  if (lock) await onDisk(`The lock ${path}`, () => writeFile(`${path}.holder`, `${process.pid}\n`));
  return lock;
}

/** Takes a part of the lock, as any number may at once while nobody has it wholly; `null` while somebody has. */
export function takePart(path: string): Promise<Lock | null> {
  return hold(path, 'BEGIN; SELECT count(*) FROM sqlite_schema');
}

/** Takes the lock wholly, without a word of who has it; `null` while others have it or a part of it. */
export function takeWhole(path: string): Promise<Lock | null> {
  return hold(path, 'BEGIN EXCLUSIVE');
}

async function hold(path: string, how: string): Promise<Lock | null> {
  await onDisk(`The lock ${path}`, () => createOnce(path));
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec(`PRAGMA journal_mode = MEMORY; ${how}`);
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return null;
    throw new CannotStart(
      `The lock ${path} cannot be taken: ${error instanceof Error ? error.message : error}.`,
    );
  }
  return { release: () => file.close() };
}

/**
 * Made by us first, so that a folder that cannot be written is told apart from a lock that is held. An existing file is not
 * opened: closing it again would drop this process' own lock (POSIX).
 */
async function createOnce(path: string): Promise<void> {
  try {
    await writeFile(path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    await access(path, constants.R_OK | constants.W_OK);
  }
}

/** The refusal for a data folder that another process holds, with its number where it is known. */
export async function lockedRefusal(path: string, dataFolder: string): Promise<CannotStart> {
  const holder = (await ifThere(readFile(`${path}.holder`, 'utf8')))?.trim();
  return new CannotStart(
    `Another Hallway${holder ? ` (process ${holder})` : ''} is using the data folder ${dataFolder}; stop it first, or set HALLWAY_DATA to another folder.`,
  );
}
