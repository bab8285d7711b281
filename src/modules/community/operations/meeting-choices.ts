import { isSignedIn, type Viewer } from '#people';
import { listPersons } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { answerPart, findMeeting, listMeetingsOf, lockMeeting, updateMeeting } from '../queries/meetings.ts';
import { insertBlock, listBlocks, listReach, removeBlock, writeReach } from '../queries/reach.ts';
import { type Meeting, type MeetingId, type MeetingPartId, type Reach, reaches } from '../rules/meeting.ts';
import { partOf } from './accept-meeting.ts';
import { announceMeeting } from './announce-meeting.ts';
import { leave } from './leave-meeting.ts';
import { putMeeting } from './put-meeting.ts';

export type MeetingChoices = {
  readonly allows: Reach;
  readonly blocked: readonly { readonly id: PersonId; readonly name: string }[];
};

/** Who may propose meetings to the viewer, and whom they blocked. */
export async function readMeetingChoices(
  house: House,
  viewer: Viewer,
): Promise<Outcome<MeetingChoices, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const [reachOf, { blocked }] = await Promise.all([
    listReach(house.db, [personId]),
    listBlocks(house.db, personId),
  ]);
  const persons = await listPersons(house.db, [...blocked]);
  return done({ allows: reachOf(personId), blocked: persons.map(({ id, name }) => ({ id, name })) });
}

/** Chooses who may propose meetings to the viewer, at every edition. What was asked before stays. */
export async function chooseReach(
  house: House,
  viewer: Viewer,
  allows: string,
): Promise<Outcome<null, 'not-signed-in' | 'reach-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const chosen = reaches.find((one) => one === allows);
  if (!chosen) return refuse('reach-unknown', { field: 'allows' });
  await house.db.transaction().execute((tx) => writeReach(tx, viewer.personId, chosen));
  return done(null);
}

/**
 * Blocks somebody who is in a meeting with the viewer. From then on neither can ask the other, and the viewer hears nothing more of what
 * they share: a request stays unanswered, from what was agreed the viewer goes. The other is not told why.
 */
export async function blockPerson(
  house: House,
  viewer: Viewer,
  input: { readonly meetingId: MeetingId; readonly partId: MeetingPartId },
): Promise<Outcome<null, 'not-signed-in' | 'meeting-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const meeting = await findMeeting(tx, input.meetingId);
    const other = meeting?.parts.find(({ id }) => id === input.partId)?.personId;
    if (!meeting || !partOf(meeting, personId) || !other || other === personId)
      return refuse('meeting-unknown');
    const now = house.clock.now();
    await insertBlock(tx, personId, other, now);
    const shared = (await listMeetingsOf(tx, personId)).filter(({ parts }) =>
      parts.some((part) => part.personId === other),
    );
    // In one order for all, so that two who block each other at the same moment do not wait for each other.
    for (const { id } of shared.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const one = await lockMeeting(tx, id);
      const own = one && partOf(one, personId);
      if (!one || !own) continue;
      const isCommon = one.state === 'fixed' && own.answer === 'yes' && one.start !== null && one.start > now;
      if (isCommon) {
        const what = await leave(house, tx, one, own);
        await announceMeeting(house, tx, { ...one, revision: one.revision + 1 }, { what, by: personId });
      }
      await answerPart(tx, own, 'silent');
      await withoutTheirTimes(tx, id, personId, now);
    }
    return done(null);
  });
}

async function withoutTheirTimes(
  tx: Parameters<typeof lockMeeting>[0],
  id: MeetingId,
  personId: PersonId,
  now: string,
): Promise<void> {
  const meeting: Meeting | null = await lockMeeting(tx, id);
  if (!meeting) return;
  if (meeting.turnOf === personId) await updateMeeting(tx, id, { ...meeting, turnOf: null, times: [] }, now);
  await putMeeting(tx, meeting, now);
}

/** Hears of somebody again from now on. */
export async function unblockPerson(
  house: House,
  viewer: Viewer,
  blockedId: PersonId,
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  await house.db.transaction().execute((tx) => removeBlock(tx, viewer.personId, blockedId));
  return done(null);
}
