import { z } from 'zod';
import { createOneClickSignIn, isSetUp } from '#people/server';
import { followClock, rehearsalProgramme, seedRehearsal } from '#rehearsal/server';
import type { PersonId } from '../kernel/ids.ts';
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

/** The one-click sign-ins of the rehearsal's people, for the terminal and the rehearsal page. */
export async function oneClickSignIns(house: House): Promise<{ key: string; name: string; url: string }[]> {
  const { cast, current } = rehearsalProgramme();
  const next: Readonly<Record<string, string>> = {
    organiser: `/${current.slug}/manage`,
    speaker: `/${current.slug}`,
  };
  const found: { key: string; name: string; url: string }[] = [];
  for (const member of cast) {
    const path = await createOneClickSignIn(
      house,
      member.id as PersonId,
      next[member.key] ?? `/${current.slug}/now`,
    );
    if (path) found.push({ key: member.key, name: member.name, url: `${house.config.origin}${path}` });
  }
  return found;
}
