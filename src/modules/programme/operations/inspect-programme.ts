import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ImportedProgramme, ReadingContext, UnreadableFile } from '../formats/imported.ts';
import { decodedText } from '../formats/read/decoded-text.ts';
import {
  type ProgrammeFormat,
  type ReadProgrammeOptions,
  readProgramme,
} from '../formats/read/read-programme.ts';

/** What a file says, by itself or with what its edition knows: title, dates, zone, how much it holds. Keeps nothing. */
export function inspectProgramme(
  bytes: Uint8Array,
  options: ReadProgrammeOptions,
  context: ReadingContext = { zone: 'UTC', startsOn: null, endsOn: null },
): Outcome<
  { readonly format: ProgrammeFormat; readonly imported: ImportedProgramme },
  UnreadableFile['code']
> {
  const read = readProgramme(decodedText(bytes), context, options);
  return 'unreadable' in read ? refuse(read.code) : done(read);
}
