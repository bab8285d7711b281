import { mayEditProgramme, type Viewer } from '#people';
import { codeFrom, type EditionId, type SessionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { insertSession, nextSessionNumber } from '../queries/edit-sessions.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { freshCode } from '../rules/fresh-code.ts';
import {
  cleanSession,
  type SessionInput,
  type SessionInputCode,
  sessionProblem,
} from '../rules/session-input.ts';
import { knownCodes } from './known-codes.ts';
import { recordEdit } from './record-edit.ts';
import { touchEdition } from './touch-edition.ts';

/** Adds a session to the working programme, without a time yet; readers see it with the next release. */
export async function createSession(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly session: SessionInput },
): Promise<Outcome<{ readonly code: string }, 'not-allowed' | SessionInputCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const session = cleanSession(input.session);
  const { editionId } = input;
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const known = await listKnownParts(tx, editionId);
    const problem = sessionProblem(session, knownCodes(known), null);
    if (problem) return { ok: false, refusal: problem };
    const code = freshCode(() => codeFrom(house.chance(6)), known.sessions);
    await insertSession(tx, {
      id: house.newId<SessionId>(),
      editionId,
      identity: { code, number: await nextSessionNumber(tx, editionId), guid: house.newId<string>() },
      input: session,
      revision: 1,
      known,
      now: house.clock.now(),
    });
    await recordEdit(house, tx, viewer, { editionId, act: 'session-created', subject: code });
    if (session.announced) await touchEdition(tx, editionId);
    return done({ code });
  });
}
