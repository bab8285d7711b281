import { actorOf, mayEditProgramme, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import type { ImportedProgramme } from '../formats/imported.ts';
import { closeImport, findImport } from '../queries/imports.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { storeProgramme } from '../queries/store-programme.ts';
import type { ProgrammeChange } from '../rules/compare-programmes.ts';
import type { ImportPlanOptions } from '../rules/plan-import.ts';
import type { Programme } from '../rules/programme.ts';
import { planFor } from './plan-for.ts';
import { touchEdition } from './touch-edition.ts';

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
  const { content: imported, sourceName, state } = stored;
  const { changes } = await planFor(house, house.db, input.editionId, imported.programme, input.missing);
  return done({ changes, imported, sourceName, state });
}

/** What a programme would change that was only looked at; nothing of it is kept. */
export async function previewProgramme(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly programme: Programme; readonly missing: Missing },
): Promise<Outcome<readonly ProgrammeChange[], 'not-allowed'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const plan = await planFor(house, house.db, input.editionId, input.programme, input.missing);
  return done(plan.changes);
}

/** Applies a waiting import to the working programme, all of it or nothing; a release is still needed to publish it. */
export async function applyImport(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly importId: string; readonly missing: Missing },
): Promise<Outcome<{ changes: number }, ApplyImportCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const outcome = await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const stored = await findImport(tx, editionId, input.importId);
    if (!stored) return refuse('import-unknown');
    const now = house.clock.now();
    if (!(await closeImport(tx, stored.id, 'applied', now))) return refuse('import-closed');
    const plan = await planFor(house, tx, editionId, stored.content.programme, input.missing);
    await storeProgramme(tx, plan.programme, { editionId, now, newId: house.newId });
    await touchEdition(tx, editionId);
    await recordAct(tx, {
      at: now,
      editionId,
      personId: actorOf(viewer),
      act: 'programme.import-applied',
      subject: stored.sourceName,
      facts: { changes: plan.changes.length },
    });
    await house.outbox.announce(tx, {
      name: 'programme.import-applied',
      editionId,
      facts: {
        importId: stored.id,
        // Sponsors and pages are not the programme's: they come along only for those who may change them.
        besides: mayOrganise(viewer, editionId),
        sponsors: stored.content.sponsors.length,
        pages: stored.content.pages.length,
      },
    });
    return done({ changes: plan.changes.length });
  });
  house.versions.forget();
  return outcome;
}
