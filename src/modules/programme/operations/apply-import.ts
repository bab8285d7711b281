import { getEdition } from '#directory/server';
import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import type { ImportedProgramme } from '../formats/imported.ts';
import { closeImport, findImport } from '../queries/imports.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { storeProgramme } from '../queries/store-programme.ts';
import { readWorkingProgramme } from '../queries/working-programme.ts';
import type { ProgrammeChange } from '../rules/compare-programmes.ts';
import { type ImportPlanOptions, planImport } from '../rules/plan-import.ts';
import { programmeHead } from '../rules/programme-head.ts';

export type ApplyImportCode = 'not-allowed' | 'import-unknown' | 'import-closed';
type Missing = ImportPlanOptions['missing'];

/** What an import would change, without changing it. */
export async function previewImport(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly importId: string; readonly missing: Missing },
): Promise<
  Outcome<
    { changes: readonly ProgrammeChange[]; imported: ImportedProgramme; sourceName: string; state: string },
    ApplyImportCode
  >
> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const stored = await findImport(house.db, input.editionId, input.importId);
  if (!stored) return refuse('import-unknown');
  const edition = await getEdition(house.db, input.editionId);
  const working = await readWorkingProgramme(house.db, input.editionId, programmeHead(edition));
  const { changes } = planImport(working, stored.content.programme, {
    missing: input.missing,
    newId: house.newId,
  });
  return done({ changes, imported: stored.content, sourceName: stored.sourceName, state: stored.state });
}

/** Applies a waiting import to the working programme, all of it or nothing; a release is still needed to publish it. */
export async function applyImport(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly importId: string; readonly missing: Missing },
): Promise<Outcome<{ changes: number }, ApplyImportCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, input.editionId);
    const stored = await findImport(tx, input.editionId, input.importId);
    if (!stored) return refuse('import-unknown');
    const now = house.clock.now();
    if (!(await closeImport(tx, stored.id, 'applied', now))) return refuse('import-closed');
    const edition = await getEdition(tx, input.editionId);
    const working = await readWorkingProgramme(tx, input.editionId, programmeHead(edition));
    const plan = planImport(working, stored.content.programme, {
      missing: input.missing,
      newId: house.newId,
    });
    await storeProgramme(tx, plan.programme, { editionId: input.editionId, now, newId: house.newId });
    await recordAct(tx, {
      at: now,
      editionId: input.editionId,
      personId: actorOf(viewer),
      act: 'programme.import-applied',
      subject: stored.sourceName,
      facts: { changes: plan.changes.length },
    });
    await house.outbox.announce(tx, {
      name: 'programme.import-applied',
      editionId: input.editionId,
      facts: {
        importId: stored.id,
        sponsors: stored.content.sponsors.length,
        pages: stored.content.pages.length,
      },
    });
    return done({ changes: plan.changes.length });
  });
}
