import type { MeetingId, MeetingPlaceId } from '#community';
import {
  acceptMeeting,
  agreeToConnect,
  answerCard,
  chooseReach,
  holdOutCard,
  offerTimes,
  proposeMeeting,
  readMeetingPlaces,
  saveMeetingPlace,
  viewConnections,
  viewMeeting,
} from '#community/server';
import { operator, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { rehearsalMeetings } from '../rules/meetings.ts';
import { neighboursOf } from '../rules/neighbours.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { must } from './seed-parts.ts';

type Attendee = Viewer & { readonly kind: 'person' };

/** Tables to meet at; and the attendee of the cast knows two people: one asks for a meeting, with the other one is agreed. */
export async function seedMeetings(house: House, rehearsal: Rehearsal, editionId: EditionId): Promise<void> {
  if (must(await readMeetingPlaces(house, operator, editionId)).length > 0) return;
  for (const [name, way, seats] of rehearsalMeetings.tables) {
    const hours = { opensAt: '08:00', closesAt: '20:00', isOpen: true };
    const place = { id: house.newId<MeetingPlaceId>(), name, way, room: null, seats, ...hours };
    must(await saveMeetingPlace(house, operator, { editionId, place }));
  }
  const attendee = rehearsal.cast.find(({ key }) => key === 'attendee');
  const neighbours = neighboursOf(rehearsal).map(({ id }) => asAttendee(editionId, id));
  // Every second one likes to be asked by all.
  for (const [at, neighbour] of neighbours.entries())
    if (at % 2 === 0) must(await chooseReach(house, neighbour, 'attendees'));
  const [one, other] = neighbours;
  if (!attendee || !one || !other) return;
  const viewer = asAttendee(editionId, attendee.id);
  await introduce(house, editionId, viewer, one);
  await introduce(house, editionId, viewer, other);
  await ask(house, editionId, { from: one, to: viewer, about: rehearsalMeetings.about.toAnswer, times: 3 });
  const { id, start } = await ask(house, editionId, {
    from: viewer,
    to: other,
    about: rehearsalMeetings.about.agreed,
    times: 1,
  });
  must(await acceptMeeting(house, other, { id, start }));
}

function asAttendee(editionId: EditionId, id: string): Attendee {
  return {
    ...{ kind: 'person', personId: id as PersonId, steward: false, via: 'session' },
    grants: [{ editionId, role: 'attendee' }],
  };
}

async function introduce(house: House, editionId: EditionId, one: Attendee, other: Attendee): Promise<void> {
  const code = must(await holdOutCard(house, one, { editionId, gives: ['headline', 'languages'] }));
  must(await answerCard(house, other, { editionId, code, gives: ['headline', 'languages'] }));
  for (const { id } of must(await viewMeeting(house, one, editionId)).asking)
    must(await agreeToConnect(house, one, { id }));
}

async function ask(
  house: House,
  editionId: EditionId,
  wanted: { readonly from: Attendee; readonly to: Attendee; readonly about: string; readonly times: number },
): Promise<{ readonly id: MeetingId; readonly start: string }> {
  const { from, to, about } = wanted;
  const known = must(await viewConnections(house, from)).connections;
  const who = known.filter(({ otherId }) => otherId === to.personId).map(({ id }) => id);
  const asked = { editionId, who, minutes: 30, needsPlace: true };
  const { days } = must(await offerTimes(house, from, asked));
  // Not at once: who opens the demo shall still see it as something to come.
  const starts = days.flatMap((day) => day.starts).filter((_, at) => at % 5 === 4);
  const times = starts.slice(0, wanted.times);
  const id = house.newId<MeetingId>();
  const place = { kind: 'pool', placeId: null } as const;
  must(await proposeMeeting(house, from, { ...{ editionId, id, who, minutes: 30, times, about, place } }));
  return { id, start: times[0] ?? '' };
}
