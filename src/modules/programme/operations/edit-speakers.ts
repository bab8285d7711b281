import { mayEditProgramme, type Viewer } from '#people';
import { codeFrom, type EditionId, type SpeakerId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import { findSpeakerEntry, insertSpeaker, updateSpeakerRow } from '../queries/edit-speakers.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { freshCode } from '../rules/fresh-code.ts';
import {
  cleanSpeaker,
  type PartInputCode,
  type SpeakerInput,
  speakerInputOf,
  speakerProblem,
} from '../rules/part-input.ts';
import { recordEdit } from './record-edit.ts';

type Refused = 'not-allowed' | 'edited-meanwhile' | 'speaker-unknown' | PartInputCode;

/** Adds a speaker to the working programme. */
export async function createSpeaker(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly speaker: SpeakerInput },
): Promise<Outcome<{ readonly code: string }, Refused>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const given = cleanSpeaker(input.speaker);
  const problem = speakerProblem(given);
  if (problem) return { ok: false, refusal: problem };
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const { speakers } = await listKnownParts(tx, editionId);
    const code = freshCode(() => codeFrom(house.chance(6)), speakers);
    const entry = { speaker: { code, picture: null, ...given }, personId: null, position: null };
    await insertSpeaker(tx, { id: house.newId<SpeakerId>(), editionId, now: house.clock.now(), entry });
    await recordEdit(house, tx, viewer, { editionId, act: 'speaker-created', subject: code });
    return done({ code });
  });
}

/** Changes what is said of a speaker; `revision` is that of what the form was opened on, as for a room. */
export async function updateSpeaker(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly code: string;
    readonly revision?: string;
    readonly speaker: SpeakerInput;
  },
): Promise<Outcome<null, Refused>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  const given = cleanSpeaker(input.speaker);
  const problem = speakerProblem(given);
  if (problem) return { ok: false, refusal: problem };
  return house.db.transaction().execute(async (tx) => {
    const found = await findSpeakerEntry(tx, editionId, code, true);
    if (!found) return refuse('speaker-unknown');
    if (isStale(input.revision, speakerInputOf(found.speaker))) return refuse('edited-meanwhile');
    await updateSpeakerRow(tx, found.id, given, house.clock.now());
    await recordEdit(house, tx, viewer, { editionId, act: 'speaker-updated', subject: code });
    return done(null);
  });
}

/** Gives a speaker a picture, re-encoded to at most 800 pixels a side, or takes it away (`bytes` null). Releases keep what they showed. */
export async function setSpeakerPicture(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string; readonly bytes: Uint8Array | null },
): Promise<Outcome<{ readonly picture: string | null }, Refused | 'picture-not-readable'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code, bytes } = input;
  return house.db.transaction().execute(async (tx) => {
    const found = await findSpeakerEntry(tx, editionId, code, true);
    if (!found) return refuse('speaker-unknown');
    const file = bytes && (await house.files.savePicture(tx, bytes, { maxPixels: 800 }));
    if (bytes && !file) return refuse('picture-not-readable', { field: 'picture' });
    const picture = file ? `/files/${file}` : null;
    await updateSpeakerRow(tx, found.id, { ...found.speaker, picture }, house.clock.now());
    await recordEdit(house, tx, viewer, { editionId, act: 'speaker-picture-set', subject: code });
    return done({ picture });
  });
}
