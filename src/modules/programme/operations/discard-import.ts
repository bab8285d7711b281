import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { closeImport, findImport } from '../queries/imports.ts';
import type { ApplyImportCode } from './apply-import.ts';

/** Puts a waiting import away without changing the programme. */
export async function discardImport(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly importId: string },
): Promise<Outcome<null, ApplyImportCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const stored = await findImport(tx, input.editionId, input.importId);
    if (!stored) return refuse('import-unknown');
    const closed = await closeImport(tx, stored.id, 'discarded', house.clock.now());
    return closed ? done(null) : refuse('import-closed');
  });
}
