import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { findEditedSession, updateSessionRow } from '../queries/edit-sessions.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import {
  cleanSession,
  type SessionInput,
  type SessionInputCode,
  sessionProblem,
} from '../rules/session-input.ts';
import { knownCodes } from './known-codes.ts';
import { recordEdit } from './record-edit.ts';
import { touchEdition } from './touch-edition.ts';

export type UpdateSessionCode = 'not-allowed' | 'session-unknown' | 'edited-meanwhile' | SessionInputCode;

/**
 * Changes what is said of a session. `revision` is the one that the form was opened on: if somebody saved since, the answer is
 * `edited-meanwhile` with the present revision, and nothing is overwritten.
 */
export async function updateSession(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly code: string;
    readonly revision: number;
    readonly session: SessionInput;
  },
): Promise<Outcome<{ readonly revision: number }, UpdateSessionCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  const session = cleanSession(input.session);
  const outcome = await house.db.transaction().execute(async (tx) => {
    const before = await findEditedSession(tx, editionId, code, true);
    if (!before) return refuse('session-unknown');
    if (before.revision !== input.revision)
      return refuse('edited-meanwhile', { details: { revision: before.revision } });
    const known = await listKnownParts(tx, editionId);
    const problem = sessionProblem(session, knownCodes(known), code);
    if (problem) return { ok: false, refusal: problem } as const;
    const revision = await updateSessionRow(tx, before.id, { input: session, known, now: house.clock.now() });
    await recordEdit(house, tx, viewer, { editionId, act: 'session-updated', subject: code });
    if (before.announced || session.announced) await touchEdition(tx, editionId);
    return done({ revision });
  });
  house.versions.forget();
  return outcome;
}
