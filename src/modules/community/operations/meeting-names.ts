import { visibleProfile } from '#people';
import { listPersons, listProfiles } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listConnectedWith } from '../queries/connections.ts';
import type { Meeting } from '../rules/meeting.ts';

/** Who asks, and who says yes, is known by name to all in the meeting; of others each sees what they would see of the card. */
export async function namesFor(house: House, reader: PersonId, meetings: readonly Meeting[]) {
  const ids = [...new Set(meetings.flatMap(({ parts }) => parts.flatMap(({ personId }) => personId ?? [])))];
  const [persons, profiles, known] = await Promise.all([
    listPersons(house.db, ids),
    listProfiles(house.db, ids),
    listConnectedWith(house.db, reader),
  ]);
  const full = new Map(persons.map(({ id, name }) => [id, name]));
  const shown = new Map(profiles.map((one) => [one.personId, visibleProfile(one, 'attendee').name]));
  return ({ askedBy, parts }: Meeting, personId: PersonId | null): string | null => {
    if (personId === null) return null;
    const said = parts.some((part) => part.personId === personId && part.answer === 'yes');
    const isOpen = personId === askedBy || said || known.has(personId);
    return (isOpen ? full.get(personId) : shown.get(personId)) ?? null;
  };
}
