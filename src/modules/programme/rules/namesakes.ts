import { foldedText } from '../../../kernel/search-text.ts';
import type { Speaker } from './programme.ts';

/** Entries that carry the same name but for case, accents and spaces, and so may be one person: each group in the given order. */
export function namesakes<Entry extends Pick<Speaker, 'name'>>(
  speakers: readonly Entry[],
): readonly (readonly Entry[])[] {
  const groups = Map.groupBy(speakers, (speaker) =>
    foldedText(speaker.name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .sort()
      .join(' '),
  );
  return [...groups.values()].filter((group) => group.length > 1);
}
