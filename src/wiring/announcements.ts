import { sendAnnouncements } from '#live/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { writeAnnouncementLetter } from '../routes/announce/announcement-letter.ts';

/** Says what is due; what is to go out now is announced, so that nobody waits for the next minute. */
async function sayWhatIsDue(house: House): Promise<void> {
  const told = await sendAnnouncements(house, (letter) => writeAnnouncementLetter(house, letter));
  if (told > 0) house.log.info('live.announced', { people: told });
}

/** Each minute: announcements whose moment has come, and those that a worker left half told. */
export function defineAnnouncements(jobs: Jobs, house: House): void {
  jobs.define('live.announcements', { minutes: 30, lookSeconds: 20 }, () => sayWhatIsDue(house));
  jobs.schedule('live.announcements', '* * * * *');
}

/** What is to go out now goes out now. */
export const announcementReactions: Reactions<House> = {
  'live.announcement-due': [(house) => sayWhatIsDue(house)],
};
