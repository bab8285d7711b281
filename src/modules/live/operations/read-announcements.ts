import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret } from '../../../platform/settings.ts';
import { countReaders } from '../queries/announcement-readers.ts';
import { listStopped } from '../queries/announcement-stops.ts';
import {
  findAnnouncement,
  listAnnouncements,
  listSaid,
  type SaidAnnouncement,
} from '../queries/announcements.ts';
import { listChoices, type NoticeChoices } from '../queries/notices.ts';
import { listReachable } from '../queries/push.ts';
import {
  type Announcement,
  type AnnouncementId,
  countWays,
  stillRight,
  type WayCounts,
  wayOf,
} from '../rules/announcement.ts';
import { type AudiencePart, mayAddress, mayWriteAnnouncements } from '../rules/audience.ts';
import { usualChoice } from '../rules/notice.ts';
import { listAudience } from './list-audience.ts';

/** What went out that the viewer may read: all that is public and what was said to them, the newest first. */
export function readAnnouncements(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
  since: InstantText | null = null,
): Promise<readonly SaidAnnouncement[]> {
  return listSaid(house.db, editionId, isSignedIn(viewer) ? viewer.personId : null, since);
}

/** For so many minutes what is urgent stands on every page. */
const urgentMinutes = 180;

/** What is urgent at this moment for the viewer: not looked at yet, and not put right since; the newest first. */
export async function readUrgent(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<readonly Announcement[]> {
  const said = await readAnnouncements(
    house,
    viewer,
    editionId,
    minutesAfter(house.clock.now(), -urgentMinutes),
  );
  return stillRight(said)
    .filter(({ isUrgent, isSeen }) => isUrgent && !isSeen)
    .slice(0, 2);
}

/** An announcement as the team sees it, with how many were told by which way. */
export type AnnouncementOverview = Announcement & {
  readonly told: Readonly<Partial<WayCounts>> & { readonly waiting?: number };
};

/** Everything that the team of an edition wrote, for those who write. */
export async function viewAnnouncements(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<readonly AnnouncementOverview[], 'not-allowed'>> {
  if (!mayWriteAnnouncements(viewer, editionId)) return refuse('not-allowed');
  const all = await listAnnouncements(house.db, editionId);
  const counts = await countReaders(
    house.db,
    all.map(({ id }) => id),
  );
  return done(all.map((one) => ({ ...one, told: counts.get(one.id) ?? {} })));
}

/** One of them, with whom it would reach by which way now if it is a draft, and whether the viewer may change it. */
export async function viewAnnouncement(
  house: House,
  viewer: Viewer,
  { editionId, id }: { readonly editionId: EditionId; readonly id: AnnouncementId },
): Promise<
  Outcome<
    AnnouncementOverview & { readonly reach: WayCounts; readonly mayChange: boolean },
    'not-allowed' | 'announcement-unknown'
  >
> {
  if (!mayWriteAnnouncements(viewer, editionId)) return refuse('not-allowed');
  const found = await findAnnouncement(house.db, editionId, id);
  if (!found) return refuse('announcement-unknown');
  const told = (await countReaders(house.db, [id])).get(id) ?? {};
  const isWaiting = found.state === 'draft' || found.state === 'scheduled';
  const reach = isWaiting ? await foreseeReach(house, editionId, found) : countWays([]);
  return done({ ...found, told, reach, mayChange: mayAddress(viewer, editionId, found) });
}

/** How many people are reached by which way, as they chose by now. */
async function foreseeReach(
  house: House,
  editionId: EditionId,
  { audience, isUrgent }: { readonly audience: readonly AudiencePart[]; readonly isUrgent: boolean },
): Promise<WayCounts> {
  const readers = await listAudience(house.db, editionId, audience, await signingSecret(house.db));
  const choices: NoticeChoices = await listChoices(house.db, editionId);
  const stopped = await listStopped(house.db, editionId);
  const reachable = await listReachable(
    house.db,
    readers.flatMap(({ personId }) => personId ?? []),
  );
  return countWays(
    readers.map(({ reader, personId }) =>
      stopped.has(reader)
        ? 'none'
        : wayOf((personId && choices.get(personId)) || usualChoice, {
            isUrgent,
            hasDevice: personId !== null && reachable.has(personId),
          }),
    ),
  );
}
