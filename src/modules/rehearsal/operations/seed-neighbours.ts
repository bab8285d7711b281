import { showCard } from '#community/server';
import { changeStars } from '#live/server';
import type { Viewer } from '#people';
import { insertGrant, insertPerson, updateProfile } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { type Neighbour, neighboursOf } from '../rules/neighbours.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { seedLightning } from './seed-lightning.ts';
import { seedOpenSpaces } from './seed-open-spaces.ts';
import { must } from './seed-parts.ts';

/**
 * People who take part beside the cast: they starred sessions, can be found by what they like to talk about, and put on open spaces. A second try, after one
 * that was killed, adds what is missing.
 */
export async function seedNeighbours(
  house: House,
  rehearsal: Rehearsal,
  editionId: EditionId,
): Promise<void> {
  for (const neighbour of neighboursOf(rehearsal)) await seedNeighbour(house, editionId, neighbour);
  await seedOpenSpaces(house, rehearsal, editionId);
  await seedLightning(house, rehearsal, editionId);
}

async function seedNeighbour(house: House, editionId: EditionId, neighbour: Neighbour): Promise<void> {
  const { name, email, locale, row } = neighbour;
  const personId = neighbour.id as PersonId;
  await house.db.transaction().execute(async (tx) => {
    await insertPerson(tx, {
      ...{ id: personId, name, email, locale, steward: false, firstOrganiser: false },
    });
    await insertGrant(tx, {
      ...{ editionId, personId, role: 'attendee', grantedBy: null, grantedAt: house.clock.now() },
    });
  });
  const viewer: Viewer = {
    ...{ kind: 'person', personId, steward: false, via: 'session' },
    grants: [{ editionId, role: 'attendee' }],
  };
  const { headline, pronouns, languages, topics } = row;
  const seen = 'attendees' as const;
  const visibility = {
    name: seen,
    pronouns: seen,
    photo: seen,
    headline: seen,
    links: seen,
    languages: seen,
  };
  must(
    await updateProfile(house, viewer, {
      ...{ name, locale, pronouns, headline, languages, links: [], visibility },
    }),
  );
  must(await showCard(house, viewer, { editionId, topics }));
  must(await changeStars(house, viewer, { editionId, add: neighbour.stars, remove: [] }));
}
