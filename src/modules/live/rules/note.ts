import type { Id } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter, minutesBetween } from '../../../kernel/time.ts';

export type NoteId = Id<'note'>;

/** Something that a person wrote down for themselves in a session, in Markdown. Nobody else sees it. */
export type Note = {
  readonly id: NoteId;
  readonly sessionCode: string;
  readonly text: string;
  /** When it was begun. */
  readonly writtenAt: InstantText;
  /** Counts its changes, from 1. */
  readonly revision: number;
  /** The note beside which this one stands, as both were changed in two places at once. */
  readonly besideId: NoteId | null;
};

/** Signs of one note, and notes of a person in one edition, at most. */
export const mostNoteSigns = 10_000;
export const mostNotes = 2_000;

export type NoteCode = 'text-missing' | 'text-too-long' | 'session-unknown' | 'too-many-notes';

/** What becomes of a note that arrives: it is new, it changes the one that is there, it is there already, or it stands beside it. */
export type NoteFate = 'new' | 'changes' | 'known' | 'beside';

/**
 * Decides by the revision that was changed (`base`; `null`: none was there). Whoever changed another revision than the one that is there did
 * not see it: both texts stay. A note that was taken out elsewhere meanwhile comes back: a change of it says that it matters.
 */
export function noteFate(
  there: Pick<Note, 'text' | 'revision'> | null,
  arriving: { readonly text: string; readonly base: number | null },
): NoteFate {
  if (!there) return 'new';
  if (there.text === arriving.text) return 'known';
  return there.revision === arriving.base ? 'changes' : 'beside';
}

/** When a note was begun, as its device says: never later than now (clocks of phones run ahead), never over a month before. */
export function noteMoment(said: string, now: InstantText): InstantText {
  const read = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(said) ? Date.parse(said) : Number.NaN;
  const [least, most] = [Date.parse(minutesAfter(now, -43_200)), Date.parse(now)];
  if (Number.isNaN(read)) return now;
  return `${new Date(Math.min(most, Math.max(least, read))).toISOString().slice(0, 19)}Z`;
}

/** Whole minutes into a session at which a note was begun; `null` if that was before or after it, or it has no time. */
export function minuteInSession(
  writtenAt: InstantText,
  slot: { readonly start: InstantText; readonly end: InstantText } | null,
): number | null {
  if (!slot || writtenAt < slot.start || writtenAt > slot.end) return null;
  return minutesBetween(slot.start, writtenAt);
}
