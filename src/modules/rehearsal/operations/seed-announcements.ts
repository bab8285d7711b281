import type { AnnouncementId } from '#live';
import { scheduleAnnouncement, sendAnnouncements, writeAnnouncement } from '#live/server';
import { operator } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { rehearsalAnnouncements } from '../rules/announcements.ts';
import { uuidFrom } from '../rules/names.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { must, setClock } from './seed-parts.ts';

/** Lets the team have said something to everybody, of which no letters are left. The clock is left where the rehearsal begins. */
export async function seedAnnouncements(
  house: House,
  { seed, startsAt }: Pick<Rehearsal, 'seed' | 'startsAt'>,
  editionId: EditionId,
): Promise<void> {
  const quiet: House = { ...house, mail: { ...house.mail, post: async () => undefined } };
  for (const [at, { minutesAgo, title, body }] of rehearsalAnnouncements.entries()) {
    setClock(house, minutesAfter(startsAt, -minutesAgo));
    const id = uuidFrom(seed, `announcement/${at}`) as AnnouncementId;
    const typed = { title, body, audience: ['everybody'], isPublic: true, isUrgent: false, corrects: null };
    must(await writeAnnouncement(house, operator, { editionId, id, revision: null, typed }));
    must(await scheduleAnnouncement(house, operator, { editionId, id, revision: 1, at: null }));
    await sendAnnouncements(quiet, () => ({ subject: '', text: '', push: '' }));
  }
  setClock(house, startsAt);
}
