import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listEditedSessions, setStatus } from '../queries/edit-sessions.ts';
import { recordEdit } from './record-edit.ts';
import { touchEdition } from './touch-edition.ts';

/** Cancels sessions, or lets them take place after all; answers with the codes of those that changed, so that it can be undone exactly. */
export async function cancelSessions(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly codes: readonly string[]; readonly cancelled: boolean },
): Promise<Outcome<{ readonly changed: readonly string[] }, 'not-allowed' | 'session-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, cancelled } = input;
  const codes = [...new Set(input.codes)];
  const outcome = await house.db.transaction().execute(async (tx) => {
    const known = await listEditedSessions(tx, editionId, codes);
    if (known.length < codes.length || codes.length === 0) return refuse('session-unknown');
    const status = cancelled ? 'cancelled' : 'confirmed';
    const changed = await setStatus(tx, editionId, codes, status, house.clock.now());
    for (const { code } of changed) {
      const act = cancelled ? 'session-cancelled' : 'session-reinstated';
      await recordEdit(house, tx, viewer, { editionId, act, subject: code });
    }
    if (changed.some((session) => session.announced)) await touchEdition(tx, editionId);
    return done({ changed: changed.map((session) => session.code).sort() });
  });
  house.versions.forget();
  return outcome;
}
