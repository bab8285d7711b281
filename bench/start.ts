import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { newDataFolder, startHallway } from '../testing/running-hallway.ts';
import type { Bench } from './bench.ts';
import { median, rounded } from './measure.ts';
import { megabytesOf } from './with-memory.ts';

/** Seconds until the first answer, on an empty folder and later, and the memory of Node and PostgreSQL together. */
export const run: Bench = async ({ calibration, full, say }) => {
  const rounds = full ? 15 : 5;
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < (full ? 5 : 3); round++) first.push(await firstStart());
  say(`very first start: ${first.map(rounded).join(', ')} s`);
  const dataFolder = await newDataFolder();
  try {
    const seeded = await startHallway({ dataFolder, mode: 'rehearsal' });
    await seeded.stop();
    let idle = 0;
    for (let round = 0; round < rounds; round++) {
      const hallway = await startHallway({ dataFolder, mode: 'rehearsal', asCommand: true });
      later.push(hallway.secondsToReady);
      if (round === rounds - 1) {
        await wait(5000);
        idle = megabytesOf([hallway.process.pid ?? null, hallway.postgresPid()]);
      }
      await hallway.stop();
    }
    say(`later starts, with the rehearsal conference: ${later.map(rounded).join(', ')} s`);
    say(`memory idle: ${rounded(idle)} MB; under storm it is not measured: there is no till yet`);
    calibration.fdatasync(dataFolder);
    return {
      first_start_s: rounded(median(first)),
      start_s: rounded(median(later)),
      rss_idle_mb: rounded(idle),
      rss_storm_mb: null,
    };
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};

/** The real thing on an empty folder, as `npm start` runs it once it is built. */
async function firstStart(): Promise<number> {
  const hallway = await startHallway({ mode: 'real', asCommand: true });
  await hallway.remove();
  return hallway.secondsToReady;
}
