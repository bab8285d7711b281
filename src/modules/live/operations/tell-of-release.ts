import { listEditionsById } from '#directory/server';
import { findReleaseByNumber, getRelease } from '#programme/server';
import type { EditionId, ReleaseId } from '../../../kernel/ids.ts';
import { dateIn } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { inSlices } from '../../../platform/in-slices.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import { insertNotices, isReleaseTold, noteReleaseTold } from '../queries/notices.ts';
import { noticeOf, toldOf } from './compose-told.ts';
import { listFollowers, listTouches } from './list-followers.ts';
import { letterOf, pushOf, type WriteNotice } from './notice-letters.ts';
import { postPushes } from './post-pushes.ts';

const atOnce = 200;

/**
 * Tells everybody whom a release touches of their own changes, once: notices, letters and the note that it is done are one transaction,
 * so that an event that comes twice, or whose worker died, tells nobody twice. What was starred or ordered after the release is not told.
 * Answers with how many were told.
 */
export async function tellOfRelease(
  house: House,
  { editionId, releaseId }: { readonly editionId: EditionId; readonly releaseId: ReleaseId },
  write: WriteNotice,
): Promise<number> {
  const { db } = house;
  if (await isReleaseTold(db, releaseId)) return 0;
  // It may have been removed while the event was on its way.
  const [edition] = await listEditionsById(db, [editionId]);
  if (!edition) return 0;
  const release = await getRelease(db, releaseId);
  const last = await findReleaseByNumber(db, editionId, release.number - 1);
  const now = house.clock.now();
  const isOver = dateIn(now, edition.zone) > edition.endsOn;
  if (!last || !edition.isPublic || isOver) return 0;
  const before = (await getRelease(db, last.id)).programme;
  const followers = await listFollowers(db, editionId, release.releasedAt);
  const { changes, programme: after } = release;
  const touches = await listTouches(followers, { changes, before, after });
  const rooms = new Map([...before.rooms, ...after.rooms].map((room) => [room.code, room]));
  const told = await toldOf(house, edition, release, touches, rooms);
  return house.db.transaction().execute(async (tx) => {
    if (!(await noteReleaseTold(tx, { id: releaseId, editionId }, now))) return 0;
    for (let from = 0; from < told.length; from += atOnce) {
      const some = told.slice(from, from + atOnce);
      await insertNotices(
        tx,
        some.flatMap((one) => noticeOf(house, edition, releaseId, one, now)),
      );
      const letters = await inSlices(some, (one) => letterOf(edition, releaseId, one, write));
      await house.mail.post(tx, ...letters.flat());
      const pushes = await inSlices(some, (one) => pushOf(edition, releaseId, one, write));
      await postPushes(house, tx, pushes.flat());
    }
    await tellLive(tx, { editionId, kind: 'notices', subject: String(release.number) });
    return told.length;
  });
}
