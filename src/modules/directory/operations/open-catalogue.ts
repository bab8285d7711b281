import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { ensureSource, lockCatalogue, ownSources } from '../queries/sources.ts';
import type { Source } from '../rules/source.ts';

/** Lets nobody else write the catalogue until the transaction ends: take it before any row. Answers with the editors' source. */
export async function openCatalogue(house: House, tx: Tx): Promise<Source> {
  const editors = await ensureSource(tx, { ...ownSources.editors, id: house.newId() }, house.clock.now());
  await lockCatalogue(tx, editors.id);
  return editors;
}
