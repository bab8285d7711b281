import { type SignedInPerson, visibleProfile } from '#people';
import { listPersons, listProfiles, type Person } from '#people/server';
import { type EditionId, type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listConnectedWith } from '../queries/connections.ts';
import { listBlocks, listNamed, listReach, type Named } from '../queries/reach.ts';
import type { CardId } from '../rules/card.ts';
import type { ConnectionId } from '../rules/connection.ts';
import { mostInMeeting } from '../rules/meeting.ts';
import { listAttending } from './list-attending.ts';

/** Somebody to whom the viewer may propose a meeting, under the name by which they found them. */
export type Askable = {
  readonly who: CardId | ConnectionId;
  readonly person: Person;
  /** `null` while they keep their name from attendees. */
  readonly name: string | null;
};

export type AskCode = 'nobody-asked' | 'too-many-people' | 'not-reachable';

/** A card's or connection's name as a form sends it. */
export function readWho(text: string): CardId | ConnectionId | null {
  return readId<'card'>(text);
}

/**
 * Those whom the viewer names, if each of them may be asked: takes part, lets themselves be asked by who the viewer is to them, and neither
 * blocked the other. Why not is never said: it would tell what somebody chose.
 */
export async function askPeople(
  house: House,
  viewer: SignedInPerson,
  editionId: EditionId,
  names: readonly string[],
): Promise<Outcome<readonly Askable[], AskCode>> {
  const wanted = [...new Set(names.flatMap((name) => readWho(name) ?? []))];
  if (wanted.length === 0) return refuse('nobody-asked', { field: 'who' });
  if (wanted.length > mostInMeeting - 1) return refuse('too-many-people', { field: 'who' });
  const found = await listAskable(house, viewer, editionId, wanted);
  return found.length === wanted.length ? done(found) : refuse('not-reachable', { field: 'who' });
}

/** Those of these names whom the viewer may ask; two names of one person are one. */
export async function listAskable(
  house: House,
  viewer: SignedInPerson,
  editionId: EditionId,
  names: readonly (CardId | ConnectionId)[],
): Promise<readonly Askable[]> {
  const { db } = house;
  const named = await listNamed(db, { personId: viewer.personId, editionId }, names);
  const ids = [...new Set(named.map(({ personId }) => personId))].filter((id) => id !== viewer.personId);
  const [persons, profiles, reachOf, blocks, known] = await Promise.all([
    listPersons(db, ids),
    listProfiles(db, ids),
    listReach(db, ids),
    listBlocks(db, viewer.personId),
    listConnectedWith(db, viewer.personId),
  ]);
  const attending = await listAttending(db, editionId, persons);
  const mayAsk = (id: PersonId) =>
    attending.has(id) &&
    !blocks.blocked.has(id) &&
    !blocks.by.has(id) &&
    (reachOf(id) === 'attendees' || (reachOf(id) === 'connections' && known.has(id)));
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]));
  return onePerPerson(named).flatMap(({ who, personId }): Askable[] => {
    const person = personOf.get(personId);
    const profile = profileOf.get(personId);
    if (!person || !profile || !mayAsk(personId)) return [];
    const seen = known.has(personId) ? person.name : visibleProfile(profile, 'attendee').name;
    return [{ who, person, name: seen ?? null }];
  });
}

function onePerPerson(named: readonly Named[]): readonly Named[] {
  return named.filter((one, at) => named.findIndex(({ personId }) => personId === one.personId) === at);
}
