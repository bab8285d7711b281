import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { deleteSpeaker, findSpeakerEntry } from '../queries/edit-speakers.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { insertRemoved } from '../queries/removed.ts';
import type { RemovalId } from '../rules/removed.ts';
import { recordEdit } from './record-edit.ts';

/** Takes a speaker out of the working programme and off their sessions; `restoreRemoved` brings them back. */
export async function removeSpeaker(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string },
): Promise<Outcome<{ readonly removalId: RemovalId }, 'not-allowed' | 'speaker-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const found = await findSpeakerEntry(tx, editionId, code, true);
    if (!found) return refuse('speaker-unknown');
    const { id, ...entry } = found;
    const removalId = house.newId<RemovalId>();
    await insertRemoved(tx, {
      id: removalId,
      editionId,
      content: { kind: 'speaker', entry },
      now: house.clock.now(),
      by: actorOf(viewer),
    });
    await deleteSpeaker(tx, id);
    const facts = { sessions: entry.sessions.length };
    await recordEdit(house, tx, viewer, { editionId, act: 'speaker-removed', subject: code, facts });
    return done({ removalId });
  });
}
