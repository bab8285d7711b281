import type { Edition } from '#directory';
import type { NoteCode, NoteId } from '#live';
import { dropNote, saveNote } from '#live/server';
import { readId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';

/** Keeps or takes out the note that a form, or what waited on a device, is about. */
export function actOnNote(
  { house, viewer }: RequestHouse,
  edition: Edition,
  form: FormData,
): Promise<Outcome<NoteId | null, NoteCode | 'not-signed-in'>> {
  const id = readId<'note'>(textOf(form, 'note')) ?? house.newId<NoteId>();
  const base = /^\d{1,9}$/.test(textOf(form, 'base')) ? Number(textOf(form, 'base')) : null;
  if (textOf(form, 'act') === 'drop')
    return dropNote(house, viewer, { editionId: edition.id, id, base: base ?? 0 });
  return saveNote(house, viewer, {
    ...{ editionId: edition.id, id, base, sessionCode: textOf(form, 'session') },
    ...{ text: textOf(form, 'text'), writtenAt: textOf(form, 'at') },
  });
}
