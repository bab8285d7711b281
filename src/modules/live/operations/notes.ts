import { isSignedIn, type Viewer } from '#people';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { countNotes, findNote, insertNote, removeNote, updateNote } from '../queries/notes.ts';
import { ensureStarList } from '../queries/stars.ts';
import { mostNoteSigns, mostNotes, type NoteCode, type NoteId, noteFate, noteMoment } from '../rules/note.ts';
import { idBeside } from './id-beside.ts';

export type NoteInput = {
  readonly editionId: EditionId;
  /** Made by the device that wrote it, so that sending it twice, or a day later, is one. */
  readonly id: NoteId;
  readonly sessionCode: string;
  readonly text: string;
  /** When it was begun, by the device's clock; nonsense counts as now. */
  readonly writtenAt: string;
  /** The revision that was changed; `null` for a new note. */
  readonly base: number | null;
};

/**
 * Keeps a note, or a change of one. What was changed in two places without knowing of each other stays in both forms: the one that arrives
 * later is kept beside the other. The answer names the note in which the text now stands.
 */
export async function saveNote(
  house: House,
  viewer: Viewer,
  input: NoteInput,
): Promise<Outcome<NoteId, NoteCode | 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, sessionCode, base } = input;
  const text = input.text.replaceAll('\r\n', '\n').trim();
  if (!text) return refuse('text-missing', { field: 'text' });
  if ([...text].length > mostNoteSigns) return refuse('text-too-long', { field: 'text' });
  const published = await findPublishedProgramme(house, editionId);
  const whose = { editionId, personId: viewer.personId };
  return house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    // One after the other: two devices may send at the same moment, and the number of notes is bounded.
    await ensureStarList(tx, { newId: house.newId(), ...whose, now });
    const found = await findNote(tx, input.id);
    const isTheirs = found?.personId === whose.personId && found.editionId === editionId;
    // An id that is somebody else's says nothing about them: the text is kept under another.
    const fate = found && !isTheirs ? 'beside' : noteFate(found, { text, base });
    if (fate === 'known') return done(input.id);
    if (fate === 'changes') {
      await updateNote(tx, input.id, text, now);
      return done(input.id);
    }
    if (!published?.sessions.has(sessionCode)) return refuse('session-unknown', { field: 'session' });
    if ((await countNotes(tx, whose)) >= mostNotes) return refuse('too-many-notes');
    const id = fate === 'beside' ? idBeside(whose.personId, input.id, text) : input.id;
    const besideId = fate === 'beside' && isTheirs ? input.id : null;
    const writtenAt = noteMoment(input.writtenAt, now);
    await insertNote(tx, { ...whose, id, sessionCode, text, writtenAt, besideId }, now);
    return done(id);
  });
}

/** Takes a note out, unless it was changed elsewhere meanwhile: then it stays. */
export async function dropNote(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: NoteId; readonly base: number },
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  await house.db.transaction().execute((tx) => removeNote(tx, { ...input, personId: viewer.personId }));
  return done(null);
}
