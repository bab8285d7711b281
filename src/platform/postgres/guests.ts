import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { type Lock, takePart, takeWhole } from './lock.ts';
import type { Place } from './place.ts';
import { stopPostmaster } from './postmaster.ts';
import { isAlive, isServerOf, readPostmasterFile } from './postmaster-file.ts';

/*
 * Commands work beside a running Hallway, or several of them without one. Whoever comes first starts the server and holds the data
 * folder's lock; each other one is a guest and holds a part of the guests' lock. The last to leave stops the server. Both locks
 * die with their process, so that one that was killed counts no longer.
 */

/** Becomes a guest; `null` while somebody is just ending the server. */
export function enter(place: Place): Promise<Lock | null> {
  return takePart(place.guestsFile);
}

/**
 * Leaves a server whose lock (or part) `mine` is. Stops it if nobody else is there: nobody who holds the folder's lock, no guest.
 * Whoever leaves while another looks is seen by that one, which looks once more after letting go.
 */
export async function leave(place: Place, mine: Lock, log: Log): Promise<void> {
  mine.release();
  for (;;) {
    const folder = await takeWhole(place.lockFile);
    if (!folder) return;
    try {
      const stopped = await alone(place, () => stopServer(place, log));
      if (stopped) return;
    } finally {
      folder.release();
    }
    if (!(await alone(place, async () => undefined))) return;
    await wait(20);
  }
}

/** Does something while no guest is there and none can enter; false if there is one. */
async function alone(place: Place, act: () => Promise<void>): Promise<boolean> {
  const all = await takeWhole(place.guestsFile);
  if (!all) return false;
  try {
    await act();
    return true;
  } finally {
    all.release();
  }
}

async function stopServer(place: Place, log: Log): Promise<void> {
  const file = await readPostmasterFile(place.cluster);
  if (!file || !(await isAlive(file.pid)) || !(await isServerOf(file.pid, place.cluster))) return;
  await stopPostmaster(file.pid, log);
  log.info('postgres.stopped', { pid: file.pid });
}
