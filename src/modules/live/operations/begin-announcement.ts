import type { Edition } from '#directory';
import { minutesBetween } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import { signingSecret } from '../../../platform/settings.ts';
import { touchScope } from '../../../platform/versions.ts';
import { insertReaders, isEverybodyTold } from '../queries/announcement-readers.ts';
import { lockAnnouncement, setAnnouncementState } from '../queries/announcements.ts';
import type { AnnouncementId } from '../rules/announcement.ts';
import { listAudience } from './list-audience.ts';

/** Puts down to whom it is said, once; from here on it cannot be stopped. False if it was stopped meanwhile. */
export async function beginAnnouncement(
  house: House,
  edition: Edition,
  id: AnnouncementId,
): Promise<boolean> {
  const secret = await signingSecret(house.db);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const there = await lockAnnouncement(tx, id);
    if (there?.state === 'sending') return true;
    if (there?.state !== 'scheduled' || !there.sendAt || minutesBetween(now, there.sendAt) > 0) return false;
    await insertReaders(tx, id, await listAudience(tx, edition.id, there.audience, secret));
    await setAnnouncementState(tx, id, 'sending', now);
    await touchScope(tx, `edition:${edition.slug}`);
    if (there.isPublic) await tellLive(tx, { editionId: edition.id, kind: 'announcement', subject: id });
    return true;
  });
}

/** Done when nobody is left; whom another worker is just telling, that one ends it. */
export async function finishAnnouncement(house: House, id: AnnouncementId): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const there = await lockAnnouncement(tx, id);
    if (there?.state !== 'sending' || !(await isEverybodyTold(tx, id))) return;
    await setAnnouncementState(tx, id, 'sent', there.sendAt);
    await tellLive(tx, { editionId: there.editionId, kind: 'notices', subject: id });
  });
}
