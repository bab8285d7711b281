import { z } from 'zod';
import { isSetUp } from '#people/server';
import { followClock, seedRehearsal } from '#rehearsal/server';
import { CannotStart } from '../platform/config.ts';
import type { House } from '../platform/house.ts';
import { readSetting, writeSetting } from '../platform/settings.ts';

const kind = z.object({ mode: z.enum(['real', 'rehearsal']) });

/** An installation is real or a rehearsal from its first start on: real people must never land in a rehearsal, nor the other way round. */
export async function settleMode(house: House): Promise<void> {
  const known = await readSetting(house.db, 'installation', kind);
  const { mode } = house.config;
  if (known && known.mode !== mode) {
    throw new CannotStart(
      known.mode === 'rehearsal'
        ? 'This data belongs to a rehearsal; start it with `npm run demo`, or set HALLWAY_DATA to another folder for the real thing.'
        : 'This data is real; a rehearsal needs a folder of its own: set HALLWAY_DATA to another folder.',
    );
  }
  if (!known) {
    if (mode === 'rehearsal' && (await isSetUp(house.db))) {
      throw new CannotStart('There are people in this database already; a rehearsal needs an empty one.');
    }
    await house.db
      .transaction()
      .execute((tx) => writeSetting(tx, 'installation', { mode }, house.clock.now()));
  }
}

/** Seeds an empty rehearsal and follows its clock. */
export async function openRehearsal(house: House): Promise<{ stop: () => void }> {
  const seeded = await readSetting(house.db, 'rehearsal.seeded', z.object({ seed: z.number() }));
  if (!seeded) await seedRehearsal(house);
  await followClock(house);
  const timer = setInterval(() => {
    followClock(house).catch((error: unknown) =>
      house.log.warn('rehearsal.clock-not-read', { error: String(error) }),
    );
  }, 1_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
