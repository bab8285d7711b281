import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { rehearsalProgramme } from '../testing/rehearsal.ts';
import { startHallway } from '../testing/running-hallway.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data folder of a seeded rehearsal at rest, to be copied; `null` where all go through one that runs already. */
    seeded: string | null;
    /** The moment at which the clock of every rehearsal begins. */
    startsAt: string;
  }
}

/** Seeds one rehearsal for all journeys, each of which takes a copy (`startRehearsal`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('startsAt', rehearsalProgramme().startsAt);
  if (process.env.HALLWAY_JOURNEYS_ORIGIN) {
    project.provide('seeded', null);
    return async () => undefined;
  }
  const { dataFolder, stop } = await startHallway({ mode: 'rehearsal' });
  await stop();
  project.provide('seeded', dataFolder);
  return () => rm(dataFolder, { recursive: true, force: true });
}
