import type { TestProject } from 'vitest/node';
import { keptLettersFolder } from '../src/platform/jobs/housekeeping.ts';
import { startHallway } from '../testing/running-hallway.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the rehearsal that all journeys share is served. */
    origin: string;
    /** The folder in which its letters are kept; `null` where it is somebody else's. */
    letters: string | null;
  }
}

/** One rehearsal for all journeys: the built app, seeded, on a free port, thrown away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.HALLWAY_JOURNEYS_ORIGIN;
  if (given) {
    project.provide('origin', given);
    project.provide('letters', null);
    return async () => undefined;
  }
  const hallway = await startHallway({ mode: 'rehearsal' });
  project.provide('origin', hallway.origin);
  project.provide('letters', keptLettersFolder(hallway.dataFolder));
  return () => hallway.remove();
}
