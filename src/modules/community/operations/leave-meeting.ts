import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { releaseQuarters } from '../queries/meeting-quarters.ts';
import { answerPart, updateMeeting } from '../queries/meetings.ts';
import { type Meeting, type MeetingPart, quartersOf } from '../rules/meeting.ts';
import type { MeetingNews } from './announce-meeting.ts';

const ended = { turnOf: null, times: [], start: null, end: null, takenPlaceId: null } as const;

/** Ends a meeting, and gives back what it took. */
export async function end(
  house: House,
  tx: Tx,
  { id }: Meeting,
  part: MeetingPart,
  state: 'cancelled' | 'declined',
): Promise<MeetingNews> {
  await answerPart(tx, part, 'no', part.words);
  await releaseQuarters(tx, id);
  await updateMeeting(tx, id, { ...ended, state }, house.clock.now());
  return state === 'cancelled' ? 'meeting-cancelled' : 'meeting-declined';
}

/** Goes out of a meeting. It ends if fewer than two are left who come, or who may still say yes. */
export async function leave(house: House, tx: Tx, meeting: Meeting, part: MeetingPart): Promise<MeetingNews> {
  const { id, state, start, end: until, takenPlaceId } = meeting;
  const others = meeting.parts.filter((one) => one.id !== part.id);
  const coming = others.filter(({ answer }) => answer === 'yes');
  const waiting = others.filter(({ answer }) => answer === 'open' || answer === 'silent');
  if (state === 'fixed' && coming.length < 2) {
    // Somebody who never said yes does not end what others agreed; one of two who did, does.
    if (part.answer === 'yes') return end(house, tx, meeting, part, 'cancelled');
  }
  if (state === 'asked' && coming.length + waiting.length < 2)
    return end(house, tx, meeting, part, 'declined');
  await answerPart(tx, part, 'no', part.words);
  if (state === 'fixed' && start && until) {
    const persons = coming.flatMap(({ personId }) => personId ?? []);
    await releaseQuarters(tx, id, { persons, placeId: takenPlaceId, quarters: quartersOf(start, until) });
  }
  const isTheirTurn = meeting.turnOf === part.personId;
  const stands = isTheirTurn ? { ...meeting, turnOf: null, times: [] } : meeting;
  await updateMeeting(tx, id, stands, house.clock.now());
  return part.answer === 'yes' && state === 'fixed' ? 'meeting-left' : 'meeting-declined';
}
