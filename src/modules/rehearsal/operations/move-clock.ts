import { z } from 'zod';
import type { Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, instantText, Temporal } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { readSetting, writeSetting } from '../../../platform/settings.ts';

/** The setting that holds how far the rehearsal's clock is ahead of the machine's. */
export const clockSetting = 'rehearsal.clock';

const kept = z.object({ offsetMs: z.number() });

/** Moves the whole installation's clock; only in rehearsal. Anybody in a rehearsal may: nothing in it is real. */
export async function moveClock(
  house: House,
  _viewer: Viewer,
  input: { readonly to: InstantText } | { readonly byMinutes: number },
): Promise<Outcome<InstantText, 'not-a-rehearsal' | 'moment-not-readable'>> {
  if (house.config.mode !== 'rehearsal') return refuse('not-a-rehearsal');
  const target =
    'to' in input ? momentOf(input.to) : Date.parse(house.clock.now()) + input.byMinutes * 60_000;
  if (target === null || !Number.isFinite(target) || Math.abs(target - Date.now()) > 50 * 365 * 86_400_000) {
    return refuse('moment-not-readable', { field: 'to' });
  }
  const offsetMs = target - Date.now();
  const now = instantText(Temporal.Instant.fromEpochMilliseconds(target));
  await house.db.transaction().execute((tx) => writeSetting(tx, clockSetting, { offsetMs }, now));
  house.clock.setOffset(offsetMs);
  return done(house.clock.now());
}

/** Takes the clock over as another process set it; called each second in rehearsal. */
export async function followClock(house: House): Promise<void> {
  const { offsetMs } = house.clock;
  const setting = await readSetting(house.db, clockSetting, kept);
  // Moved here while it was read: what was read may be older.
  if (house.clock.offsetMs !== offsetMs) return;
  if (setting && setting.offsetMs !== offsetMs) house.clock.setOffset(setting.offsetMs);
}

function momentOf(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
