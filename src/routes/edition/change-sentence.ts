import type { ProgrammeChange } from '#programme';
import type { Locale } from '../../kernel/locale.ts';
import type { Texts } from '../../texts/texts.ts';

/** One change between two releases as a sentence. */
export function changeSentence(
  change: ProgrammeChange,
  _zone: string,
  _locale: Locale,
  _texts: Texts,
): string {
  return JSON.stringify(change);
}
