import { actorOf, mayOrganise, type Viewer } from '#people';
import { oneLine } from '../../../kernel/clean-text.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import {
  countAtPlaces,
  listMeetingPlaces,
  removeMeetingPlace,
  writeMeetingPlace,
} from '../queries/meeting-places.ts';
import { longestPlace, type MeetingPlace, type MeetingPlaceId } from '../rules/meeting.ts';

export type PlaceCode =
  | 'not-allowed'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'seats-not-valid'
  | 'hours-not-valid'
  | 'too-many-places'
  | 'place-in-use';

/** Places in one edition at most. */
const mostPlaces = 200;

export type PlaceRow = MeetingPlace & {
  /** Meetings to come that were agreed for it. */
  readonly meetings: number;
};

/** The places where people can meet, as the team set them up, with how many meetings are to come at each; never whose. */
export async function readMeetingPlaces(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<readonly PlaceRow[], 'not-allowed'>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const [places, counts] = await Promise.all([
    listMeetingPlaces(house.db, editionId),
    countAtPlaces(house.db, editionId, house.clock.now()),
  ]);
  return done(places.map((place) => ({ ...place, meetings: counts.get(place.id) ?? 0 })));
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Sets up a place, or changes the one with this id. What was agreed there stands, whatever its hours become. */
export async function saveMeetingPlace(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly place: MeetingPlace },
): Promise<Outcome<MeetingPlaceId, PlaceCode>> {
  const { editionId } = input;
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const place = { ...input.place, name: oneLine(input.place.name), way: oneLine(input.place.way) };
  if (!place.name) return refuse('name-missing', { field: 'name' });
  if (place.name.length > longestPlace) return refuse('name-too-long', { field: 'name' });
  if (place.way.length > longestPlace) return refuse('name-too-long', { field: 'way' });
  if (!Number.isInteger(place.seats) || place.seats < 2 || place.seats > 100)
    return refuse('seats-not-valid', { field: 'seats' });
  if (!time.test(place.opensAt) || !time.test(place.closesAt) || place.opensAt >= place.closesAt)
    return refuse('hours-not-valid', { field: 'closesAt' });
  return house.db.transaction().execute(async (tx) => {
    const known = await listMeetingPlaces(tx, editionId);
    const isNew = !known.some(({ id }) => id === place.id);
    if (isNew && known.length >= mostPlaces) return refuse('too-many-places');
    if (!(await writeMeetingPlace(tx, editionId, place))) return refuse('name-taken', { field: 'name' });
    const act = isNew ? 'community.place-added' : 'community.place-changed';
    const { name } = place;
    await recordAct(tx, {
      ...{
        at: house.clock.now(),
        editionId,
        personId: actorOf(viewer),
        act,
        subject: place.id,
        facts: { name },
      },
    });
    return done(place.id);
  });
}

/** Takes a place out; one where meetings are to come can only be closed for new ones. */
export async function dropMeetingPlace(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: MeetingPlaceId },
): Promise<Outcome<null, PlaceCode>> {
  const { editionId, id } = input;
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const place = (await listMeetingPlaces(tx, editionId)).find((one) => one.id === id);
    if (!place) return done(null);
    if ((await countAtPlaces(tx, editionId, now)).get(id)) return refuse('place-in-use');
    await removeMeetingPlace(tx, editionId, id);
    const facts = { name: place.name };
    await recordAct(tx, {
      ...{
        at: now,
        editionId,
        personId: actorOf(viewer),
        act: 'community.place-removed',
        subject: id,
        facts,
      },
    });
    return done(null);
  });
}
