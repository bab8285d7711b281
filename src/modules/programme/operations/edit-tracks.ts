import { actorOf, mayEditProgramme, type Viewer } from '#people';
import { type EditionId, slugFrom, type TrackId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import { deleteTrack, findTrackEntry, insertTrack, updateTrackRow } from '../queries/edit-tracks.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { insertRemoved } from '../queries/removed.ts';
import { numberedCode } from '../rules/fresh-code.ts';
import { cleanTrack, type PartInputCode, type TrackInput, trackProblem } from '../rules/part-input.ts';
import type { RemovalId } from '../rules/removed.ts';
import { recordEdit } from './record-edit.ts';

type Refused = 'not-allowed' | 'edited-meanwhile' | 'track-unknown' | PartInputCode;

/**
 * Writes a track: a new one without `code`, else the one of that code. A form gives the `revision` of the track that it was opened
 * on: if somebody saved since, the answer is `edited-meanwhile` and nothing is overwritten.
 */
export async function saveTrack(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly code: string | null;
    readonly revision?: string;
    readonly track: TrackInput;
  },
): Promise<Outcome<{ readonly code: string }, Refused>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const track = cleanTrack(input.track);
  const problem = trackProblem(track);
  if (problem) return { ok: false, refusal: problem };
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const { tracks } = await listKnownParts(tx, editionId);
    const known = input.code === null ? undefined : tracks.get(input.code);
    if (input.code !== null && !known) return refuse('track-unknown');
    const before = input.code === null ? undefined : await findTrackEntry(tx, editionId, input.code);
    if (before && isStale(input.revision, before.track)) return refuse('edited-meanwhile');
    const code = input.code ?? numberedCode(slugFrom(track.name), tracks);
    const id = house.newId<TrackId>();
    if (known) await updateTrackRow(tx, known, track);
    else await insertTrack(tx, { id, editionId, track: { code, ...track }, position: null });
    const act = known ? 'track-updated' : 'track-created';
    await recordEdit(house, tx, viewer, { editionId, act, subject: code });
    return done({ code });
  });
}

/** Takes a track out of the working programme; its sessions stay, without one. `restoreRemoved` brings it back with them. */
export async function removeTrack(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string },
): Promise<Outcome<{ readonly removalId: RemovalId }, 'not-allowed' | 'track-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const found = await findTrackEntry(tx, editionId, code);
    if (!found) return refuse('track-unknown');
    const { id, track, position, sessions } = found;
    const removalId = house.newId<RemovalId>();
    await insertRemoved(tx, {
      id: removalId,
      editionId,
      content: { kind: 'track', track, position, sessions },
      now: house.clock.now(),
      by: actorOf(viewer),
    });
    await deleteTrack(tx, id);
    const facts = { name: track.name, sessions: sessions.length };
    await recordEdit(house, tx, viewer, { editionId, act: 'track-removed', subject: code, facts });
    return done({ removalId });
  });
}
