import { removeNewsLike } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { forgetPart, listMeetingsOf, lockMeeting, updateMeeting } from '../queries/meetings.ts';
import { listBlocks, listReach, removeReachOf } from '../queries/reach.ts';
import { openTimes } from '../rules/meeting.ts';
import { announceMeeting } from './announce-meeting.ts';
import { leave } from './leave-meeting.ts';
import { putMeeting } from './put-meeting.ts';
import { toldOfMeeting } from './tell-of-meetings.ts';

/**
 * Takes a person whose account is gone out of all meetings: what was agreed goes on without them or is cancelled, the others read that
 * somebody left. What they wrote, their name in agendas and in what was told goes too. Twice is once.
 */
export async function forgetPersonInMeetings(house: House, personId: PersonId): Promise<void> {
  const meetings = await listMeetingsOf(house.db, personId, undefined, 'all');
  for (const { id } of meetings.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await house.db.transaction().execute(async (tx) => {
      const meeting = await lockMeeting(tx, id);
      const part = meeting?.parts.find((one) => one.personId === personId);
      if (!meeting || !part) return;
      const now = house.clock.now();
      const isOpen =
        meeting.state === 'fixed' ? (meeting.start ?? now) > now : openTimes(meeting, now).length > 0;
      const isCommon =
        isOpen && part.answer !== 'silent' && (meeting.state === 'asked' || meeting.state === 'fixed');
      await removeNewsLike(tx, toldOfMeeting(id));
      if (isCommon) {
        const what = await leave(house, tx, meeting, { ...part, words: '' });
        await announceMeeting(house, tx, { ...meeting, revision: meeting.revision + 1 }, { what, by: null });
      }
      if (meeting.turnOf === personId) {
        const stands = await lockMeeting(tx, id);
        if (stands) await updateMeeting(tx, id, { ...stands, turnOf: null, times: [] }, now);
      }
      const after = await lockMeeting(tx, id);
      await forgetPart(tx, meeting, personId);
      // The names of the others in agendas are written anew.
      if (after) await putMeeting(tx, after, now);
    });
  await removeReachOf(house.db, personId);
}

/** The viewer's meetings, and who may ask them, as a JSON-safe value; others' names and answers are theirs. */
export async function exportMyMeetings(house: House, viewer: Viewer) {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const [meetings, reachOf, blocks] = await Promise.all([
    listMeetingsOf(house.db, personId, undefined, 'all'),
    listReach(house.db, [personId]),
    listBlocks(house.db, personId),
  ]);
  return done({
    allows: reachOf(personId),
    blocked: blocks.blocked.size,
    meetings: meetings.map(({ askedBy, parts, about, ...meeting }) => ({
      ...{ id: meeting.id, editionId: meeting.editionId, state: meeting.state, minutes: meeting.minutes },
      ...{ times: meeting.times, start: meeting.start, end: meeting.end, place: meeting.place },
      ...{ askedByMe: askedBy === personId, about: askedBy === personId ? about : null },
      own: parts.flatMap((part) =>
        part.personId === personId ? [{ answer: part.answer, words: part.words }] : [],
      ),
      people: parts.length,
    })),
  });
}
