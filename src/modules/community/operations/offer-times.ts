import { isSignedIn, type Viewer } from '#people';
import { findPerson, listPersons } from '#people/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { findMeeting } from '../queries/meetings.ts';
import type { MeetingId } from '../rules/meeting.ts';
import { partOf } from './accept-meeting.ts';
import { type FreeDays, findFreeTimes, readLength } from './find-free-times.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { type Askable, type AskCode, askPeople } from './meeting-people.ts';

export type OfferedTimes = {
  readonly people: readonly Pick<Askable, 'who' | 'name'>[];
  readonly minutes: number;
  /** Times at which all of them are free, by the venue's days. Whose agenda made which of them none is not said. */
  readonly days: FreeDays;
};

/** Times that are free for the viewer and everybody whom they would like to meet; a place of the team's is free then too if they want one. */
export async function offerTimes(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly who: readonly string[];
    readonly minutes: number;
    readonly needsPlace: boolean;
  },
): Promise<Outcome<OfferedTimes, DoorCode | AskCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const asked = await askPeople(house, viewer, editionId, input.who);
  if (!asked.ok) return asked;
  const me = await findPerson(house.db, viewer.personId);
  const persons = [...asked.value.map(({ person }) => person), ...(me ? [me] : [])];
  const minutes = readLength(input.minutes);
  const days = await findFreeTimes(house, editionId, persons, { minutes, needsPlace: input.needsPlace });
  return done({ people: asked.value.map(({ who, name }) => ({ who, name })), minutes, days });
}

/** Times that are free for everybody in a meeting that is there, to propose instead. */
export async function offerOtherTimes(
  house: House,
  viewer: Viewer,
  id: MeetingId,
): Promise<Outcome<FreeDays, 'not-signed-in' | 'meeting-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const meeting = await findMeeting(house.db, id);
  if (!meeting || !partOf(meeting, viewer.personId)) return refuse('meeting-unknown');
  const { parts, editionId, minutes, place } = meeting;
  const ids = parts.flatMap(({ personId, answer }) =>
    personId && (personId === viewer.personId || answer === 'open' || answer === 'yes') ? personId : [],
  );
  const persons = await listPersons(house.db, ids);
  return done(await findFreeTimes(house, editionId, persons, { minutes, needsPlace: place.kind === 'pool' }));
}
