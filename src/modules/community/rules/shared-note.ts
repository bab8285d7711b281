import type { PersonId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

/** Characters of a shared note, and bytes of one change, at most. */
export const longestSharedNote = 50_000;
export const largestChange = 96 * 1024;
/** Changes that are kept of one note, and bytes of all of them, at most: then it is full, and stays as it is. */
export const mostChanges = 4_000;
export const mostChangeBytes = 4 * 1024 * 1024;
export const longestParagraph = 5_000;

/** One replacement that makes a text of another: at a place, so many characters (UTF-16) go and others come. */
export type TextChange = { readonly at: number; readonly gone: number; readonly come: string };

/** The smallest single replacement that makes `after` of `before`; `null` if they are the same. Pairs of surrogates stay together. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  if (isHigh(before, start - 1)) start -= 1;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (isLow(before, before.length - end)) end -= 1;
  return { at: start, gone: before.length - start - end, come: after.slice(start, after.length - end) };
}

function isHigh(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text[at] ?? '');
}

function isLow(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text[at] ?? '');
}

/** What somebody changes within a minute of beginning is one entry of the history. */
export function isSameEntry(
  last: { readonly personId: PersonId | null; readonly begunAt: InstantText } | null,
  next: { readonly personId: PersonId; readonly now: InstantText },
): boolean {
  return last?.personId === next.personId && next.now < minutesAfter(last.begunAt, 1);
}
