import { getEdition } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listPlaceUse } from '../queries/meeting-places.ts';
import { findMeeting } from '../queries/meetings.ts';
import { freePlaces, type PlaceUse } from '../rules/free-times.ts';
import { type Meeting, type MeetingId, type MeetingPlaceId, stillAsked } from '../rules/meeting.ts';
import { partOf } from './accept-meeting.ts';
import { type SeenMeeting, seeMeetings } from './read-meetings.ts';

/** One meeting of the viewer's, with the team's places that are free at each of its times. */
export async function readMeeting(
  house: House,
  viewer: Viewer,
  id: MeetingId,
): Promise<
  Outcome<
    {
      readonly meeting: SeenMeeting;
      readonly free: ReadonlyMap<
        InstantText,
        readonly { readonly id: MeetingPlaceId; readonly name: string }[]
      >;
    },
    'not-signed-in' | 'meeting-unknown'
  >
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const meeting = await findMeeting(house.db, id);
  if (!meeting || !partOf(meeting, viewer.personId)) return refuse('meeting-unknown');
  const [view] = await seeMeetings(house, viewer, meeting.editionId, [meeting]);
  if (!view) return refuse('meeting-unknown');
  const { zone, uses } = await usesOf(house, meeting);
  const people = stillAsked(meeting.parts).length;
  const free = view.times.map(({ start, end }) => {
    const places = freePlaces(uses, { start, end }, people, zone);
    return [start, places.map((place) => ({ id: place.id, name: place.name }))] as const;
  });
  return done({ meeting: view, free: new Map(free) });
}

async function usesOf(house: House, meeting: Meeting) {
  const { zone } = await getEdition(house.db, meeting.editionId);
  const uses: readonly PlaceUse[] =
    meeting.place.kind === 'pool' ? await listPlaceUse(house.db, meeting.editionId) : [];
  return { zone, uses };
}
