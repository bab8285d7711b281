import { CannotStart } from '../config.ts';

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk that holds it is full; free some space and start again',
  EDQUOT: 'the quota of its disk is used up; free some space and start again',
  EROFS: 'its disk is read-only; set HALLWAY_DATA to a folder that can be written',
  EACCES: 'this user may not; start as the user that owns it, or set HALLWAY_DATA to another folder',
  EPERM: 'this user may not; start as the user that owns it, or set HALLWAY_DATA to another folder',
  ENOENT: 'no folder can be made there; set HALLWAY_DATA to a folder that can be written',
  ENOTDIR: 'a part of its path is a file; set HALLWAY_DATA to a folder',
  EEXIST: 'a file is in its place; set HALLWAY_DATA to a folder',
};

/** Does `act` on the file system; what an operator can put right becomes one sentence, anything else stays a bug. */
export async function onDisk<Value>(what: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    const cause = causes[errorCode(error)];
    if (cause) throw new CannotStart(`${what} cannot be written: ${cause}.`, { cause: error });
    throw error;
  }
}

/** The system's code of an error (`ENOENT`, `28P01`), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Whether an error says that a server goes away or comes up at this moment: it closed its port, broke a connection off, or answers
 * that it is starting or ending (`57P01` to `57P03`).
 */
export function isPassing(error: unknown): boolean {
  return /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123])$/.test(errorCode(error));
}

/** Makes a "there is none" of the file system a `null`. */
export async function ifThere<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error))) return null;
    throw error;
  }
}

/** What PostgreSQL wrote as it gave up, as one sentence. */
export function startRefusal(written: string, cluster: string, logFile: string): CannotStart {
  if (/No space left on device/.test(written)) {
    return new CannotStart(`The disk that holds ${cluster} is full; free some space and start again.`);
  }
  if (/Read-only file system/.test(written)) {
    return new CannotStart(`The folder ${cluster} is on a read-only disk; PostgreSQL needs to write there.`);
  }
  if (/pre-existing shared memory block/.test(written)) {
    return new CannotStart(
      `Processes of a PostgreSQL server that died still use ${cluster}; wait until they end, or end them.`,
    );
  }
  const fatal = written
    .split('\n')
    .reverse()
    .find((line) => /(FATAL|PANIC|error|could not)/.test(line));
  const said = (fatal ?? 'it said nothing').replace(/^.*?(FATAL|PANIC|error): */, '').replace(/\.$/, '');
  return new CannotStart(`PostgreSQL did not start: ${said} (its log is ${logFile}).`);
}
