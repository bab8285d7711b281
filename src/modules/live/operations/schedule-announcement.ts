import { listEditionsById } from '#directory/server';
import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret } from '../../../platform/settings.ts';
import { countAnnouncements, lockAnnouncement, setAnnouncementState } from '../queries/announcements.ts';
import { type AnnouncementId, announcementBounds, momentProblem } from '../rules/announcement.ts';
import { mayAddress, mayWriteAnnouncements } from '../rules/audience.ts';
import { listAudience } from './list-audience.ts';

type Place = { readonly editionId: EditionId; readonly id: AnnouncementId };
export type ScheduleCode =
  | 'not-allowed'
  | 'announcement-unknown'
  | 'announcement-gone-out'
  | 'edited-meanwhile'
  | 'edition-hidden'
  | 'nobody-there'
  | 'moment-past'
  | 'moment-too-late'
  | 'too-many-today';

/** Lets a draft go out, now (`at` is `null`) or at a moment: the revision that was looked at, and no other. */
export async function scheduleAnnouncement(
  house: House,
  viewer: Viewer,
  input: Place & { readonly revision: number; readonly at: InstantText | null },
): Promise<Outcome<null, ScheduleCode>> {
  const { editionId, id, revision } = input;
  if (!mayWriteAnnouncements(viewer, editionId)) return refuse('not-allowed');
  const now = house.clock.now();
  const at = input.at ?? now;
  const problem = momentProblem(at, now);
  if (problem) return refuse(problem, { field: 'at' });
  const secret = await signingSecret(house.db);
  return allOrNothing(house.db, async (tx) => {
    const there = await lockAnnouncement(tx, id);
    if (there?.editionId !== editionId) return refuse('announcement-unknown');
    if (!mayAddress(viewer, editionId, there)) return refuse('not-allowed');
    if (there.state !== 'draft') return refuse('announcement-gone-out');
    if (there.revision !== revision) return refuse('edited-meanwhile');
    const [edition] = await listEditionsById(tx, [editionId]);
    if (!edition?.isPublic) return refuse('edition-hidden');
    const { near } = await countAnnouncements(tx, editionId, at);
    if (near >= announcementBounds.inDay) return refuse('too-many-today');
    const people = await listAudience(tx, editionId, there.audience, secret);
    if (people.length === 0 && !there.isPublic) return refuse('nobody-there');
    await setAnnouncementState(tx, id, 'scheduled', at);
    await recordAct(tx, {
      ...{ at: now, editionId, personId: actorOf(viewer) },
      act: input.at === null ? 'live.announcement-sent' : 'live.announcement-scheduled',
      ...{ subject: id, facts: { title: Object.values(there.title)[0] ?? '', n: people.length } },
    });
    if (input.at === null)
      await house.outbox.announce(tx, { name: 'live.announcement-due', editionId, facts: { id } });
    return done(null);
  });
}

/** Makes what is scheduled a draft again; what has begun to go out cannot be stopped. */
export async function stopAnnouncement(
  house: House,
  viewer: Viewer,
  { editionId, id }: Place,
): Promise<Outcome<null, 'not-allowed' | 'announcement-unknown' | 'announcement-gone-out'>> {
  if (!mayWriteAnnouncements(viewer, editionId)) return refuse('not-allowed');
  return allOrNothing(house.db, async (tx) => {
    const there = await lockAnnouncement(tx, id);
    if (there?.editionId !== editionId) return refuse('announcement-unknown');
    if (!mayAddress(viewer, editionId, there)) return refuse('not-allowed');
    if (there.state === 'draft') return done(null);
    if (there.state !== 'scheduled') return refuse('announcement-gone-out');
    await setAnnouncementState(tx, id, 'draft', null);
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer), act: 'live.announcement-stopped' },
      ...{ subject: id, facts: { title: Object.values(there.title)[0] ?? '' } },
    });
    return done(null);
  });
}
