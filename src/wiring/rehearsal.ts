import { z } from 'zod';
import { isSetUp } from '#people/server';
import { followClock, seedRehearsal } from '#rehearsal/server';
import { CannotStart } from '../platform/config.ts';
import type { House } from '../platform/house.ts';
import { lockSetting, readSetting, writeSetting } from '../platform/settings.ts';

const installation = 'installation';
const kind = z.object({ mode: z.enum(['real', 'rehearsal']) });

/** An installation is real or a rehearsal from its first start on: real people must never land in a rehearsal, nor the other way round. */
export async function settleMode(house: House): Promise<void> {
  const known = await installedMode(house);
  const { mode } = house.config;
  if (known && known !== mode) {
    throw new CannotStart(
      known === 'rehearsal'
        ? 'This data belongs to a rehearsal; start it with `npm run demo`, or set HALLWAY_DATA to another folder for the real thing.'
        : 'This data is real; a rehearsal needs a folder of its own: set HALLWAY_DATA to another folder.',
    );
  }
  if (!known) {
    if (mode === 'rehearsal' && (await isSetUp(house.db))) {
      throw new CannotStart('There are people in this database already; a rehearsal needs an empty one.');
    }
    await house.db.transaction().execute((tx) => writeSetting(tx, installation, { mode }, house.clock.now()));
  }
}

/** Seeds an empty rehearsal and follows its clock. Of several processes that start together one seeds, and the others wait. */
export async function openRehearsal(house: House): Promise<{ stop: () => void }> {
  await house.db.transaction().execute(async (tx) => {
    await lockSetting(tx, installation);
    const seeded = await readSetting(tx, 'rehearsal.seeded', z.object({ seed: z.number() }));
    if (!seeded) await seedRehearsal(house);
  });
  await followClock(house);
  const timer = setInterval(() => {
    followClock(house).catch((error: unknown) =>
      house.log.warn('rehearsal.clock-not-read', { error: String(error) }),
    );
  }, 1_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** What the installation is, if it was ever started. */
export async function installedMode(house: House): Promise<'real' | 'rehearsal' | null> {
  return (await readSetting(house.db, installation, kind))?.mode ?? null;
}
