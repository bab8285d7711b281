import { actorOf, hasRole, isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { deleteEdition, lockEdition } from '../queries/edition-rows.ts';

/** Removes a hidden edition with everything in it, for good; `confirm` is its address, typed by hand. Owners only. */
export async function removeEdition(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly confirm: string },
): Promise<Outcome<null, 'not-allowed' | 'still-public' | 'confirm-differs'>> {
  if (!mayRemove(viewer, input.editionId)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    if (edition.isPublic) return refuse('still-public');
    if (input.confirm.trim() !== edition.slug) return refuse('confirm-differs', { field: 'confirm' });
    await deleteEdition(tx, edition.id);
    await touchScope(tx, 'directory');
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: house.clock.now(),
      editionId: null,
      personId: actorOf(viewer),
      act: 'directory.edition-removed',
      subject: edition.name,
      facts: {},
    });
    await house.outbox.announce(tx, {
      name: 'directory.edition-removed',
      editionId: null,
      facts: { editionId: edition.id },
    });
    return done(null);
  });
  house.versions.forget();
  return outcome;
}

function mayRemove(viewer: Viewer, editionId: EditionId): boolean {
  return viewer.kind === 'operator' || (isSignedIn(viewer) && hasRole(viewer, editionId, ['owner']));
}
