import { ensureSource, takeList } from '#directory/server';
import { operator } from '#people';
import type { House } from '../../../platform/house.ts';
import { elsewhereRecords } from '../rules/elsewhere.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';

const elsewhere = { slug: 'rehearsal', name: 'Made up for this rehearsal', kind: 'starter' } as const;

/** Conferences elsewhere, made up as everything is, so that there is something to choose among; a second try changes nothing. */
export async function seedElsewhere(house: House, rehearsal: Rehearsal): Promise<void> {
  const source = await house.db
    .transaction()
    .execute((tx) => ensureSource(tx, { ...elsewhere, id: house.newId() }, house.clock.now()));
  const records = elsewhereRecords(rehearsal.current.head.startsOn);
  const taken = await takeList(house, operator, { source, list: { records, problems: [] }, isWhole: true });
  if (!taken.ok) throw new Error(`The rehearsal's catalogue could not be seeded: ${taken.refusal.code}`);
}
