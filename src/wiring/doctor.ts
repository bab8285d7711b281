import { lookAtClaims } from '#capacity/server';
import { lookAtConduct } from '#conduct/server';
import { lookAtProgrammes } from '#programme/server';
import { lookAtOrders } from '#tickets/server';
import { type Finding, lookAll, platformLooks } from '../platform/doctor.ts';
import type { House } from '../platform/house.ts';
import { textsFor } from '../texts/texts.ts';

/** Looks whether everything that an installation stands on works, each with its sentence in English for the terminal. */
export async function examine(house: House): Promise<(Finding & { readonly sentence: string })[]> {
  const { findings } = textsFor('en').steward;
  const found = await lookAll(house, [
    ...platformLooks,
    lookAtProgrammes,
    lookAtClaims,
    lookAtOrders,
    lookAtConduct,
  ]);
  return found.map((finding) => ({ ...finding, sentence: findings[finding.code](finding.facts) }));
}
