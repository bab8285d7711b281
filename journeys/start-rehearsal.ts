import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';
import { newDataFolder, type RunningHallway, startHallway } from '../testing/running-hallway.ts';

/**
 * A rehearsal of somebody's own: the built app on a copy of the seeded one, on a free port, its clock where every rehearsal begins. Nobody else
 * moves that clock or leaves anything behind, so that a journey ends alike whenever it is taken. Whoever starts it removes it.
 */
export async function startRehearsal(): Promise<RunningHallway> {
  const seeded = inject('seeded');
  const dataFolder = await newDataFolder();
  // With whose each file is: PostgreSQL has a user of its own where this one is root.
  if (seeded) execFileSync('cp', ['-a', `${seeded}/.`, dataFolder]);
  const hallway = await startHallway({ mode: 'rehearsal', dataFolder });
  const answer = await fetch(`${hallway.origin}/rehearsal`, {
    method: 'POST',
    headers: { origin: hallway.origin },
    body: new URLSearchParams({ to: inject('startsAt') }),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`The clock was not set: ${answer.status}.`);
  return hallway;
}
