import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { deleteSessions, listEditedSessions } from '../queries/edit-sessions.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { insertRemoved } from '../queries/removed.ts';
import type { RemovalId, Removed } from '../rules/removed.ts';
import { recordEdit } from './record-edit.ts';
import { touchEdition } from './touch-edition.ts';

/** Takes sessions out of the working programme; `restoreRemoved` brings them back with the id that is answered. */
export async function removeSessions(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly codes: readonly string[] },
): Promise<Outcome<{ readonly removalId: RemovalId }, 'not-allowed' | 'session-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const codes = [...new Set(input.codes)];
  const outcome = await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const sessions = await listEditedSessions(tx, editionId, codes);
    if (sessions.length < codes.length || codes.length === 0) return refuse('session-unknown');
    const { parents } = await listKnownParts(tx, editionId);
    const content: Removed = {
      kind: 'sessions',
      sessions: sessions.map(({ session, announced, revision }) => ({
        session,
        announced,
        revision,
        nested: [...parents].flatMap(([code, parent]) => (parent === session.code ? [code] : [])),
      })),
    };
    const removalId = house.newId<RemovalId>();
    await insertRemoved(tx, {
      id: removalId,
      editionId,
      content,
      now: house.clock.now(),
      by: actorOf(viewer),
    });
    await deleteSessions(
      tx,
      sessions.map((session) => session.id),
    );
    for (const { session } of sessions) {
      const facts = { title: session.title };
      await recordEdit(house, tx, viewer, {
        editionId,
        act: 'session-removed',
        subject: session.code,
        facts,
      });
    }
    if (sessions.some((session) => session.announced)) await touchEdition(tx, editionId);
    return done({ removalId });
  });
  house.versions.forget();
  return outcome;
}
