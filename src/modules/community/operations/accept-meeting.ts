import { getEdition } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listPlaceUse } from '../queries/meeting-places.ts';
import { releaseQuarters, takePeople, takePlace } from '../queries/meeting-quarters.ts';
import { answerPart, lockMeeting, updateMeeting } from '../queries/meetings.ts';
import { freePlaces, type Span } from '../rules/free-times.ts';
import {
  endOf,
  type Meeting,
  type MeetingId,
  type MeetingPart,
  type MeetingPlaceId,
  quartersOf,
  stillAsked,
} from '../rules/meeting.ts';
import { announceMeeting } from './announce-meeting.ts';
import { putMeeting } from './put-meeting.ts';

export type AcceptCode =
  | 'not-signed-in'
  | 'meeting-unknown'
  | 'time-gone'
  | 'you-are-busy'
  | 'others-are-busy'
  | 'place-taken'
  | 'no-place-free';

type Choice = {
  readonly id: MeetingId;
  /** The start that they choose. */
  readonly start: string;
  /** Another place of the team's than the one that was asked for. */
  readonly placeId?: MeetingPlaceId | null;
};

/**
 * Accepts one of the times that were proposed, or comes to the time that was agreed. Time and table are taken in the same transaction: of two
 * who want one table, or one person, at the same moment exactly one gets it, and the other reads what is free.
 */
export async function acceptMeeting(
  house: House,
  viewer: Viewer,
  input: Choice,
): Promise<Outcome<MeetingId, AcceptCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const meeting = await lockMeeting(tx, input.id);
    const part = meeting && partOf(meeting, personId);
    if (!meeting || !part) return refuse('meeting-unknown');
    const isAgreed = meeting.state === 'fixed' && meeting.start === input.start;
    // Pressed twice it is accepted once.
    if (isAgreed && part.answer === 'yes') return done(meeting.id);
    const isProposed = meeting.times.includes(input.start) && meeting.turnOf !== personId;
    const isOpen = meeting.state === 'asked' || meeting.state === 'fixed';
    if (!isOpen || input.start <= now || !(isAgreed || isProposed)) return refuse('time-gone');
    const accepting = { house, tx, meeting, part, personId };
    return isAgreed ? join(accepting) : fix(accepting, input);
  });
}

/** The part of somebody who is in it and hears of it. */
export function partOf(meeting: Meeting, personId: PersonId): MeetingPart | undefined {
  return meeting.parts.find((one) => one.personId === personId && one.answer !== 'silent');
}

type Accepting = {
  readonly house: House;
  readonly tx: Tx;
  readonly meeting: Meeting;
  readonly part: MeetingPart;
  readonly personId: PersonId;
};

/** Somebody comes to a time that others agreed. */
async function join({
  house,
  tx,
  meeting,
  part,
  personId,
}: Accepting): Promise<Outcome<MeetingId, AcceptCode>> {
  const { id, start, end } = meeting;
  const quarters = start && end ? quartersOf(start, end) : [];
  const busy = await takePeople(tx, id, [personId], quarters);
  if (busy.length > 0) {
    await releaseQuarters(tx, id, keptBy(meeting));
    return refuse('you-are-busy');
  }
  await answerPart(tx, part, 'yes');
  const now = house.clock.now();
  await updateMeeting(tx, id, meeting, now);
  await putMeeting(tx, await changed(tx, id), now);
  await announceMeeting(house, tx, next(meeting), { what: 'meeting-joined', by: personId });
  return done(id);
}

/** What a meeting that was agreed has taken so far. */
function keptBy({ state, parts, start, end, takenPlaceId }: Meeting) {
  const isFixed = state === 'fixed' && start !== null && end !== null;
  return {
    persons: isFixed
      ? parts.flatMap(({ personId, answer }) => (answer === 'yes' && personId ? personId : []))
      : [],
    placeId: takenPlaceId,
    quarters: isFixed ? quartersOf(start, end) : [],
  };
}

/** One of the proposed times becomes the meeting's. */
async function fix(accepting: Accepting, input: Choice): Promise<Outcome<MeetingId, AcceptCode>> {
  const { house, tx, meeting, part, personId } = accepting;
  const { id, turnOf } = meeting;
  const span = { start: input.start, end: endOf(input.start, meeting.minutes) };
  const quarters = quartersOf(span.start, span.end);
  const coming = [personId, ...(turnOf ? [turnOf] : [])];
  const busy = await takePeople(tx, id, coming, quarters);
  const edition = await getEdition(tx, meeting.editionId);
  const place =
    busy.length > 0
      ? refuse(busy.includes(personId) ? 'you-are-busy' : 'others-are-busy')
      : await takeAPlace(tx, meeting, span, input.placeId, edition.zone);
  if (!place.ok) {
    await releaseQuarters(tx, id, keptBy(meeting));
    return place;
  }
  await releaseQuarters(tx, id, { persons: coming, placeId: place.value, quarters });
  // Whoever had agreed to another time has yet to say whether they can at this one.
  for (const other of meeting.parts)
    if (other.answer === 'yes' && other.personId !== null && !coming.includes(other.personId))
      await answerPart(tx, other, 'open');
  await answerPart(tx, part, 'yes');
  const now = house.clock.now();
  const stands = { state: 'fixed', turnOf: null, times: [], ...span, takenPlaceId: place.value } as const;
  await updateMeeting(tx, id, stands, now);
  await putMeeting(tx, await changed(tx, id), now);
  const what = meeting.state === 'fixed' ? 'meeting-moved' : 'meeting-fixed';
  await announceMeeting(house, tx, next(meeting), { what, by: personId });
  return done(id);
}

async function takeAPlace(
  tx: Tx,
  meeting: Meeting,
  span: Span,
  instead: MeetingPlaceId | null | undefined,
  zone: ZoneName,
): Promise<Outcome<MeetingPlaceId | null, 'place-taken' | 'no-place-free'>> {
  if (meeting.place.kind !== 'pool') return done(null);
  const wanted = instead ?? meeting.place.placeId;
  const own = new Set(keptBy(meeting).quarters);
  const places = (await listPlaceUse(tx, meeting.editionId)).map((place) =>
    // What the meeting itself has there is free for it.
    place.id === meeting.takenPlaceId
      ? { ...place, taken: new Set([...place.taken].filter((each) => !own.has(each))) }
      : place,
  );
  const free = freePlaces(places, span, stillAsked(meeting.parts).length, zone);
  const quarters = quartersOf(span.start, span.end);
  for (const { id } of wanted ? free.filter((place) => place.id === wanted) : free)
    if (await takePlace(tx, meeting.id, id, quarters)) return done(id);
  return refuse(wanted ? 'place-taken' : 'no-place-free');
}

async function changed(tx: Tx, id: MeetingId): Promise<Meeting> {
  const meeting = await lockMeeting(tx, id);
  if (!meeting) throw new Error('A meeting that is locked is gone.');
  return meeting;
}

function next(meeting: Meeting): Meeting {
  return { ...meeting, revision: meeting.revision + 1 };
}
