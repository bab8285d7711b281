import { getEdition } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import { cleanText } from '../../../kernel/clean-text.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { daysAfter, instantAt } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { answerPart, findMeeting, lockMeeting, updateMeeting } from '../queries/meetings.ts';
import {
  longestAbout,
  type Meeting,
  type MeetingId,
  type MeetingPart,
  readTimes,
  requestAllowance,
  type TimesCode,
} from '../rules/meeting.ts';
import { partOf } from './accept-meeting.ts';
import { announceMeeting, type MeetingNews } from './announce-meeting.ts';
import { end, leave } from './leave-meeting.ts';
import { putMeeting } from './put-meeting.ts';

export type AnswerCode = 'not-signed-in' | 'meeting-unknown' | 'meeting-over' | 'reason-too-long';

/**
 * Says no: to a request, to another time for what was agreed (which then stays as it is), or to a meeting that was agreed (which goes on
 * without them while two are left). The others are told, with the words if there are any.
 */
export async function declineMeeting(
  house: House,
  viewer: Viewer,
  input: { readonly id: MeetingId; readonly words: string },
): Promise<Outcome<null, AnswerCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const words = cleanText(input.words).trim();
  if (words.length > longestAbout) return refuse('reason-too-long', { field: 'words' });
  return act(house, viewer.personId, input.id, async (tx, meeting, part) => {
    const saying = { ...part, words };
    const isMove = meeting.state === 'fixed' && meeting.times.length > 0 && part.answer === 'yes';
    if (isMove && meeting.turnOf !== part.personId) {
      await answerPart(tx, part, 'yes', words);
      await updateMeeting(tx, meeting.id, { ...meeting, turnOf: null, times: [] }, house.clock.now());
      return 'meeting-kept';
    }
    const isAskers = meeting.askedBy === part.personId && meeting.state === 'asked';
    if (isAskers) return end(house, tx, meeting, saying, 'cancelled');
    return leave(house, tx, meeting, saying);
  });
}

/** Ends a meeting for everybody: who asked may end a request, and whoever comes what was agreed by two. */
export async function cancelMeeting(
  house: House,
  viewer: Viewer,
  input: { readonly id: MeetingId; readonly words: string },
): Promise<Outcome<null, AnswerCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const words = cleanText(input.words).trim();
  if (words.length > longestAbout) return refuse('reason-too-long', { field: 'words' });
  return act(house, viewer.personId, input.id, (tx, meeting, part) => {
    const saying = { ...part, words };
    return meeting.askedBy === part.personId
      ? end(house, tx, meeting, saying, 'cancelled')
      : leave(house, tx, meeting, saying);
  });
}

/** Proposes other times: in answer to a request, or for what was agreed, which stands until somebody accepts one. */
export async function proposeOtherTimes(
  house: House,
  viewer: Viewer,
  input: { readonly id: MeetingId; readonly times: readonly string[] },
): Promise<Outcome<null, AnswerCode | TimesCode | 'too-many'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const meeting = await findMeeting(house.db, input.id);
  if (!meeting || !partOf(meeting, personId)) return refuse('meeting-unknown');
  const edition = await getEdition(house.db, meeting.editionId);
  const until = instantAt(daysAfter(edition.endsOn, 1), '00:00', edition.zone);
  const times = readTimes(input.times, { now: house.clock.now(), until });
  if (!times.ok) return times;
  const rate = await takeRate(house.db, house.clock, `meetings:${personId}`, requestAllowance);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  return act(house, personId, input.id, async (tx, now, part) => {
    const stands = { ...now, turnOf: personId, times: times.value };
    if (now.state === 'asked') {
      for (const other of now.parts) if (other.answer === 'yes') await answerPart(tx, other, 'open');
      await answerPart(tx, part, 'yes');
    }
    await updateMeeting(tx, now.id, stands, house.clock.now());
    return 'meeting-other-times';
  });
}

/** One step of somebody in a meeting that is not over: the row is locked, agendas follow, the others are told. */
async function act(
  house: House,
  personId: PersonId,
  id: MeetingId,
  step: (tx: Tx, meeting: Meeting, part: MeetingPart) => Promise<MeetingNews>,
): Promise<Outcome<null, AnswerCode>> {
  return house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const meeting = await lockMeeting(tx, id);
    const part = meeting && partOf(meeting, personId);
    if (!meeting || !part) return refuse('meeting-unknown');
    const isOver = meeting.state === 'fixed' && meeting.start !== null && meeting.start <= now;
    if (isOver || meeting.state === 'declined' || meeting.state === 'cancelled')
      return refuse('meeting-over');
    const what = await step(tx, meeting, part);
    const after = await lockMeeting(tx, id);
    if (after) {
      await putMeeting(tx, after, now);
      await announceMeeting(house, tx, after, { what, by: personId });
    }
    return done(null);
  });
}
