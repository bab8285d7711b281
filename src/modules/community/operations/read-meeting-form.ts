import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listConnections } from '../queries/connections.ts';
import { listMeetingPlaces } from '../queries/meeting-places.ts';
import { type MeetingPlaceId, mostInMeeting } from '../rules/meeting.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { type Askable, listAskable, readWho } from './meeting-people.ts';

/** Whom the viewer could ask: their connections who are here and let them, and those whom they name; and the team's places. */
export async function readMeetingForm(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly who: readonly string[] },
): Promise<
  Outcome<
    {
      readonly people: readonly Pick<Askable, 'who' | 'name'>[];
      readonly places: readonly {
        readonly id: MeetingPlaceId;
        readonly name: string;
        readonly seats: number;
      }[];
    },
    DoorCode
  >
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const [connections, places] = await Promise.all([
    listConnections(house.db, viewer.personId),
    listMeetingPlaces(house.db, editionId),
  ]);
  const named = input.who.flatMap((name) => readWho(name) ?? []).slice(0, mostInMeeting);
  const names = [...named, ...connections.map(({ id }) => id)];
  const people = await listAskable(house, viewer, editionId, [...new Set(names)]);
  return done({
    people: people.map(({ who, name }) => ({ who, name })),
    places: places.filter(({ isOpen }) => isOpen).map(({ id, name, seats }) => ({ id, name, seats })),
  });
}
