import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, isZone } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { newestLivePosition } from '../../../platform/live/live-events.ts';
import { noteAnnouncementsSeen } from '../queries/announcement-readers.ts';
import { listChoicesOf, listNoticesOf, noteSeen, writeChoice } from '../queries/notices.ts';
import { type Notice, type NoticeChoice, noticeWays, usualChoice } from '../rules/notice.ts';

/** What the viewer was told in an edition, the newest first, and how they want to be told. */
export async function readMyNotices(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<
  Outcome<
    {
      readonly notices: readonly Notice[];
      readonly choice: NoticeChoice;
      readonly hasChosen: boolean;
      /** The position of the stream before this was read. */
      readonly since: number;
    },
    'not-signed-in'
  >
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const since = await newestLivePosition(house.db);
  const [notices, choices] = await Promise.all([
    listNoticesOf(house.db, viewer.personId, editionId),
    listChoicesOf(house.db, viewer.personId),
  ]);
  const chosen = choices.find((one) => one.editionId === editionId);
  return done({ notices, choice: chosen ?? usualChoice, hasChosen: chosen !== undefined, since });
}

/** Notes that the viewer has looked at everything that they were told up to a moment: what came meanwhile stays new. */
export async function seeNotices(
  house: House,
  viewer: Viewer,
  { editionId, until }: { readonly editionId: EditionId; readonly until: InstantText },
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const now = house.clock.now();
  await house.db.transaction().execute(async (tx) => {
    await noteSeen(tx, { editionId, personId, until }, now);
    await noteAnnouncementsSeen(tx, { editionId, personId, until }, now);
  });
  return done(null);
}

/** The same for announcements alone. */
export async function seeAnnouncements(
  house: House,
  viewer: Viewer,
  { editionId, until }: { readonly editionId: EditionId; readonly until: string },
): Promise<Outcome<null, 'not-signed-in' | 'moment-not-readable'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  if (Number.isNaN(Date.parse(until))) return refuse('moment-not-readable');
  const whose = { editionId, personId: viewer.personId, until };
  const now = house.clock.now();
  await house.db.transaction().execute((tx) => noteAnnouncementsSeen(tx, whose, now));
  return done(null);
}

/** Chooses how the viewer is told of changes and announcements in an edition, and in which zone times are said; an empty zone is the venue's. */
export async function chooseNotices(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly way: string;
    readonly announcements: string;
    readonly zone: string;
  },
): Promise<Outcome<null, 'not-signed-in' | 'way-unknown' | 'zone-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const [way, announcements] = [input.way, input.announcements].map((said) =>
    noticeWays.find((one) => one === said),
  );
  if (!way) return refuse('way-unknown', { field: 'way' });
  if (!announcements) return refuse('way-unknown', { field: 'announcements' });
  const zone = input.zone.trim() || null;
  if (zone !== null && !isZone(zone)) return refuse('zone-unknown', { field: 'zone' });
  const whose = { editionId: input.editionId, personId: viewer.personId };
  await house.db
    .transaction()
    .execute((tx) => writeChoice(tx, whose, { way, announcements, zone }, house.clock.now()));
  return done(null);
}
