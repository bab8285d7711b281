import { linkSpeakers } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { writeSetting } from '../../../platform/settings.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { rehearsalProgramme } from '../rules/rehearsal-programme.ts';
import { clockSetting } from './move-clock.ts';
import { removeLeftOver } from './remove-left-over.ts';
import { seedPeople, seedSpeakers } from './seed-cast.ts';
import { seedCompanion } from './seed-companion.ts';
import { seedEdition } from './seed-edition.ts';
import { seedElsewhere } from './seed-elsewhere.ts';
import { seedNeighbours } from './seed-neighbours.ts';
import { setClock } from './seed-parts.ts';

/**
 * Fills an empty installation with the rehearsal conference, and sets its clock to the conference's Friday, 10:25. What an
 * earlier try left that was killed on its way is removed first or found again; the note that all is there comes last.
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
  const currentId = ids.get(rehearsal.current.slug);
  if (!currentId) throw new Error('The rehearsal has no current edition.');
  setClock(house, rehearsal.startsAt);
  await seedElsewhere(house, rehearsal);
  await seedSpeakers(house, rehearsal, currentId);
  await seedNeighbours(house, rehearsal, currentId);
  house.clock.setOffset(0);
  await house.db.transaction().execute((tx) => seedPeople(house, tx, rehearsal, ids));
  await linkSpeakers(house);
  await seedCompanion(house, rehearsal, currentId);
  const offsetMs = Date.parse(rehearsal.startsAt) - Date.now();
  house.clock.setOffset(0);
  await house.db.transaction().execute(async (tx) => {
    await writeSetting(tx, clockSetting, { offsetMs }, house.clock.now());
    await writeSetting(tx, 'rehearsal.seeded', { seed: rehearsal.seed }, house.clock.now());
  });
  house.clock.setOffset(offsetMs);
  house.log.info('rehearsal.seeded', { editions: ids.size });
}
