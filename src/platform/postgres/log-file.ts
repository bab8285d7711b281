import { copyFile, open, rename, stat, truncate } from 'node:fs/promises';
import { ifThere } from './refusals.ts';

const mostBytes = 5 * 1024 * 1024;

/** Opens PostgreSQL's own log to be added to, readable by Hallway's user only; at most two files of 5 MB are kept. */
export async function openLogFile(path: string) {
  if ((await sizeOf(path)) > mostBytes) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

/** Keeps the log of a running server small; the server holds the file open, so it is copied and emptied, not renamed. */
export async function limitLogFile(path: string): Promise<void> {
  if ((await sizeOf(path)) <= mostBytes) return;
  await copyFile(path, `${path}.1`);
  await truncate(path);
}

/** What was written since `from`, at most the last 16 kB. */
export async function readLogSince(path: string, from: number): Promise<string> {
  const file = await ifThere(open(path, 'r'));
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 16_384);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    await file.read(buffer, 0, buffer.length, start);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

/** Bytes of a file; 0 if there is none. */
export async function sizeOf(path: string): Promise<number> {
  return (await ifThere(stat(path)))?.size ?? 0;
}
