import { mayManage, type Relation, type SignedInPerson } from '#people';
import { listProfiles } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listShownAmong } from '../queries/cards.ts';
import { listConnectedWith } from '../queries/connections.ts';
import { seenCard } from '../rules/card.ts';

/** Names of those whose cards show them to a viewer who takes part. */
export async function namesOnCards(
  house: House,
  viewer: SignedInPerson,
  editionId: EditionId,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const [cards, known] = await Promise.all([
    listShownAmong(house.db, editionId, persons),
    listConnectedWith(house.db, viewer.personId),
  ]);
  const profiles = await listProfiles(
    house.db,
    cards.map(({ personId }) => personId),
  );
  const relationTo = (person: PersonId): Relation => {
    if (person === viewer.personId) return 'self';
    if (mayManage(viewer, editionId)) return 'organiser';
    return known.has(person) ? 'connection' : 'attendee';
  };
  return new Map(
    profiles.flatMap((profile) => {
      const { name } = seenCard(profile, [], relationTo(profile.personId));
      return name ? [[profile.personId, name] as const] : [];
    }),
  );
}
