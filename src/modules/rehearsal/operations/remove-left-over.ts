import { removeEditionClaims } from '#capacity/server';
import { findEdition, removeEdition, updateEdition } from '#directory/server';
import { operator } from '#people';
import { removeEditionSales } from '#tickets/server';
import type { House } from '../../../platform/house.ts';

/** Removes an edition that an earlier try left which was killed on its way; nothing if there is none. */
export async function removeLeftOver(house: House, slug: string): Promise<void> {
  const edition = await findEdition(house.db, slug);
  if (!edition) return;
  const editionId = edition.id;
  await updateEdition(house, operator, { editionId, changes: { isPublic: false } });
  const removed = await removeEdition(house, operator, { editionId, confirm: slug });
  if (!removed.ok) throw new Error(`The rehearsal could not be seeded anew: ${removed.refusal.code}`);
  // What was sold there would go in a moment; seeding anew does not wait.
  await removeEditionSales(house, editionId);
  await house.db.transaction().execute((tx) => removeEditionClaims(tx, editionId));
}
