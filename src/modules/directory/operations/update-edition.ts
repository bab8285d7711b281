import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Locale, withText } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { isBrokenRule } from '../../../platform/database/broken-rule.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockEdition, updateEditionRow } from '../queries/edition-rows.ts';
import { keepFormerSlug } from '../queries/former-slugs.ts';
import { type Edition, type EditionFactsCode, editionProblem } from '../rules/edition.ts';
import { type EditionDetailsCode, editionDetailsProblem } from '../rules/edition-facts.ts';
import { type EditionText, editionRevision, editionTexts, editionTextsRevision } from '../rules/opened-on.ts';

import { listHosted } from './list-hosted.ts';

/** What organisers may change of an edition; what is left out stays. */
export type EditionChanges = Partial<Omit<Edition, 'id' | 'conference'>>;

export type UpdateEditionCode =
  | EditionFactsCode
  | EditionDetailsCode
  | 'not-allowed'
  | 'edited-meanwhile'
  | 'slug-taken'
  | 'rehearsal-stays-hidden';

/**
 * Changes an edition's facts, or shows and hides it. A rehearsal in a real installation is never shown to the public. A form
 * gives the `revision` of the fields that it shows (`editionRevision`): if somebody saved one of them since, the answer is
 * `edited-meanwhile` and nothing is overwritten.
 */
export async function updateEdition(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly revision?: string; readonly changes: EditionChanges },
): Promise<Outcome<Edition, UpdateEditionCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, revision, changes } = input;
  const fields = Object.keys(changes) as (keyof EditionChanges)[];
  return writeEdition(house, viewer, editionId, (before) =>
    revision === undefined || revision === editionRevision(before, fields) ? changes : null,
  );
}

/** Writes an edition's texts in one language; those in others stay as they are by then. `revision` as for `updateEdition`. */
export async function updateEditionTexts(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly language: Locale;
    readonly revision: string;
    readonly texts: Readonly<Record<EditionText, string>>;
  },
): Promise<Outcome<Edition, UpdateEditionCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, language, revision, texts } = input;
  return writeEdition(house, viewer, editionId, (before) =>
    revision === editionTextsRevision(before, language)
      ? Object.fromEntries(
          editionTexts.map((field) => [field, withText(before[field], language, texts[field])]),
        )
      : null,
  );
}

/** What the edition as it is now becomes; `null` if somebody wrote what the form does not know. */
type Change = (before: Edition) => EditionChanges | null;

async function writeEdition(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
  change: Change,
): Promise<Outcome<Edition, UpdateEditionCode>> {
  try {
    return await changeEdition(house, viewer, editionId, change);
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
  editionId: EditionId,
  change: Change,
): Promise<Outcome<Edition, UpdateEditionCode>> {
  return house.db.transaction().execute(async (tx) => {
    const before = await lockEdition(tx, editionId);
    const changes = change(before);
    if (!changes) return refuse('edited-meanwhile');
    const after = { ...before, ...changes };
    const problem = editionProblem(after) ?? editionDetailsProblem(after);
    if (problem) return refuse(problem.code, { field: problem.field });
    if (after.isPublic && after.isRehearsal && house.config.mode === 'real')
      return refuse('rehearsal-stays-hidden', { field: 'isPublic' });
    const now = house.clock.now();
    if (!(await updateEditionRow(tx, after, now))) return refuse('slug-taken', { field: 'slug' });
    if (before.slug !== after.slug)
      await keepFormerSlug(tx, editionId, { left: before.slug, taken: after.slug }, now);
    await listHosted(house, tx, after);
    for (const slug of new Set([before.slug, after.slug])) await touchScope(tx, `edition:${slug}`);
    await touchScope(tx, 'directory');
    await recordAct(tx, {
      at: now,
      editionId,
      personId: actorOf(viewer),
      act: 'directory.edition-changed',
      subject: after.name,
      facts: { fields: changedFields(before, after).join(', ') },
    });
    if (!before.isPublic && after.isPublic) {
      await house.outbox.announce(tx, {
        name: 'directory.edition-shown',
        editionId,
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
