import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  deleteSpeaker,
  findSpeakerEntry,
  listSpeakersOf,
  replaceSpeakers,
  updateSpeakerRow,
} from '../queries/edit-speakers.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { insertRemoved } from '../queries/removed.ts';
import { mergedOrder, mergeSpeakers as mergedSpeaker } from '../rules/merge-speakers.ts';
import type { RemovalId, SpeakerEntry } from '../rules/removed.ts';
import { recordEdit } from './record-edit.ts';

/** Makes one speaker of two entries of the same person: `keep` stays and takes over what it did not say and all sessions of `drop`. */
export async function mergeSpeakers(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly keep: string; readonly drop: string },
): Promise<
  Outcome<
    { readonly removalId: RemovalId },
    'not-allowed' | 'speaker-unknown' | 'same-speaker' | 'two-people'
  >
> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, keep, drop } = input;
  if (keep === drop) return refuse('same-speaker', { field: 'drop' });
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const kept = await findSpeakerEntry(tx, editionId, keep, true);
    const dropped = await findSpeakerEntry(tx, editionId, drop, true);
    if (!kept || !dropped) return refuse('speaker-unknown', { field: 'drop' });
    if (kept.personId && dropped.personId && kept.personId !== dropped.personId)
      return refuse('two-people', { field: 'drop' });
    const now = house.clock.now();
    const removalId = house.newId<RemovalId>();
    await insertRemoved(tx, {
      id: removalId,
      editionId,
      content: { kind: 'merge', kept: entryOf(kept), dropped: entryOf(dropped) },
      now,
      by: actorOf(viewer),
    });
    const { speakers } = await listKnownParts(tx, editionId);
    const codes = dropped.sessions.map((session) => session.code);
    for (const session of await listSpeakersOf(tx, editionId, codes))
      await replaceSpeakers(tx, session.id, mergedOrder(session.speakers, keep, drop), speakers);
    await updateSpeakerRow(tx, kept.id, mergedSpeaker(kept.speaker, dropped.speaker), now);
    await deleteSpeaker(tx, dropped.id);
    await recordEdit(house, tx, viewer, {
      editionId,
      act: 'speakers-merged',
      subject: keep,
      facts: { dropped: drop },
    });
    return done({ removalId });
  });
}

function entryOf({ speaker, personId, email, position, sessions }: SpeakerEntry): SpeakerEntry {
  return { speaker, personId, email, position, sessions };
}
