import { operator } from '#people';
import { insertGrant, insertPerson } from '#people/server';
import { setSpeakerAddress } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';

/** Who speaks among the cast signs in as the speaker that they are. */
export async function seedSpeakers(house: House, { cast }: Rehearsal, editionId: EditionId): Promise<void> {
  for (const { speakerCode: code, email } of cast) {
    if (!code) continue;
    const set = await setSpeakerAddress(house, operator, { editionId, code, email });
    if (!set.ok) throw new Error(`The rehearsal's speakers could not be seeded: ${set.refusal.code}`);
  }
}

/** The cast as people with their roles; who is there already stays. */
export async function seedPeople(
  house: House,
  tx: Tx,
  rehearsal: Rehearsal,
  ids: ReadonlyMap<string, EditionId>,
): Promise<void> {
  for (const member of rehearsal.cast) {
    const personId = member.id as PersonId;
    const organiser = member.key === 'organiser';
    await insertPerson(tx, {
      id: personId,
      name: member.name,
      email: member.email,
      locale: member.locale,
      steward: organiser,
      firstOrganiser: organiser,
    });
    for (const { edition, role } of member.grants) {
      const editionId = ids.get(edition);
      if (editionId)
        await insertGrant(tx, { editionId, personId, role, grantedBy: null, grantedAt: house.clock.now() });
    }
  }
}
