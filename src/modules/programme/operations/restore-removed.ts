import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { deleteRemoved, findRemoved } from '../queries/removed.ts';
import type { RemovalId, Removed } from '../rules/removed.ts';
import { recordEdit } from './record-edit.ts';
import { restorePart } from './restore-part.ts';
import { restoreSessions } from './restore-sessions.ts';
import { touchEdition } from './touch-edition.ts';

export type Restored = { readonly kind: Removed['kind']; readonly codes: readonly string[] };

/** Brings back what was taken out, as it was; a code that was given to something else since is the one reason why not. */
export async function restoreRemoved(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly removalId: RemovalId },
): Promise<Outcome<Restored, 'not-allowed' | 'removal-unknown' | 'code-taken'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const outcome = await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const removed = await findRemoved(tx, editionId, input.removalId);
    if (!removed) return refuse('removal-unknown');
    const known = await listKnownParts(tx, editionId);
    const restoring = { house, tx, editionId, known };
    const codes =
      removed.kind === 'sessions'
        ? await restoreSessions(restoring, removed)
        : await restorePart(restoring, removed);
    if (!codes) return refuse('code-taken');
    await deleteRemoved(tx, input.removalId);
    await recordEdit(house, tx, viewer, {
      editionId,
      act: `${removed.kind}-restored`,
      subject: codes.join(', '),
    });
    if (removed.kind === 'sessions' && removed.sessions.some((session) => session.announced))
      await touchEdition(tx, editionId);
    return done({ kind: removed.kind, codes });
  });
  house.versions.forget();
  return outcome;
}
