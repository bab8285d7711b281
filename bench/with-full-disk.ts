import { execFile } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { newDataFolder } from '../testing/running-hallway.ts';

const run = promisify(execFile);

/** A disk of its own that can be filled and emptied again. */
export type SmallDisk = {
  readonly folder: string;
  /** Writes until nothing more fits; what others delete meanwhile is filled too until `release`. */
  fill(): Promise<{ release(): Promise<void> }>;
  remove(): Promise<void>;
};

/** A small file system in memory, mounted on a new folder; `null` where this user may not mount one. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await newDataFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    fill: () => fillUp(folder),
    remove: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

async function fillUp(folder: string): Promise<{ release(): Promise<void> }> {
  const ballast = join(folder, 'ballast');
  const file = await open(ballast, 'w');
  let isOver = false;
  const top = async () => {
    const { bavail, bsize } = await statfs(folder);
    for (let left = bavail * bsize; left > 0; left -= 65_536) {
      try {
        await file.write(Buffer.alloc(Math.min(left, 65_536)));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
        throw error;
      }
    }
  };
  await top();
  const topping = (async () => {
    while (!isOver) {
      await wait(20);
      await top();
    }
  })();
  return {
    release: async () => {
      isOver = true;
      await topping;
      await file.close();
      await rm(ballast);
    },
  };
}
