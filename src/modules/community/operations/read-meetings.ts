import { titleOfEntry } from '#live';
import { type Agenda, readAgenda } from '#live/server';
import { isSignedIn, type SignedInPerson, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listPlaceUse } from '../queries/meeting-places.ts';
import { listMeetingsOf } from '../queries/meetings.ts';
import { overlap } from '../rules/free-times.ts';
import {
  endOf,
  isStale,
  type Meeting,
  type MeetingAnswer,
  type MeetingId,
  type MeetingPartId,
  openTimes,
} from '../rules/meeting.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { namesFor } from './meeting-names.ts';

/** Where a meeting stands for its reader. `to-answer` waits for them, `waiting` for others. */
export type MeetingStage = 'to-answer' | 'waiting' | 'fixed' | 'over' | 'stale' | 'declined' | 'cancelled';

export type SeenMeeting = {
  readonly id: MeetingId;
  readonly editionId: EditionId;
  readonly stage: MeetingStage;
  readonly about: string;
  readonly minutes: number;
  /** Who else is in it; a name is `null` while they keep it to themselves, and once they left. */
  readonly others: readonly {
    readonly partId: MeetingPartId;
    readonly name: string | null;
    readonly answer: Exclude<MeetingAnswer, 'silent'>;
    readonly words: string;
    readonly isAsker: boolean;
  }[];
  readonly isAsker: boolean;
  readonly answer: MeetingAnswer;
  /** Times that are proposed, with what the reader has then; theirs to choose if `isTurn`. */
  readonly times: readonly SeenTime[];
  readonly isTurn: boolean;
  readonly agreed: SeenTime | null;
  readonly place: Meeting['place'];
  /** The table, once it is taken; or the one that was asked for. */
  readonly table: { readonly name: string; readonly way: string } | null;
};
export type SeenTime = {
  readonly start: InstantText;
  readonly end: InstantText;
  /** Titles of what the reader has in their agenda then. */
  readonly clashes: readonly string[];
};

/** Everything that the viewer proposed, was asked and agreed at an edition, the next first. */
export async function readMeetings(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<readonly SeenMeeting[], DoorCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const meetings = await listMeetingsOf(house.db, viewer.personId, editionId);
  return done(await seeMeetings(house, viewer, editionId, meetings));
}

/** Meetings as one who has a part in them sees them. */
export async function seeMeetings(
  house: House,
  viewer: SignedInPerson,
  editionId: EditionId,
  meetings: readonly Meeting[],
): Promise<readonly SeenMeeting[]> {
  if (meetings.length === 0) return [];
  const me = await findPerson(house.db, viewer.personId);
  const [nameOf, places, agenda] = await Promise.all([
    namesFor(house, viewer.personId, meetings),
    listPlaceUse(house.db, editionId),
    me ? readAgenda(house, editionId, { personId: me.id, email: me.email }) : null,
  ]);
  const now = house.clock.now();
  return meetings.map((meeting) => {
    const wanted = meeting.place.kind === 'pool' ? meeting.place.placeId : null;
    const table = places.find(({ id }) => id === (meeting.takenPlaceId ?? wanted));
    return {
      ...viewOf(meeting, viewer.personId, now, nameOf),
      times: openTimes(meeting, now).map((start) => timeOf(meeting, start, agenda)),
      agreed: meeting.start === null ? null : timeOf(meeting, meeting.start, agenda),
      table: table ? { name: table.name, way: table.way } : null,
    };
  });
}

function timeOf(meeting: Meeting, start: InstantText, agenda: Agenda | null): SeenTime {
  const span = { start, end: endOf(start, meeting.minutes) };
  const own = new Set<string>(meeting.parts.map(({ id }) => id));
  const clashes = (agenda?.entries ?? []).filter(
    (entry) =>
      entry.start !== null &&
      entry.end !== null &&
      entry.session?.status !== 'cancelled' &&
      !own.has(entry.key) &&
      overlap({ start: entry.start, end: entry.end }, span),
  );
  return { ...span, clashes: clashes.map(titleOfEntry) };
}

function viewOf(
  meeting: Meeting,
  reader: PersonId,
  now: InstantText,
  nameOf: (meeting: Meeting, personId: PersonId | null) => string | null,
): Omit<SeenMeeting, 'times' | 'agreed' | 'table'> {
  const { id, editionId, about, minutes, place, parts, askedBy } = meeting;
  const own = parts.find(({ personId }) => personId === reader);
  const isTurn = meeting.turnOf !== reader && openTimes(meeting, now).length > 0;
  return {
    ...{ id, editionId, about, minutes, place, isTurn },
    stage: stageOf(meeting, own?.answer ?? 'left', isTurn, now),
    others: parts
      .filter(({ personId }) => personId !== reader)
      .map((part) => ({
        ...{ partId: part.id, name: nameOf(meeting, part.personId), words: part.words },
        // Who blocked somebody just does not answer.
        answer: part.answer === 'silent' ? ('open' as const) : part.answer,
        isAsker: part.personId !== null && part.personId === askedBy,
      })),
    ...{ isAsker: askedBy === reader, answer: own?.answer ?? 'left' },
  };
}

function stageOf(meeting: Meeting, answer: MeetingAnswer, isTurn: boolean, now: InstantText): MeetingStage {
  const { state, end } = meeting;
  if (state === 'declined' || state === 'cancelled') return state;
  if (end !== null && end <= now) return 'over';
  if (isStale(meeting, now)) return 'stale';
  if (answer === 'no') return 'declined';
  if (isTurn || (state === 'fixed' && answer === 'open')) return 'to-answer';
  return state === 'fixed' ? 'fixed' : 'waiting';
}
