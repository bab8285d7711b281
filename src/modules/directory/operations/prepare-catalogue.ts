import { z } from 'zod';
import { operator } from '#people';
import type { House } from '../../../platform/house.ts';
import { readSetting, writeSetting } from '../../../platform/settings.ts';
import { hasPlaces, insertPlaces, type Place } from '../queries/places.ts';
import { ensureSource, findSource, listSources, markRead, ownSources } from '../queries/sources.ts';
import { isListKind } from '../rules/source.ts';
import { starterList, starterVersion } from '../rules/starter-list.ts';
import { takeList } from './take-list.ts';

const setting = 'directory.starter';
const settingShape = z.object({ version: z.number() });

/**
 * Takes the facts that Hallway ships with into a catalogue that has no list yet; a newer version of them where an older one was
 * taken and nobody has removed it. `false` if there was nothing to do.
 */
export async function takeStarter(house: House): Promise<boolean> {
  const taken = await readSetting(house.db, setting, settingShape);
  if (taken && taken.version >= starterVersion) return false;
  const { starter } = ownSources;
  const known = await findSource(house.db, starter.slug);
  const isWanted = taken
    ? known !== undefined
    : !(await listSources(house.db)).some(({ kind }) => isListKind(kind));
  if (isWanted) {
    const source = await house.db
      .transaction()
      .execute((tx) => ensureSource(tx, { ...starter, id: house.newId() }, house.clock.now()));
    await takeList(house, operator, { source, list: starterList(), isWhole: true });
    await house.db.transaction().execute((tx) => markRead(tx, source.id, house.clock.now(), null));
  }
  await house.db
    .transaction()
    .execute((tx) => writeSetting(tx, setting, { version: starterVersion }, house.clock.now()));
  return isWanted;
}

/** Fills the table of places that distance is measured from, once; `false` if it is filled. */
export async function fillPlaces(house: House, list: () => Promise<readonly Place[]>): Promise<boolean> {
  if (await hasPlaces(house.db)) return false;
  const places = await list();
  await house.db.transaction().execute((tx) => insertPlaces(tx, places));
  return true;
}
