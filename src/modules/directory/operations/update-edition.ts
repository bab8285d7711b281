import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { isBrokenRule } from '../../../platform/database/broken-rule.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockEdition, updateEditionRow } from '../queries/edition-rows.ts';
import { type Edition, type EditionFactsCode, editionProblem } from '../rules/edition.ts';
import { type EditionDetailsCode, editionDetailsProblem } from '../rules/edition-facts.ts';

import { listHosted } from './list-hosted.ts';

/** What organisers may change of an edition; what is left out stays. */
export type EditionChanges = Partial<Omit<Edition, 'id' | 'conference'>>;

export type UpdateEditionCode =
  | EditionFactsCode
  | EditionDetailsCode
  | 'not-allowed'
  | 'slug-taken'
  | 'rehearsal-stays-hidden';

/** Changes an edition's facts, or shows and hides it. A rehearsal in a real installation is never shown to the public. */
export async function updateEdition(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly changes: EditionChanges },
): Promise<Outcome<Edition, UpdateEditionCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  try {
    return await changeEdition(house, viewer, input);
  } catch (error) {
    // Somebody else took the address between our look and our writing.
    if (isBrokenRule(error, 'edition_slug_once')) return refuse('slug-taken', { field: 'slug' });
    throw error;
  } finally {
    house.versions.forget();
  }
}

function changeEdition(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly changes: EditionChanges },
): Promise<Outcome<Edition, UpdateEditionCode>> {
  return house.db.transaction().execute(async (tx) => {
    const before = await lockEdition(tx, input.editionId);
    const after = { ...before, ...input.changes };
    const problem = editionProblem(after) ?? editionDetailsProblem(after);
    if (problem) return refuse(problem.code, { field: problem.field });
    if (after.isPublic && after.isRehearsal && house.config.mode === 'real')
      return refuse('rehearsal-stays-hidden', { field: 'isPublic' });
    const now = house.clock.now();
    if (!(await updateEditionRow(tx, after, now))) return refuse('slug-taken', { field: 'slug' });
    await listHosted(house, tx, after);
    for (const slug of new Set([before.slug, after.slug])) await touchScope(tx, `edition:${slug}`);
    await touchScope(tx, 'directory');
    await recordAct(tx, {
      at: now,
      editionId: input.editionId,
      personId: actorOf(viewer),
      act: 'directory.edition-changed',
      subject: after.name,
      facts: { fields: changedFields(before, after).join(', ') },
    });
    if (!before.isPublic && after.isPublic) {
      await house.outbox.announce(tx, {
        name: 'directory.edition-shown',
        editionId: input.editionId,
        facts: {},
      });
    }
    return done(after);
  });
}

function changedFields(before: Edition, after: Edition): string[] {
  return (Object.keys(after) as (keyof Edition)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
