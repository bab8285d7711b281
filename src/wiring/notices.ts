import { remindOfMeetings, remindOfMeetUps, tellGroupNews, tellOfMeeting } from '#community/server';
import { sendNoticeDigests, tellOfRelease, type WriteNotice } from '#live/server';
import { type EditionId, readId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import { writeNoticeLetter } from '../routes/edition/notice-letter.ts';

/** Tells everybody whom a release touches. */
export async function tellOfChanges(house: House, { editionId, facts }: RecordedEvent): Promise<void> {
  const releaseId = readId<'release'>(String(facts.releaseId));
  if (!editionId || !releaseId) return;
  const release = { editionId: editionId as EditionId, releaseId };
  const told = await tellOfRelease(house, release, (letter) => writeNoticeLetter(house, letter));
  if (told > 0) house.log.info('live.told', { people: told });
}

/** Tells the others in a meeting what somebody did with it. */
export async function tellMeeting(house: House, { facts }: RecordedEvent): Promise<void> {
  const id = readId<'meeting'>(String(facts.meetingId));
  if (!id) return;
  const said = { id, what: String(facts.what), by: readId<'person'>(String(facts.by)) };
  const event = { ...said, revision: Number(facts.revision) };
  await tellOfMeeting(house, event, (letter) => writeNoticeLetter(house, letter));
}

/** Tells of a group whoever what happened there is for. */
export async function tellGroup(house: House, event: RecordedEvent): Promise<void> {
  await tellGroupNews(house, event, (letter) => writeNoticeLetter(house, letter));
}

/**
 * Every ten minutes: letters of a day that are due, at seven in the morning of each person’s zone. Each minute: reminders of meetings and
 * meet-ups that are near.
 */
export function defineNotices(jobs: Jobs, house: House): void {
  jobs.define('live.notice-digests', { minutes: 15, lookSeconds: 60 }, async () => {
    const letters = await mailNoticeDigests(house);
    if (letters > 0) house.log.info('live.digests-mailed', { letters });
  });
  jobs.schedule('live.notice-digests', '*/10 * * * *');
  jobs.define('community.remind', { minutes: 5, lookSeconds: 30 }, async () => {
    const write: WriteNotice = (letter) => writeNoticeLetter(house, letter);
    const told = (await remindOfMeetings(house, write)) + (await remindOfMeetUps(house, write));
    if (told > 0) house.log.info('community.reminded', { people: told });
  });
  jobs.schedule('community.remind', '* * * * *');
}

/** Mails what is due; answers with how many letters that are. */
function mailNoticeDigests(house: House): Promise<number> {
  return sendNoticeDigests(house, (letter) => writeNoticeLetter(house, letter));
}
