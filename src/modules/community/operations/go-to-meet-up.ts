import { goToGathering } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findMember } from '../queries/group-members.ts';
import { lockGroup } from '../queries/groups.ts';
import { findMeetUp, listMeetUps, writeGoing } from '../queries/meet-ups.ts';
import { type Group, gatheringOfMeetUp } from '../rules/group.ts';
import { seeGroup } from './group-parts.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import type { MeetUpKey } from './meet-ups.ts';

const perPerson = { limit: 60, windowSeconds: 600 };

export type GoCode = DoorCode | 'meet-up-unknown' | 'meet-up-over' | 'too-many';

/** Comes to a meet-up, or not: whoever takes part in its edition may, and finds it in their agenda. Twice is once. */
export async function goToMeetUp(
  house: House,
  viewer: Viewer,
  { slug, id, goes }: MeetUpKey & { readonly goes: boolean },
): Promise<Outcome<null, GoCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const [seen, found] = await Promise.all([seeGroup(house, viewer, slug), findMeetUp(house.db, id)]);
  if (!seen || !found || found.groupId !== seen.group.id) return refuse('meet-up-unknown');
  const refused = goes ? await attendingRefusal(house, viewer, found.editionId) : null;
  if (refused) return refuse(refused);
  const rate = await takeRate(house.db, house.clock, `meet-up:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    const meetUp = await findMeetUp(tx, id);
    if (!group || !meetUp) return refuse('meet-up-unknown');
    const own = await findMember(tx, group.id, personId);
    if (goes && (own?.state === 'out' || group.state !== 'open')) return refuse('meet-up-unknown');
    if (meetUp.end <= house.clock.now()) return refuse('meet-up-over');
    await writeGoing(tx, id, personId, goes);
    await goToGathering(tx, gatheringOfMeetUp(meetUp), personId, goes);
    return done(null);
  });
}

/** Takes somebody who left out of the meet-ups of a group that are to come. */
export async function leaveMeetUps(
  tx: Tx,
  group: Pick<Group, 'id'>,
  personId: PersonId,
  now: InstantText,
): Promise<void> {
  for (const meetUp of await listMeetUps(tx, [group.id])) {
    if (meetUp.end <= now) continue;
    await writeGoing(tx, meetUp.id, personId, false);
    await goToGathering(tx, gatheringOfMeetUp(meetUp), personId, false);
  }
}
