import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/database.ts';
import { pruneRates } from '../http/rate-limit.ts';
import { pruneLiveEvents } from '../live/live-events.ts';
import type { Log } from '../log.ts';
import { eraseOldLetters, removeOldLetterFiles } from '../mail/letters.ts';
import { pruneOutbox } from '../outbox-lanes.ts';
import type { Jobs } from './jobs.ts';
import { closeLostTasks, pruneTasks } from './tasks.ts';

/** The folder of letters that were kept instead of sent. */
export function keptLettersFolder(dataFolder: string): string {
  return join(dataFolder, 'outbox');
}

export type KeptTidy = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly dataFolder: string;
};

/** Once an hour: forgets what the platform need not remember and closes what was lost. */
export function defineHousekeeping(jobs: Jobs, house: KeptTidy): void {
  jobs.define('platform.housekeeping', { minutes: 10, lookSeconds: 30 }, () => tidyUp(house));
  jobs.schedule('platform.housekeeping', '17 * * * *');
}

/** One round of housekeeping. */
export async function tidyUp({ db, clock, log, dataFolder }: KeptTidy): Promise<void> {
  log.info('platform.tidied', {
    events: await pruneOutbox(db),
    liveEvents: await pruneLiveEvents(db),
    letters: await eraseOldLetters(db),
    letterFiles: await removeOldLetterFiles(keptLettersFolder(dataFolder), Date.now()),
    limits: await pruneRates(db, clock),
    lostTasks: await closeLostTasks(db, clock),
    oldTasks: await pruneTasks(db),
  });
}
