import { getEdition } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { daysAfter, instantAt } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { listMeetingPlaces } from '../queries/meeting-places.ts';
import { countOpenRequests, findMeeting, insertMeeting } from '../queries/meetings.ts';
import { lockRequestsOf } from '../queries/reach.ts';
import {
  type Meeting,
  type MeetingId,
  type MeetingPartId,
  type MeetingWordsCode,
  mostOpenRequests,
  readMeetingWords,
  readTimes,
  requestAllowance,
  type TimesCode,
  type WantedPlace,
} from '../rules/meeting.ts';
import { announceMeeting } from './announce-meeting.ts';
import { readLength } from './find-free-times.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { type AskCode, askPeople } from './meeting-people.ts';

export type ProposeCode =
  | DoorCode
  | AskCode
  | TimesCode
  | MeetingWordsCode
  | 'place-unknown'
  | 'too-many-open'
  | 'too-many'
  | 'meeting-unknown';

export type Proposal = {
  readonly editionId: EditionId;
  /** Made by whoever writes it, so that a form that is sent twice is one request. */
  readonly id: MeetingId;
  readonly who: readonly string[];
  readonly minutes: number;
  /** Starts. */
  readonly times: readonly string[];
  readonly about: string;
  readonly place: WantedPlace;
};

/** Proposes times to others. It takes nobody's time and no table until somebody accepts. */
export async function proposeMeeting(
  house: House,
  viewer: Viewer,
  input: Proposal,
): Promise<Outcome<MeetingId, ProposeCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, id } = input;
  const { db } = house;
  const { personId } = viewer;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const sent = await findMeeting(db, id);
  if (sent) return sent.askedBy === personId ? done(id) : refuse('meeting-unknown');
  const asked = await askPeople(house, viewer, editionId, input.who);
  if (!asked.ok) return asked;
  const edition = await getEdition(db, editionId);
  const now = house.clock.now();
  const until = instantAt(daysAfter(edition.endsOn, 1), '00:00', edition.zone);
  const times = readTimes(input.times, { now, until });
  if (!times.ok) return times;
  const words = readMeetingWords(input);
  if (!words.ok) return words;
  const { about, place } = words.value;
  if (place.kind === 'pool') {
    const places = (await listMeetingPlaces(db, editionId)).filter(
      ({ isOpen, seats }) => isOpen && seats > asked.value.length,
    );
    const isThere = place.placeId === null || places.some((each) => each.id === place.placeId);
    if (places.length === 0 || !isThere) return refuse('place-unknown', { field: 'place' });
  }
  const rate = await takeRate(db, house.clock, `meetings:${personId}`, requestAllowance);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const meeting = requestOf(house, viewer.personId, input, {
    ...{ about, place, times: times.value },
    people: asked.value.map(({ person }) => person.id),
  });
  return db.transaction().execute(async (tx) => {
    await lockRequestsOf(tx, personId);
    if ((await countOpenRequests(tx, personId, now)) >= mostOpenRequests) return refuse('too-many-open');
    if (await insertMeeting(tx, meeting))
      await announceMeeting(house, tx, meeting, { what: 'meeting-asked', by: personId });
    return done(id);
  });
}

function requestOf(
  house: House,
  personId: PersonId,
  { id, editionId, minutes }: Proposal,
  read: Pick<Meeting, 'about' | 'place' | 'times'> & { readonly people: readonly PersonId[] },
): Meeting {
  const now = house.clock.now();
  const part = (whose: PersonId, answer: 'yes' | 'open') => ({
    ...{ id: house.newId<MeetingPartId>(), personId: whose, answer, words: '' },
  });
  const { about, place, times, people } = read;
  return {
    ...{ id, editionId, state: 'asked', about, place, minutes: readLength(minutes) },
    ...{ askedBy: personId, turnOf: personId, times, start: null, end: null },
    parts: [part(personId, 'yes'), ...people.map((one) => part(one, 'open'))],
    ...{ takenPlaceId: null, revision: 0, madeAt: now, changedAt: now },
  };
}
