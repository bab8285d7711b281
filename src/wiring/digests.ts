import { sendDigests } from '#directory/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { writeDigestLetter } from '../routes/directory/digest-letter.ts';

/** Lists that people asked for are mailed on Mondays at 07:00 UTC; a look each half hour makes up for a Monday that was missed. */
export function defineDigests(jobs: Jobs, house: House): void {
  jobs.define('house.digest', { minutes: 60, lookSeconds: 60 }, async () => {
    const letters = await mailDigests(house);
    if (letters > 0) house.log.info('house.digests-mailed', { letters });
  });
  jobs.schedule('house.digest', '*/30 * * * *');
}

/** Mails what is due; answers with how many letters that are. */
export function mailDigests(house: House): Promise<number> {
  return sendDigests(house, (letter) => writeDigestLetter(house, letter));
}
