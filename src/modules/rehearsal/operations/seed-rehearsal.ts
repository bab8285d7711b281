import { ensureSource, findEdition, removeEdition, takeList, updateEdition } from '#directory/server';
import { operator } from '#people';
import { insertGrant, insertPerson } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { writeSetting } from '../../../platform/settings.ts';
import { elsewhereRecords } from '../rules/elsewhere.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { rehearsalProgramme } from '../rules/rehearsal-programme.ts';
import { clockSetting } from './move-clock.ts';
import { seedEdition } from './seed-edition.ts';

const elsewhere = { slug: 'rehearsal', name: 'Made up for this rehearsal', kind: 'starter' } as const;

/**
 * Fills an empty installation with the rehearsal conference, and sets its clock to the conference's Friday, 10:25. What an
 * earlier try left that was killed on its way is removed first; people and the note that all is there come last, together.
 */
export async function seedRehearsal(
  house: House,
  rehearsal: Rehearsal = rehearsalProgramme(),
): Promise<void> {
  const editions = [rehearsal.past, rehearsal.current, rehearsal.coming];
  for (const { slug } of editions) await removeLeftOver(house, slug);
  const ids = new Map<string, EditionId>();
  for (const edition of editions) {
    ids.set(edition.slug, await seedEdition(house, rehearsal.conference.name, edition));
  }
  const offsetMs = Date.parse(rehearsal.startsAt) - Date.now();
  house.clock.setOffset(offsetMs);
  await seedElsewhere(house, rehearsal);
  house.clock.setOffset(0);
  await house.db.transaction().execute(async (tx) => {
    await seedPeople(house, tx, rehearsal, ids);
    await writeSetting(tx, clockSetting, { offsetMs }, house.clock.now());
    await writeSetting(tx, 'rehearsal.seeded', { seed: rehearsal.seed }, house.clock.now());
  });
  house.clock.setOffset(offsetMs);
  house.log.info('rehearsal.seeded', { editions: ids.size });
}

/** Conferences elsewhere, made up as everything is, so that there is something to choose among; a second try changes nothing. */
async function seedElsewhere(house: House, rehearsal: Rehearsal): Promise<void> {
  const source = await house.db
    .transaction()
    .execute((tx) => ensureSource(tx, { ...elsewhere, id: house.newId() }, house.clock.now()));
  const records = elsewhereRecords(rehearsal.current.head.startsOn);
  const taken = await takeList(house, operator, { source, list: { records, problems: [] }, isWhole: true });
  if (!taken.ok) throw new Error(`The rehearsal's catalogue could not be seeded: ${taken.refusal.code}`);
}

async function removeLeftOver(house: House, slug: string): Promise<void> {
  const edition = await findEdition(house.db, slug);
  if (!edition) return;
  const editionId = edition.id;
  await updateEdition(house, operator, { editionId, changes: { isPublic: false } });
  const removed = await removeEdition(house, operator, { editionId, confirm: slug });
  if (!removed.ok) throw new Error(`The rehearsal could not be seeded anew: ${removed.refusal.code}`);
}

async function seedPeople(
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
