import { dueTopics, type Topic } from '#directory';
import { listAwaitedTopics, listEditionsById, remindOfDeadlines, tellSubscribers } from '#directory/server';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { defineAnnouncements } from './announcements.ts';
import { defineNotices, tellGroup, tellMeeting, tellOfChanges } from './notices.ts';
import { displaceSpacesOf } from './open-spaces.ts';
import { definePushes } from './pushes.ts';
import { moveSeats } from './waits.ts';

export { pushReactions } from './pushes.ts';

/**
 * Each minute: tells those who asked that a call opened or tickets went on sale; nobody announces that a moment has come. Every
 * ten minutes: reminds people of the deadlines of what they chose. What changes in programmes is told beside.
 */
export function defineTelling(jobs: Jobs, house: House): void {
  jobs.define('house.tell', { minutes: 10, lookSeconds: 30 }, async () => {
    await tellDue(house);
  });
  jobs.schedule('house.tell', '* * * * *');
  jobs.define('house.remind', { minutes: 30, lookSeconds: 60 }, async () => {
    const letters = await remindOfDeadlines(house);
    if (letters > 0) house.log.info('house.reminded', { letters });
  });
  jobs.schedule('house.remind', '*/10 * * * *');
  defineNotices(jobs, house);
  defineAnnouncements(jobs, house);
  definePushes(jobs, house);
}

/** Tells whoever waits for what is so by now, of all editions or of one; answers with how many letters that are. */
export async function tellDue(house: House, only?: EditionId): Promise<number> {
  const awaited = (await listAwaitedTopics(house.db)).filter(({ editionId }) => !only || editionId === only);
  const byEdition = Map.groupBy(awaited, ({ editionId }) => editionId);
  let told = 0;
  for (const edition of await listEditionsById(house.db, [...byEdition.keys()])) {
    const topics = (byEdition.get(edition.id) ?? []).map(({ topic }) => topic);
    const published =
      topics.includes('programme') && (await findPublishedProgramme(house, edition.id)) !== null;
    for (const topic of dueTopics(edition, published, house.clock.now())) {
      if (topics.includes(topic))
        told += await tellSubscribers(house, edition.id, topic, pathOf(edition.slug, topic));
    }
  }
  return told;
}

function pathOf(slug: string, topic: Topic): string {
  const edition = `/${encodeURIComponent(slug)}`;
  return topic === 'programme' ? `${edition}/schedule` : edition;
}

/** What follows where an edition or its timetable is shown; seats are moved before people read of them. */
export const tellingReactions: Reactions<House> = {
  'programme.timetable-released': [tellOfEdition, moveSeats, tellOfChanges, displaceSpacesOf],
  'directory.edition-shown': [tellOfEdition],
  'community.meeting-changed': [tellMeeting],
  'community.group-news': [tellGroup],
};

/** The same for the edition of which an event tells. */
async function tellOfEdition(house: House, { editionId }: RecordedEvent): Promise<void> {
  if (editionId) await tellDue(house, editionId as EditionId);
}
